import { parseArgs } from "node:util";
import { nearest } from "../../src/check/nearest.ts";
import { commandWords, say } from "../../src/locales/index.ts";
import { formatNames } from "../../src/locales/names.ts";
import { localeIds, type Locale } from "../../src/model/locale.ts";
import { isDay } from "../../src/model/period.ts";
import { siteSchema } from "../../src/model/site.ts";
import type { Command, Option, ValueName } from "./commands.ts";

/** What a call says: its options, and the words behind them. */
export interface Call {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  operands: string[];
}

/** Options that every command has. */
export const commonOptions = {
  lang: { type: "string", choices: localeIds },
  help: { type: "boolean" },
} as const satisfies Record<string, Option>;

/** Whether a text is the address of a folder of a host. */
const isAddress = (text: string): boolean =>
  /^https?:\/\/[^?#]*\/$/.test(text) && URL.canParse(text);

/** Whether a text says in which language it is: `zh=…`. */
const isTranslated = (text: string): boolean =>
  localeIds.some((locale) => text.startsWith(`${locale}=`) && text.length > locale.length + 1);

/** Values that are of a form, and not any text. */
const forms: Partial<Record<ValueName, (text: string) => boolean>> = {
  day: isDay,
  figures: (text) => /^[^/]+\/[^/]+$/.test(text),
  number: (text) => /^[1-9]\d{0,3}$/.test(text),
  pair: (text) => /^[^=].*=|^[^=]=/.test(text),
  translated: isTranslated,
  address: isAddress,
  site: (text) => siteSchema([]).shape.baseUrl.safeParse(text).success,
  seconds: (text) => /^\d{1,4}(\.\d)?$/.test(text) && Number(text) > 0,
  port: (text) => /^\d{1,5}$/.test(text) && Number(text) < 65536,
};

const isOther = (value: string | undefined): boolean => value === undefined || /^-./.test(value);

/**
 * Reads what stands behind the name of a command; what is wrong in it is told in a language, a line
 * each.
 */
export function readCall(
  args: readonly string[],
  { options, takes: [least, most] = [0, 0] }: Command,
  locale: Locale,
): Call | { wrong: string[] } {
  const words = commandWords[locale].wrong;
  const known: Record<string, Option> = { ...options, ...commonOptions };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const wrongValue = (option: string, meant: Option, value: string): string[] => {
    if (meant.type === "boolean") return [];
    const said = { option, value };
    if ("choices" in meant)
      return meant.choices.includes(value)
        ? []
        : [say(words.choice, { ...said, choices: formatNames(meant.choices, locale) })];
    const form = commandWords[locale].values[meant.is];
    return (forms[meant.is]?.(value) ?? true) ? [] : [say(words.form, { ...said, form })];
  };
  const wrong = tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const { name, rawName: option, value, inlineValue: isInline } = token;
    const meant = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!meant) {
      const alike = nearest(name, Object.keys(known));
      const near = alike === null ? [] : [say(words.nearest, { nearest: `--${alike}` })];
      return [[say(words.option, { option }), ...near].join(" ")];
    }
    if (meant.type === "boolean") return isInline ? [say(words.flag, { option })] : [];
    if (value === undefined || (!isInline && isOther(value))) return [say(words.value, { option })];
    return wrongValue(option, meant, value);
  });
  if (wrong.length > 0) return { wrong };
  if (positionals.length < least) return { wrong: [words.few] };
  if (positionals.length > most)
    return { wrong: [say(words.many, { words: positionals.slice(most).join(" ") })] };
  return { values, operands: positionals };
}
