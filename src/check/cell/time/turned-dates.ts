import { halfwidth } from "../repair.ts";
import { monthNames } from "./meanings.ts";
import type { Fault } from "../../table-schema.ts";

/** Month and day that a spreadsheet made of a range, as the numbers that it had. */
const ways: [expression: RegExp, order: "month-day" | "day-month"][] = [
  [/^(\d{1,2})月(\d{1,2})日$/, "month-day"],
  [/^([a-z]{3})[a-z]*[- ](\d{1,2})$/i, "month-day"],
  [/^(\d{1,2})[- ]([a-z]{3})[a-z]*$/i, "day-month"],
  [/^(\d{1,2})\/(\d{1,2})$/, "month-day"],
  [/^\d{4}[-/年](\d{1,2})[-/月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/, "month-day"],
];

const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : monthNames.indexOf(text.toLowerCase()) + 1;

/** The range of which a spreadsheet may have made a date: `5月9日` → 5, 9; null for other texts. */
function rangeOf(text: string): [number, number] | null {
  for (const [expression, order] of ways) {
    const [, first = "", second = ""] = expression.exec(text) ?? [];
    const numbers = [numberOf(first), numberOf(second)] as const;
    const [month, day] = order === "month-day" ? numbers : [numbers[1], numbers[0]];
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return [month, day];
  }
  return null;
}

const range = /^(\d{1,3})([-–—~至])(\d{1,3})(?!\d)/;

/** Tells a date where ranges stand beside it, which it was before a spreadsheet took it for one. */
export function turnedDate(text: string, others: readonly string[]): Fault | null {
  const numbers = rangeOf(halfwidth(text).trim());
  const ranges = numbers ? others.filter((each) => range.test(each)) : [];
  const [, , dash = "-"] = range.exec(ranges[0] ?? "") ?? [];
  const nearest = numbers?.toSorted((a, b) => a - b).join(dash);
  const other = ranges.find((each) => each !== nearest) ?? ranges[0];
  if (nearest === undefined || other === undefined) return null;
  return { key: "type-error.turned-date", params: { text: other, nearest } };
}
