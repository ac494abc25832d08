import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { HeatmapSpec } from "./spec.ts";

/** The highest and the lowest cell, and what has no figure. */
export function describeHeatmap({ marks, rates }: HeatmapSpec, locale: Locale): string {
  return sentence([{ name: null, text: describeRanking(marks, { locale, rates }) }], null, locale);
}
