import { commandWords, say, staffWords } from "../../src/locales/index.ts";
import { languages } from "../../src/locales/languages.ts";
import { localeIds, type Locale } from "../../src/model/locale.ts";
import { formatNames } from "../../src/locales/names.ts";
import { commonOptions } from "./arguments.ts";
import { commands, type Command, type CommandName, type Option } from "./commands.ts";
import { exitCodes } from "./exit-codes.ts";

/** What stands for the value of an option: the choices, or what it is. */
function valueText(option: Option, locale: Locale): string {
  if (option.type === "boolean") return "";
  if ("choices" in option) return ` ${option.choices.join("|")}`;
  return ` <${commandWords[locale].values[option.is]}>`;
}

/** What an option does, in words; what a draft may be told, it asks for in the same words. */
function optionText(name: CommandName, option: string, locale: Locale): string {
  const { common, commands: texts } = commandWords[locale];
  const own: Record<string, string> = { ...common, ...texts[name].options };
  const { hints }: { hints: Record<string, string> } = staffWords[locale].draft;
  const { options }: Command = commands[name];
  const asked = options[option];
  const choices =
    asked && "choices" in asked ? formatNames(asked.choices, locale) : "data/site.json";
  return own[option] ?? say(hints[option] ?? "", { choices });
}

/** How a command is called: `npm run data:check -- [file …]`. */
function callText(name: CommandName, locale: Locale): string {
  const { words, takes } = { words: commandWords[locale], ...commandWords[locale].commands[name] };
  const call = [takes, words.optional].filter((text) => text !== "").join(" ");
  return say(words.usage, { call: `npm run ${name} -- ${call}` });
}

/** How a command is called, which options it has and how it ends, as `--help` says it. */
export function helpText(name: CommandName, locale: Locale): string {
  const words = commandWords[locale];
  const { options }: Command = commands[name];
  const all = Object.entries<Option>({ ...options, ...commonOptions }).flatMap(([each, option]) => [
    `  --${each}${valueText(option, locale)}`,
    `      ${optionText(name, each, locale)}`,
  ]);
  const { more } = { more: "", ...words.commands[name] };
  const others = localeIds
    .filter((id) => id !== locale)
    .map((id) => `${languages[id].name}: npm run ${name} -- --help --lang ${id}`);
  return [
    words.commands[name].does,
    `\n${callText(name, locale)}\n`,
    ...(more === "" ? [] : [`${more}\n`]),
    words.options,
    ...all,
    `\n${words.ends}`,
    ...exitCodes(name).map((code) => `  ${code}  ${words.codes[code]}`),
    `\n${others.join("\n")}`,
  ].join("\n");
}

/** What was wrong with a call, and how it is called. */
export const wrongText = (name: CommandName, wrong: readonly string[], locale: Locale): string =>
  [
    ...wrong,
    callText(name, locale),
    say(commandWords[locale].wrong.more, { call: `npm run ${name} -- --help` }),
  ].join("\n");
