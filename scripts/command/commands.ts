import { answerNames, noTimes, type AnswerName } from "../../src/draft/writing.ts";
import type { CommandWords } from "../../src/locales/index.ts";
import { frequencies, reliabilities, spans, statuses, yearKinds } from "../../src/model/dataset.ts";
import { crsIds } from "../../src/model/place.ts";
import { missingSymbols, numberKinds } from "../../src/model/reshape.ts";
import { additionFormats, differenceFormats, reportFormats } from "../../src/report/forms.ts";

/** What an option's value is called where it is not one of some: `--output <file>`. */
export type ValueName = keyof CommandWords["values"];

/** An option, as `parseArgs` of Node knows it, and what its value may be. */
export type Option =
  | { type: "boolean" }
  | { type: "string"; is: ValueName; multiple?: true }
  | { type: "string"; choices: readonly string[] };

/** How a command is called: its options beside `--lang` and `--help`, and how many other words. */
export interface Command {
  options: Readonly<Record<string, Option>>;
  /** At least, and at most. */
  takes?: readonly [least: number, most: number];
}

const flag = { type: "boolean" } as const;
const text = { type: "string", is: "text" } as const;
const id = { type: "string", is: "id" } as const;
const file = { type: "string", is: "file" } as const;
const pairs = { type: "string", is: "pair", multiple: true } as const;
const translated = { type: "string", is: "translated", multiple: true } as const;
const folder = { type: "string", is: "folder" } as const;
const address = { type: "string", is: "address" } as const;
const site = { type: "string", is: "site" } as const;
const port = { type: "string", is: "port" } as const;
const sheet = { type: "string", is: "sheet" } as const;
const day = { type: "string", is: "day" } as const;

const oneOf = <const Choices extends readonly string[]>(...choices: Choices) =>
  ({ type: "string", choices }) as const;

/** What `data:new` may be told of a table beforehand. */
const answers = {
  title: text,
  description: text,
  status: oneOf(...statuses),
  topic: id,
  updateFrequency: oneOf(...frequencies),
  source: text,
  reliability: oneOf(...reliabilities),
  crs: oneOf(...crsIds),
  inYear: { type: "string", is: "year" },
  numbers: oneOf(...numberKinds, noTimes),
  year: oneOf(...yearKinds),
  begins: { type: "string", is: "month" },
  named: oneOf("start", "end"),
  dates: oneOf("day-first", "month-first"),
  span: oneOf(...spans),
  zone: { type: "string", is: "zone" },
  missing: oneOf(...missingSymbols),
} as const satisfies Record<AnswerName, Option>;

/** Every command of staff, by its name behind `npm run`. */
export const commands = {
  build: { options: { anew: flag, base: site } },
  desk: { options: { keep: flag, "no-window": flag } },
  "data:add": {
    takes: [1, 1],
    options: {
      ...{
        dataset: id,
        sheet,
        column: pairs,
        value: pairs,
        "dry-run": flag,
        anyway: flag,
        remove: flag,
        fix: flag,
        csv: flag,
      },
      ...{ reason: translated, who: text, date: day, format: oneOf(...additionFormats) },
    },
  },
  watch: { options: { inbox: folder, every: { type: "string", is: "seconds" } } },
  "data:check": {
    takes: [0, Infinity],
    options: { format: oneOf(...reportFormats), output: file, all: flag },
  },
  "data:compare": {
    takes: [1, 1],
    options: {
      ...{ value: text, where: pairs, other: { type: "string", is: "figures" } },
      ...{ "other-where": pairs, remove: { type: "string", is: "number" }, "dry-run": flag },
    },
  },
  "data:diff": {
    options: {
      format: oneOf(...differenceFormats),
      output: file,
      against: folder,
      pictures: folder,
      "pictures-at": address,
      base: address,
      "exit-code": flag,
    },
  },
  "data:explain": { takes: [0, 1], options: {} },
  "data:new": {
    takes: [1, 1],
    options: {
      ...{ name: id, keep: flag, sheet, date: day, "no-questions": flag },
      ...{ text: pairs, charts: flag, ...answers },
    },
  },
  "data:place": {
    takes: [1, 1],
    options: { set: pairs, outline: file, "outline-source": text, "dry-run": flag },
  },
  "data:template": { takes: [1, 1], options: { output: file } },
  "data:view": {
    takes: [1, 1],
    options: { value: text, take: text, "no-topic": flag, "dry-run": flag },
  },
  "data:withdraw": {
    takes: [1, 1],
    options: { reason: translated, who: text, date: day, "dry-run": flag },
  },
  release: { options: { date: day } },
  freeze: { takes: [0, Infinity], options: {} },
  deploy: { takes: [1, 1], options: { "dry-run": flag, preview: flag } },
  dev: { options: { port } },
  preview: { options: { port } },
  nginx: { options: { output: file } },
  caddy: { options: { output: file } },
} as const satisfies Record<keyof CommandWords["commands"], Command>;

export type CommandName = keyof typeof commands;

type ValueOf<Each extends Option> = Each extends { type: "boolean" }
  ? boolean
  : Each extends { multiple: true }
    ? string[] | undefined
    : (Each extends { choices: readonly (infer Choice)[] } ? Choice : string) | undefined;

/** What a call gives each option of a command: false or undefined where it is left out. */
export type ValuesOf<Name extends CommandName> = {
  [
    Each in keyof (typeof commands)[Name]["options"]
  ]: (typeof commands)[Name]["options"][Each] extends Option
    ? ValueOf<(typeof commands)[Name]["options"][Each]>
    : never;
};

/** The answers among what a call of `data:new` gives. */
export const answersIn = (values: ValuesOf<"data:new">): Partial<Record<AnswerName, string>> =>
  Object.fromEntries(
    answerNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
