import { describeRanking, sentence, type NamedMark } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { HeatmapSpec } from "./spec.ts";

/** The cells of a row; of one that has no figure at all, for one reason, a single cell, called by the row. */
function named(label: string, cells: NamedMark[]): NamedMark[] {
  const last = cells.at(-1);
  const isSilent = cells.every(
    ({ observation, text }) => observation.value === null && text === last?.text,
  );
  return last && isSilent && cells.length > 1 ? [{ ...last, name: label }] : cells;
}

/** The highest and the lowest cell, and what has no figure. */
export function describeHeatmap({ marks, rows, rates }: HeatmapSpec, locale: Locale): string {
  let at = 0;
  const called = rows.flatMap(({ label, marks: own }) => {
    const cells = marks.slice(at, at + own.length);
    at += own.length;
    return named(label, cells);
  });
  return sentence([{ name: null, text: describeRanking(called, { locale, rates }) }], null, locale);
}
