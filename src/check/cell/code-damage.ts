import type { Field, Role } from "../../model/dataset.ts";
import { halfwidth, isNumeric } from "./repair.ts";
import type { CellCheck, Fault } from "../table-schema.ts";

/** Characters that are taken for digits, by eye or by a scanner. */
const lookalikes: Record<string, string> = { O: "0", o: "0", 〇: "0", "○": "0", l: "1", I: "1" };

/** A number whose thousands are parted by commas, without these. */
const ungrouped = (text: string): string =>
  /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(",", "") : text;

/**
 * `33O402` for `330402`; only where the cell is right with digits. Behind a number `l` is a unit, and `○` a mark;
 * `O` is neither.
 */
function letterForDigit(text: string, field: Field, faultOf: CellCheck): Fault | null {
  const letters = isNumeric(field) ? /[Oo〇○lI](?=.)|(?<=\d)O$/g : /[Oo〇○lI]/g;
  const digits = text.replace(letters, (letter) => lookalikes[letter] ?? letter);
  const nearest = isNumeric(field) && digits !== text ? ungrouped(digits) : digits;
  const isLike = nearest !== text && /^[\d./-]+$/.test(nearest) && /\d/.test(text);
  return isLike && faultOf(nearest) === null
    ? { key: "type-error.letter", params: { nearest } }
    : null;
}

/** Roles whose cells are codes, or may be. */
export const codeRoles: readonly Role[] = ["key", "place", "dimension"];

const longestCode = 18;

/** `1` for `001`: a spreadsheet takes a code for a number. */
function lostZeros(text: string, { type, role }: Field, faultOf: CellCheck): Fault | null {
  if (type !== "string" || !codeRoles.includes(role) || !/^\d+$/.test(text)) return null;
  for (let length = text.length + 1; length <= longestCode; length++) {
    const nearest = text.padStart(length, "0");
    if (faultOf(nearest) === null) return { key: "lost-zeros", params: { nearest } };
  }
  return null;
}

/** `“330402”`, `'330402` and `="330402"` for `330402`; a number below its limit is one too. */
function quotesAround(text: string, field: Field, faultOf: CellCheck): Fault | null {
  const nearest = text.replace(/^=?["'“”‘’「『`]+|["'“”‘’」』`]+$/g, "").trim();
  if (nearest === text || nearest === "") return null;
  if (faultOf(nearest) === null) return { key: "wrong-quote.around", params: { nearest } };
  const isNumber = isNumeric(field) && /^-?\d+(\.\d+)?$/.test(nearest);
  return isNumber ? { key: "wrong-quote.around" } : null;
}

/** `="330402"`, by which spreadsheets keep the digits of a code: it is none with them. */
export function formulaText(text: string): Fault | null {
  const [, nearest] = /^="([^"]*)"$/.exec(text.trim()) ?? [];
  return nearest === undefined ? null : { key: "wrong-quote.around", params: { nearest } };
}

/** Tells how a code or a number lost the form in which it would be right. */
export function codeDamage(text: string, field: Field, faultOf: CellCheck): Fault | null {
  const written = halfwidth(text).trim();
  return (
    letterForDigit(written, field, faultOf) ??
    quotesAround(written, field, faultOf) ??
    lostZeros(written, field, faultOf)
  );
}
