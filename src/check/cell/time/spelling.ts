import type { Calendar } from "../../../model/dataset.ts";
import { lastDay } from "../../../model/period.ts";
import { inYear, timeOf } from "../../../model/time/kinds.ts";
import { TimeColumn } from "./columns.ts";
import { monthNames } from "./meanings.ts";
import { certainPeriod } from "./readings.ts";

/** What a text may be made of that tells a period, each by its name: `{ startYear: "2016", startMonth: "01" }`. */
type Tokens = ReadonlyMap<string, string>;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const wholeNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The year, month and day of an instant, in the ways in which these are written. */
function instantTokens(name: string, instant: string): [string, string][] {
  const [year = "", month = "", day = ""] = instant.split("-");
  const short = capital(monthNames[Number(month) - 1] ?? "");
  return [
    [`${name} year`, year],
    [`${name} year of two digits`, year.slice(2)],
    [`${name} name of the month`, wholeNames[Number(month) - 1] ?? ""],
    [`${name} short name of the month`, short],
    [`${name} month of two digits`, month],
    [`${name} month`, String(Number(month))],
    [`${name} day of two digits`, day],
    [`${name} day`, String(Number(day))],
  ];
}

const numerals = ["一二三四", "ⅠⅡⅢⅣ", "上下", "上中下"];

/** The how-manieth of its year a period is: a week, a quarter, a half, a part of a month. */
function partTokens(text: string, calendar: Calendar): [string, string][] {
  const time = timeOf(text, calendar);
  if (!time || time.unit === "day") return [];
  const { year, part } = inYear(time);
  const place = time.unit === "ten-days" ? part % 3 : part;
  const number = String(place + 1);
  return [
    ["own year", String(year)],
    ["part of two digits", number.padStart(2, "0")],
    ["part", number],
    ...numerals.map((signs): [string, string] => [signs, signs[place] ?? ""]),
  ];
}

function tokensOf(text: string, calendar: Calendar): Tokens {
  const [start = "", end = start] = text.split("/");
  const first = [start, "01", "01"].join("-").split("-").slice(0, 3).join("-");
  const all = [
    ...instantTokens("start", first),
    ...instantTokens("end", lastDay(end)),
    ...partTokens(text, calendar),
  ];
  return new Map(all.filter(([, token]) => token !== "" && token !== "0"));
}

/** A way of writing times: names of tokens, and what stands between them as it is. */
type Template = readonly ({ token: string } | { literal: string })[];

/** Which of two ways is likelier of a text whose number has two digits anyway: 2015年11月 → 2016年1月, 2015-11 → 2016-01. */
function padding(template: Template, text: string): number {
  const padded = template.filter((each) => "token" in each && / of two digits$/.test(each.token));
  return /[\p{Script=Han}/]/u.test(text) ? padded.length : -padded.length;
}

/** So many ways are tried of one text. */
const mostTemplates = 400;

/** All ways in which a text can be made of the tokens of its period. */
function* templatesOf(text: string, tokens: Tokens): Generator<Template> {
  if (text === "") yield [];
  for (const [token, told] of tokens)
    if (text.startsWith(told))
      for (const rest of templatesOf(text.slice(told.length), tokens)) yield [{ token }, ...rest];
  const [literal = ""] = text;
  if (literal !== "" && !/\d/.test(literal))
    for (const rest of templatesOf(text.slice(literal.length), tokens))
      yield [{ literal }, ...rest];
}

/** A period written in a way; null where it lacks what that tells. */
function written(template: Template, tokens: Tokens): string | null {
  const parts = template.map((each) =>
    "literal" in each ? each.literal : (tokens.get(each.token) ?? null),
  );
  return parts.includes(null) ? null : parts.join("");
}

/** A time as a file has it, and the period that it is read as. */
export interface SpelledTime {
  text: string;
  period: string;
}

/** The ways in which the last of some times may be written, those first in which most others are. */
function waysOf(times: ReadonlyMap<string, string>, calendar: Calendar): Template[] {
  const spelled = [...times].map(([period, text]) => ({
    text,
    tokens: tokensOf(period, calendar),
  }));
  const last = spelled.at(-1);
  if (!last) return [];
  const found = Iterator.from(templatesOf(last.text, last.tokens)).take(mostTemplates);
  const counted = [...found].map((template) => ({
    template,
    count: spelled.filter(({ text, tokens }) => written(template, tokens) === text).length,
    padding: padding(template, last.text),
  }));
  return counted
    .toSorted((a, b) => b.count - a.count || a.padding - b.padding)
    .map(({ template }) => template);
}

/**
 * Makes the writer of periods in the way in which the times of a column are written, such as
 * `2016-02` → `2016-02-01` beside `2016-01-01`. A period stays as it is where the column has it so,
 * or where what would be written is not read as that period again.
 */
export function timeSpelling(
  times: readonly SpelledTime[],
  calendar: Calendar = {},
): (period: string) => string {
  const known = new Map(times.map(({ text, period }) => [period, text]));
  if ([...known].every(([period, text]) => period === text)) return (period) => period;
  const column = new TimeColumn({
    filledCounts: new Map([...known.values()].map((text) => [text, 1])),
  });
  const read = (text: string) => certainPeriod(text, calendar) ?? column.period(text);
  const ways = waysOf(known, calendar);
  return (period) => {
    const tokens = tokensOf(period, calendar);
    const texts = ways.flatMap((way) => written(way, tokens) ?? []);
    return known.get(period) ?? texts.find((text) => read(text) === period) ?? period;
  };
}
