import type { Field } from "../../model/dataset.ts";
import { symbolMeanings, meant } from "./meanings.ts";
import type { CellCheck, TableSchema } from "../table-schema.ts";

const numerals = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/ };

/** The digits of a numeral that tell, e.g. 15 of `0.150` and of `1500`. */
const digitsOf = (numeral: string): string =>
  numeral
    .replace(/e.*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+|0+$/g, "");

function isExact(text: string): boolean {
  if (text.length <= 15) return true; // a double keeps fifteen digits
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER && digitsOf(text) === digitsOf(String(number));
}

/** Whether a text was meant for a number; an error of a spreadsheet was not: `#DIV/0!`. */
const isFigureLike = (text: string): boolean => /\p{Nd}/u.test(text) && !text.startsWith("#");

/** The symbol that a text means, by the dataset's own words or by those that are usual. */
function meantSymbol(text: string, { missingLabels = [] }: TableSchema): { nearest?: string } {
  const own = missingLabels.find(({ label }) => label === text.trim());
  return own ? { nearest: own.value } : meant(text, symbolMeanings);
}

/** The checks of a field that holds numbers. */
export function numeralChecks({ type, role }: Field, schema: TableSchema): CellCheck[] {
  if (type === "string") return [];
  return [
    (text) =>
      role !== "value" || isFigureLike(text)
        ? null
        : { key: "type-error.figure", params: meantSymbol(text, schema) },
    (text) => (numerals[type].test(text) ? null : { key: `type-error.${type}` }),
    (text) => (/^-?0\d/.test(text) ? { key: "type-error.leading-zero" } : null),
    (text) => (isExact(text) ? null : { key: "type-error.precision" }),
  ];
}
