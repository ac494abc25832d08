import type { Fault } from "../table-schema.ts";

const errors =
  /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/i;

/** Tells what a spreadsheet shows where it has nothing to show. */
export function spreadsheetError(text: string): Fault | null {
  if (errors.test(text)) return { key: "spreadsheet-error.value" };
  if (/^#{2,}$/.test(text)) return { key: "spreadsheet-error.narrow" };
  return /^=\s*([-+(]*\$?[A-Z_]+[\w.]*\(|[-+(]*('[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?\d|[-+(]*\d[\d.]*\s*[-+*/^])/i.test(
    text,
  )
    ? { key: "spreadsheet-error.formula" }
    : null;
}
