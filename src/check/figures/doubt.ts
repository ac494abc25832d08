import type { Dataset, Field } from "../../model/dataset.ts";
import { localeIds, localised, textIn, type Localised } from "../../model/locale.ts";
import { symbols } from "../../model/observation.ts";
import type { Places } from "../../model/place.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { ProblemParam } from "../../model/problem.ts";
import { manyStrange } from "../../model/release.ts";
import { keyParts } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { wordOf } from "../view/words.ts";

/** Something that is seldom right in an update, which somebody has to confirm. */
export interface Doubt {
  key: ProblemKey;
  /** What `data/confirmations.csv` calls it. */
  target: { key: string; column: string; value: string };
  /** The row in question; null where it is gone, or no single one is meant. */
  row: Row | null;
  value: string;
  params: Record<string, ProblemParam>;
}

/** What of a dataset is compared with what was released. */
export type Compared = Pick<Dataset, "id" | "fields" | "primaryKey" | "table">;

/** A step below this is none of ours, whatever the factor: 1 → 4 hospitals is no slip. */
const smallStep = 10;

/** How many times more or less stops an update. */
const factor = 3;

export const isNumber = (text: string): boolean => text !== "" && !Object.hasOwn(symbols, text);

/** What is strange about a number that took another's place; null where nothing is. */
export function strangeStep(old: number, now: number): "factor" | "jump" | null {
  if (Math.abs(now - old) < smallStep) return null;
  const less = Math.min(Math.abs(old), Math.abs(now));
  const more = Math.max(Math.abs(old), Math.abs(now));
  if (less === 0 || old < 0 !== now < 0) return "jump";
  return more / less >= factor ? "factor" : null;
}

export interface Named {
  fields: readonly Field[];
  places: Places | null;
}

/** A row by the words of its columns: `年份 2024、地区 甲区`. */
export function rowWords(key: string, { fields, places }: Named): Localised {
  return localised(localeIds, (locale) => {
    const spoken = (text: string | Localised): string =>
      typeof text === "string" ? text : textIn(text, locale);
    const parts = keyParts(key).map(([column, text]) => {
      const field = fields.find(({ name }) => name === column);
      return field
        ? `${spoken(field.title)} ${spoken(wordOf(text, field, places))}`
        : `${column} ${text}`;
    });
    return new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(parts);
  });
}

/** A text as a cell of a CSV. */
export const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** So many doubts of one kind about one column are told one by one; more are one. */
const few = 5;

/** Many values of a column that are strange have one cause, and one reason. */
export function joined(doubts: readonly Doubt[]): Doubt[] {
  const kindOf = ({ key, target }: Doubt): string => `${key} ${target.column}`;
  return [...Map.groupBy(doubts, kindOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || alike.length <= few || first.target.column === "") return alike;
    const [, rule = ""] = first.key.split(".");
    const target = { ...first.target, key: "", value: manyStrange(alike.length, rule) };
    const params = { ...first.params, count: String(alike.length) };
    return [{ ...first, key: "implausible-change.many" as const, target, params }];
  });
}
