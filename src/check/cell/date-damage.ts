import { parsePeriod } from "../../model/period.ts";
import { halfwidth } from "./repair.ts";
import type { CellCheck, Fault } from "../table-schema.ts";

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const twoDigits = (text: string | number): string => String(text).padStart(2, "0");

/** A year as spreadsheets complete it: up to 29 it is of this century. */
const wholeYear = (text: string): string =>
  text.length === 4 ? text : (Number(text) < 30 ? "20" : "19") + text;

/** A day as spreadsheets count it, from the end of 1899: 45292 → `2024-01-01`. */
function serialDay(text: string): string | null {
  if (!/^\d{5}(\.0+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  const isLikely = serial >= 18_264 && serial < 73_051; // 1950 to 2099
  const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return isLikely ? day : null;
}

/** `Jan-24` and `5-Jan-24`. */
function namedMonth(text: string): string | null {
  const [, day, name = "", year = ""] =
    /^(?:(\d{1,2})[- ])?([a-z]{3})[a-z]*[-. ]+(\d{4}|\d{2})$/i.exec(text) ?? [];
  const month = monthNames.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return null;
  const parts = [wholeYear(year), twoDigits(month), ...(day ? [twoDigits(day)] : [])];
  return parts.join("-");
}

const quarters: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** `2024年第一季度` and `2024Q1`. */
function quarter(text: string): string | null {
  const [, year, written = ""] =
    /^(\d{4}) ?年? ?(?:第?([1-4一二三四])季度?|q([1-4]))$/i.exec(text)?.filter(Boolean) ?? [];
  const number = quarters[written] ?? Number(written);
  if (year === undefined) return null;
  return `${year}-${twoDigits(number * 3 - 2)}/${year}-${twoDigits(number * 3)}`;
}

/** `2024/1`, `2024.1.5`, `2024年1月`, `2024-1`, `20240105` and `2024/1/5 0:00`. */
function otherwiseWritten(text: string): string | null {
  const [, year = "", month, day] =
    /^(\d{4})(?:[-/.年])(?:(\d{1,2})(?:[-/.月])?)?(?:(\d{1,2})日?)?(?: 0?0:00(?::00)?)?$/.exec(
      text,
    ) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(text) ??
    [];
  return [year, ...[month, day].flatMap((each) => (each ? [twoDigits(each)] : []))].join("-");
}

/** `2023-2024` and `2023至2024年`. */
function span(text: string): string | null {
  const [, from, to] = /^(\d{4})年? ?[-~—–至到] ?(\d{4})年?$/.exec(text) ?? [];
  return from === undefined || to === undefined ? null : `${from}/${to}`;
}

/** Tells how a period came to be written as it is, and the one that was meant. */
export function dateDamage(text: string, faultOf: CellCheck): Fault | null {
  const written = halfwidth(text).trim();
  if (parsePeriod(written)) return null;
  const [serial, named] = [serialDay(written), namedMonth(written)];
  const nearest = serial ?? named ?? quarter(written) ?? span(written) ?? otherwiseWritten(written);
  if (nearest === null || !parsePeriod(nearest)) return null;
  const rule = serial ? "serial" : named ? "month-name" : "date-format";
  const params = faultOf(nearest) === null ? { nearest } : {};
  return { key: `type-error.${rule}`, params };
}
