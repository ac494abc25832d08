import type { Field } from "../../model/dataset.ts";
import type { CellMark } from "../../model/table.ts";
import type { NumberContext } from "./number/amounts.ts";
import { codeDamage, codeRoles, formulaText } from "./code-damage.ts";
import { dateDamage } from "./date-damage.ts";
import { mojibake } from "./mojibake.ts";
import { numberDamage } from "./number/damage.ts";
import { isNumeric } from "./repair.ts";
import { turnedDate } from "./time/turned-dates.ts";
import { spreadsheetError } from "./spreadsheet-errors.ts";
import type { CellCheck, Fault } from "../table-schema.ts";

/** A long code that a spreadsheet took for a number: its last digits are gone. */
const shortenedCode = (text: string, { type, role }: Field): Fault | null =>
  type === "string" && codeRoles.includes(role) && /^\d(\.\d+)?e\+?\d{2}$/i.test(text)
    ? { key: "type-error.code" }
    : null;

/** `”甲“` for `“甲”`. */
function reversedQuotes(text: string): Fault | null {
  if (!/^[^“”]*”[^“”]+“[^“”]*$/.test(text)) return null;
  const nearest = text.replace(/[“”]/g, (quote) => (quote === "“" ? "”" : "“"));
  return { key: "wrong-quote.reversed", params: { nearest } };
}

/** A text that a spreadsheet took for a date, or a date of which it does not show all. */
function dateCell(text: string, mark: CellMark | undefined, field: Field): Fault | null {
  const { role } = field;
  if (mark?.kind !== "date" || (mark.isCertain && role === "period")) return null;
  const turned = role === "dimension" ? turnedDate(text, valuesOf(field)) : null;
  if (turned) return turned;
  const suggestion = role === "period" ? { nearest: text } : {};
  return { key: "type-error.date-cell", params: { shown: mark.shown, ...suggestion } };
}

/** What is wrong with a cell whether or not it would pass for what its column holds. */
export function plainDamage(text: string, mark: CellMark | undefined, field: Field): Fault | null {
  return (
    dateCell(text, mark, field) ??
    formulaText(text) ??
    spreadsheetError(text) ??
    reversedQuotes(text) ??
    shortenedCode(text, field) ??
    mojibake(text)
  );
}

const valuesOf = ({ categories }: Field): string[] => categories.map(({ value }) => value);

/** What happened to a cell that is wrong; null where nobody can tell. */
export function explain(text: string, context: NumberContext, faultOf: CellCheck): Fault | null {
  const { field } = context;
  return (
    codeDamage(text, field, faultOf) ??
    (isNumeric(field) ? numberDamage(text, context, faultOf) : null) ??
    (field.role === "period" ? dateDamage(text, field, faultOf) : null) ??
    (field.role === "dimension" ? turnedDate(text, valuesOf(field)) : null)
  );
}
