import { daysIn } from "../../../model/period.ts";
import type { Fault } from "../../table-schema.ts";
import { isYear, monthNumber, twoDigits, weeksIn } from "./meanings.ts";

/** A way of writing a time, and what of it is none. */
type Way = [expression: RegExp, fault: (...groups: string[]) => Fault | null];

function noSuchDay(year = "", month = "", day = ""): Fault | null {
  if (Number(month) < 1 || Number(month) > 12) return { key: "type-error.no-such-month" };
  const last = daysIn(Number(year), Number(month));
  if (day === "" || (Number(day) >= 1 && Number(day) <= last)) return null;
  const params = { month: `${year}-${twoDigits(Number(month))}`, days: String(last) };
  return { key: "type-error.no-such-day", params };
}

/** `30/02/2023`, `02/30/2023`: whichever comes first, the larger is the day. */
const dayAndMonth = (first = "", second = "", year = ""): Fault | null =>
  Number(first) > Number(second) ? noSuchDay(year, second, first) : noSuchDay(year, first, second);

/** A month by its name, as far as it is one. */
function namedMonth(year = "", month = "", day = ""): Fault | null {
  const number = monthNumber(month);
  return number === 0 ? null : noSuchDay(year, String(number), day);
}

const noSuchPart = (number = "", most = 4): Fault | null =>
  Number(number) >= 1 && Number(number) <= most ? null : { key: "type-error.no-such-quarter" };

function noSuchWeek(year = "", week = ""): Fault | null {
  const weeks = weeksIn(Number(year));
  if (Number(week) >= 1 && Number(week) <= weeks) return null;
  const params = { year, weeks: String(weeks), number: String(Number(week)) };
  return { key: "type-error.no-such-week", params };
}

const ways: readonly Way[] = [
  [/^(\d{4}) ?[-/.年] ?(\d{1,2})(?:月份?)?$/, noSuchDay],
  [/^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})[日号]?(?:[ t].*)?$/i, noSuchDay],
  [/^(\d{4})-?m(\d{1,2})$/i, noSuchDay],
  [
    /^(\d{4})(\d{2})(\d{2})?$/,
    (year, ...parts) => (isYear(year) ? noSuchDay(year, ...parts) : null),
  ],
  [/^(\d{1,2})[-/.](\d{4})$/, (month, year) => noSuchDay(year, month)],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, dayAndMonth],
  [
    /^(\d{1,2})[- ]([a-z]{3,9})[-. ,]+(\d{4})$/i,
    (day, month, year) => namedMonth(year, month, day),
  ],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    (month, day, year) => namedMonth(year, month, day),
  ],
  [
    /^\d{4} ?年?[- ]?(?:第?([\d一二三四五六七八九十]{1,2})季度?|q(\d{1,2}))$/i,
    (written, number) => noSuchPart(written || number),
  ],
  [/^(?:q(\d{1,2})|(\d)q)[-/ ]?(?:\d{4}|\d{2})$/i, (first, second) => noSuchPart(first || second)],
  [/^\d{4} ?年?[- ]?[hs](\d)$/i, (number) => noSuchPart(number, 2)],
  [/^(\d{4})-?w(\d{1,2})$/i, noSuchWeek],
  [/^(\d{4}) ?年第?(\d{1,2})[周週]$/, noSuchWeek],
  [/^week (\d{1,2}),? (\d{4})$/i, (week, year) => noSuchWeek(year, week)],
];

/** `2023-06-05 25:00`: neither that hour nor that minute is one. */
export function noSuchClock(text: string): Fault | null {
  const [, hour, minute] = /[ t](\d{1,2}):(\d{2})/i.exec(text) ?? [];
  const isClock = hour === undefined || (Number(hour) < 24 && Number(minute) < 60);
  return isClock
    ? null
    : { key: "type-error.no-such-hour", params: { clock: `${hour}:${minute}` } };
}

/** What of a text that looks like a time is none: a 13th month, a fifth quarter, 31 November. */
export function noSuchTime(text: string): Fault | null {
  const ends = /^\d{4}-\d{2}(-\d{2})?\/\d{4}-/.test(text) ? text.split("/") : [text];
  for (const end of ends)
    for (const [expression, faultOf] of ways) {
      const groups = expression.exec(end);
      const fault =
        groups && faultOf(...groups.slice(1).map((group: string | undefined) => group ?? ""));
      if (fault) return fault;
    }
  return null;
}
