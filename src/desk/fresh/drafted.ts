import { valueAt } from "../../check/json.ts";
import { markOf } from "../../check/placeholders.ts";
import { unfinishedPaths } from "../../check/descriptor/unfinished.ts";
import type { Question } from "../../draft/writing.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { alwaysIn, withTexts } from "../../load/described.ts";
import { draftedFrom, isDatasetId, type Drafted } from "../../load/fresh/drafted.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { parseJson } from "../../parse/json.ts";
import type { Desk } from "../desk.ts";
import { shownIn } from "../drawing.ts";
import { fittingViews, valuesOf, type Fitting } from "../view/fitting.ts";
import { tried } from "../view/tried.ts";
import type { Told } from "./told.ts";

/** A text of the new dataset that somebody is to write, or may change. */
export interface DueText {
  /** Its place in the descriptor, as JSON. */
  at: string;
  text: string;
  /** What is to be written there; null where there is a text already. */
  hint: string | null;
}

/** A dataset as far as a table and what was said of it tell it. */
export interface Fresh {
  drafted: Drafted;
  questions: Question[];
  texts: DueText[];
  /** What its folder is to hold, by path. */
  files: Map<string, string | Uint8Array>;
  /** What is wrong with it, but for texts that are still to be written. */
  problems: Problem[];
  /** How many texts and answers it still lacks. */
  lacking: number;
  /** Views that fit it, once nothing is wrong with it. */
  fitting: Fitting[];
  values: string[];
  loaded: Loaded;
}

function hintOf(text: string): string | null {
  const mark = markOf(text);
  return mark === undefined ? null : text.slice(mark.length).trim();
}

/** The texts that are still to be written, those that were, and the few that may always change. */
function textsOf(
  { drafted, now }: { drafted: string; now: string },
  told: Told,
  questions: readonly Question[],
): DueText[] {
  const [first, second] = [parseJson(drafted).value, parseJson(now).value];
  const asked = new Set(questions.map(({ hint }) => hint));
  const names = new Set(questions.map(({ name }) => JSON.stringify([name])));
  const always = alwaysIn(first)
    .map((path) => JSON.stringify(path))
    .filter((at) => !names.has(at));
  const paths = [...always, ...unfinishedPaths(first, []).map((path) => JSON.stringify(path))];
  return [...new Set([...paths, ...Object.keys(told.texts)])].flatMap((at) => {
    const path = JSON.parse(at) as JsonPath;
    const text = valueAt(second, path) ?? (always.includes(at) ? "" : null);
    if (typeof text !== "string") return [];
    const hint = hintOf(text);
    if (hint !== null && asked.has(hint)) return []; // it is a question of its own
    const due = hintOf(String(valueAt(first, path)));
    return [{ at, text: hint === null ? text : "", hint: hint ?? due }];
  });
}

/** The same questions with those that were answered before. */
async function questionsOf(
  of: Parameters<typeof draftedFrom>,
  own: readonly Question[],
): Promise<Question[]> {
  const [bytes, loaded, wanted] = of;
  const { answers = {} } = wanted;
  const answered = await Promise.all(
    Object.keys(answers).map(async (name) => {
      const rest = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== name));
      const drafted = await draftedFrom(bytes, loaded, { ...wanted, answers: rest });
      const found = typeof drafted === "string" ? [] : drafted.draft.questions;
      return found.filter((question) => question.name === name);
    }),
  );
  return [...answered.flat(), ...own];
}

/** Drafts the dataset of a table with all that was said of it; a text where that cannot be done. */
export async function freshOf(
  desk: Desk,
  { told, bytes }: { told: Told; bytes: Uint8Array },
  locale: Locale,
): Promise<Fresh | string> {
  const { file, id, sheet, isKept, answers } = told;
  const words = staffWords[locale].draft;
  const staged = await desk.staged.loaded();
  const folder = `data/datasets/${id}`;
  if (!isDatasetId(id)) return say(words.noName, { name: id });
  if (staged.known.some((each) => each.id === id)) return say(words.exists, { folder });
  const wanted = {
    file,
    name: id,
    sheet: sheet || undefined,
    isKept,
    answers,
    date: desk.today(),
    locale,
  };
  const drafted = await draftedFrom(bytes, staged, wanted);
  if (typeof drafted === "string") return drafted;
  const descriptor = withTexts(drafted.draft.descriptor, told.texts);
  const files = new Map<string, string | Uint8Array>();
  for (const [name, content] of drafted.files) {
    const isTable = name !== "datapackage.json";
    const whole = content instanceof Uint8Array ? content : [...content].join("");
    files.set(`${folder}/${name}`, isTable ? whole : descriptor);
  }
  const questions = await questionsOf([bytes, staged, wanted], drafted.draft.questions);
  const { loaded, problems } = await tried(desk, files);
  const due = problems.filter(({ code }) => code === "unfinished-text");
  const others = problems.filter(({ code }) => code !== "unfinished-text");
  const dataset = loaded.catalogue?.datasets.find((each) => each.id === id);
  const values = dataset ? valuesOf(dataset) : [];
  const value = values.find((each) => each === told.value) ?? values[0] ?? null;
  const { catalogue, surroundings } = loaded;
  return {
    drafted,
    questions,
    texts: textsOf({ drafted: drafted.draft.descriptor, now: descriptor }, told, questions),
    files,
    problems: others,
    lacking: due.length,
    fitting:
      catalogue && dataset
        ? fittingViews({ catalogue, surroundings, dataset, value }, shownIn(catalogue, locale))
        : [],
    values,
    loaded,
  };
}
