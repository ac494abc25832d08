import type { ChosenColumns, GivenValues } from "../../load/next/labels.ts";
import { localeIds, localised, type Localised } from "../../model/locale.ts";

/** `one=other`, parted at a sign. */
const parted = (text: string, at: number): [string, string] => [
  text.slice(0, at).trim(),
  text.slice(at + 1).trim(),
];

/** Columns as a command is told them: `地区=place`, and a blank for one that is not read. */
export const columnsTold = (texts: readonly string[]): ChosenColumns =>
  Object.fromEntries(
    texts
      .map((text) => parted(text, text.lastIndexOf("=")))
      .map(([label, field]) => [label, field || null]),
  );

/** What fields that a file lacks are in each of its rows, as a command is told it: `period=2026-04`. */
export const givenTold = (texts: readonly string[]): GivenValues =>
  Object.fromEntries(texts.map((text) => parted(text, text.indexOf("="))));

/** A reason as a command is told it, `zh=…` in each language; undefined where none is. */
export function reasonTold(
  texts: readonly string[],
  who = "",
): { reason: Localised; who: string } | undefined {
  const pairs = texts.map((text) => parted(text, text.indexOf("=")));
  const reason = localised(
    localeIds,
    (locale) => pairs.find(([language]) => language === locale)?.[1],
  );
  return texts.length > 0 ? { reason, who } : undefined;
}
