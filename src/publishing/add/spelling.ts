import { timeSpelling } from "../../check/cell/time/spelling.ts";
import type { Field } from "../../model/dataset.ts";

/** A cell as its file has it, and what it is read as. */
interface SpelledCell {
  text: string;
  meant: string;
}

/** Writes a column's values as its file has them, so that new rows look like the others. */
export type Spelling = (text: string) => string;

/** The signs within a number as its file has it: between groups of three digits, and before decimals. */
function signsIn({ text, meant }: SpelledCell): { group?: string; decimal?: string } {
  const [, decimals] = meant.split(".");
  const end = decimals === undefined ? text.length : text.length - decimals.length - 1;
  const [, group] = /\d([^\d.])\d{3}$/.exec(text.slice(0, end)) ?? [];
  const decimal = text[end];
  return { ...(group !== undefined && { group }), ...(decimal !== undefined && { decimal }) };
}

/** Numbers with a comma for a point, or with groups of three digits, where others of the column have them. */
function numberSpelling(cells: readonly SpelledCell[]): Spelling {
  const signs = cells.filter(({ text }) => /^[\d\s.,-]+$/.test(text)).map(signsIn);
  const group = signs.find((each) => each.group)?.group ?? "";
  const decimal = signs.find((each) => each.decimal)?.decimal ?? ".";
  return (text) => {
    const [, whole, decimals] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    if (whole === undefined) return text;
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
  };
}

/** How the values of a column are written: times and numbers in the way of the others, words as they stand already. */
export function columnSpelling(field: Field, cells: readonly SpelledCell[]): Spelling {
  if (cells.every(({ text, meant }) => text === meant)) return (text) => text;
  if (field.role === "period")
    return timeSpelling(
      cells.map(({ text, meant }) => ({ text, period: meant })),
      field.calendar,
    );
  if (field.type !== "string") return numberSpelling(cells);
  const known = new Map(cells.map(({ text, meant }) => [meant, text]));
  return (text) => known.get(text) ?? text;
}
