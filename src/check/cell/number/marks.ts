import { halfwidth } from "../repair.ts";
import { writtenNumber as numeral } from "./written.ts";

const note = String.raw`\*+|[†‡§¶#^]+|[\u2460-\u24ff\u2776-\u2793]|[⁰¹²³⁴-⁹]+|[)\]]|注\d*`;
const bracketed = String.raw`[([](?:\d{1,2}|[a-z]{1,4}|\p{Script=Han}{1,4}\d?|note ?\d*)[)\]]`;
const besides = RegExp(`^(${note})? ?(${numeral}) ?(${note}|${bracketed}|[a-z])?$`, "iu");

/** A number, as it is written, and the mark that stands beside it: `1204*`, `1,004[1]`, `1100(p)`, `*1204`. */
export function markedNumber(text: string): { number: string; mark: string } | null {
  const [, first, number, last] = besides.exec(halfwidth(text).trim()) ?? [];
  const mark = last ?? first;
  return number === undefined || mark === undefined ? null : { number, mark };
}

/** A mark as it is declared: without brackets, and in small letters. */
export const bareMark = (mark: string): string =>
  mark.replace(/^[([](?=.)|(?<=.)[)\]]$/g, "").toLowerCase();
