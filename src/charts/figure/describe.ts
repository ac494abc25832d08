import { sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { FigureSpec } from "./spec.ts";

/** The title and the number with its unit. */
export function describeFigure({ title, mark, when }: FigureSpec, locale: Locale): string {
  return sentence([{ name: title, text: mark.text }], when, locale);
}
