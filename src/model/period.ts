/** A point or span of time of reduced precision (ISO 8601). */
export interface Period {
  /** As written: `2013`, `2013-04`, `2019-12-31`, `2023-06-06T08:00+08:00` or `2012-04/2013-04`. */
  text: string;
  /** What it is ordered by, e.g. `2013-04`. */
  end: string;
}

/** The years of which there are statistics, and plans: 5840 is a sum of money. */
export const years = { first: 1600, last: 2199 } as const;

const instant = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** How many days a month has: 2024, 2 → 29. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function isInstant(text: string): boolean {
  if (!instant.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const isKnown = year >= years.first && year <= years.last;
  return isKnown && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether a text is a minute of a day somewhere: `2023-06-06T08:00+08:00`. */
export const isMoment = (text: string): boolean => isInstant(moment.exec(text)?.[1] ?? "");

/** Reads a period, or gives null where the text is none. */
export function parsePeriod(text: string): Period | null {
  if (isMoment(text)) return { text, end: text };
  const ends = text.split("/");
  const end = ends.at(-1) ?? "";
  if (ends.length > 2 || !ends.every(isInstant)) return null;
  if (ends.length === 2 && (ends[0] ?? "") > end) return null;
  return { text, end };
}

/** Whether a text is a day of the calendar, e.g. `2026-11-23`. */
export const isDay = (text: string): boolean =>
  text.length === "2026-11-23".length && isInstant(text);

/** The last day of a period: `2013` → `2013-12-31`, `2012-04/2013-02` → `2013-02-28`. */
export function lastDay(text: string): string {
  const end = (text.split("/").at(-1) ?? text).split("T")[0] ?? "";
  const [year = "", month = "12", day] = end.split("-");
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month)))}`;
}

/** The first day of a period: `2013` → `2013-01-01`, `2012-04/2013-02` → `2012-04-01`. */
export function firstDay(text: string): string {
  const [start = ""] = (text.split("/")[0] ?? text).split("T");
  const [year = "", month = "01", day = "01"] = start.split("-");
  return `${year}-${month}-${day}`;
}

/** Whether a period ends later than those of its precision that a day is in: `2027`, on 2026-11-23. */
export function isAfter(text: string, day: string): boolean {
  const end = (text.split("/").at(-1) ?? "").split("T")[0] ?? "";
  return end > day.slice(0, end.length);
}

const dayMs = 86_400_000;

/** When a period ends, in days since 1970: its last day; of a minute also the part of the day. */
export const endDay = (text: string): number =>
  Date.parse(isMoment(text) ? text : lastDay(text)) / dayMs;

/** How many days a period has, its first and last counted; a minute has none. */
export const lengthInDays = (text: string): number =>
  isMoment(text) ? 0 : endDay(text) - Date.parse(text.split("/")[0] ?? text) / dayMs + 1;

/** Orders periods by their last day or moment, then by their text. */
export function comparePeriods(a: string, b: string): number {
  const areMoments = isMoment(a) && isMoment(b);
  const [x, y] = areMoments ? [endDay(a), endDay(b)] : [lastDay(a), lastDay(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The period as a part of an address: `2012-04/2013-04` → `2012-04--2013-04`; `+` is the east. */
export const periodSlug = (text: string): string =>
  text
    .replace("/", "--")
    .replaceAll(":", "")
    .replace(/(?<=T\d{4})\+/, "e");
