import { halfwidth } from "../../check/cell/repair.ts";
import { clockedOf } from "../../check/cell/time/clocks.ts";
import { spanOf } from "../../check/cell/time/day-spans.ts";
import { areFiscalYears } from "../../check/cell/time/columns.ts";
import { certainPeriod, timeReadings } from "../../check/cell/time/readings.ts";
import { Calendar, yearKinds } from "../../model/dataset.ts";
import { parsePeriod } from "../../model/period.ts";
import { rhythmOf } from "../../model/time/kinds.ts";
import type { DraftField } from "../fields.ts";
import { dayOfClock } from "../readings.ts";
import type { Answers, OwnYears, Writer } from "../writing.ts";

/** What a label calls a year that begins in a month of its own. */
const called: readonly [RegExp, (typeof yearKinds)[number]][] = [
  [/学年|學年|school|academic|учебн/i, "school"],
  [/财年|财政|財年|財政|fiscal|financial|финанс|\bfy ?\d/i, "fiscal"],
];

const dayOrMonth = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})$/;

/** A number where it is one: a year, or the month in which one begins. */
export const numbered = (text: string): number | string =>
  /^\d+$/.test(text) ? Number(text) : text;

/** The calendar as far as somebody has said what it is. */
function answered({ year, begins, named, dates, span, zone }: Answers): Calendar {
  const told = { year, begins: begins && numbered(begins), named, dates, span, zone };
  return Calendar.safeParse(told).data ?? {};
}

/** Whether spans are counted up from the beginning of a year; one of them may be all of it. */
function isToDate(texts: readonly string[], calendar: Calendar): boolean {
  const periods = texts.flatMap(
    (text) => (parsePeriod(text) ? text : certainPeriod(text, calendar)) ?? [],
  );
  const spans = periods.filter((text) => text.includes("/"));
  const isOf = (some: readonly string[], by: Calendar) => rhythmOf(some, by)?.unit === "to-date";
  return (
    periods.length === texts.length &&
    spans.length > 0 &&
    isOf(spans, calendar) &&
    isOf(periods, { ...calendar, toDate: true })
  );
}

/** What of the times of a column has to be declared, since their texts do not tell it. */
export function calendarOf(
  fields: readonly DraftField[],
  { asked, answers }: Writer,
  { begins, titles, joined }: OwnYears = { begins: null, titles: [], joined: [] },
): Record<string, unknown> | null {
  const period = fields.find(({ role }) => role === "period");
  const texts = period?.texts.filled ?? [];
  if (!period || texts.length === 0) return null;
  const untold = texts.filter((text) => parsePeriod(text) === null);
  const readings = untold.flatMap((text) => timeReadings(text));
  const hasYears =
    begins !== null ||
    areFiscalYears(new Set(texts)) ||
    readings.some(({ kind }) => kind === "fiscal-year");
  const isNamed = untold.some((text) => /^\D*\d{4}\D*$/.test(text));
  const told = [...joined, ...(begins === null ? [] : titles)];
  const [, kind] =
    called.find(([label]) => [period.label, ...texts, ...told].some((text) => label.test(text))) ??
    [];
  const span = spanOf(texts);
  const calendar = {
    ...(hasYears && {
      year: kind ?? asked("year", yearKinds),
      begins: begins ?? numbered(asked("begins")),
      ...(isNamed && { named: asked("named", ["start", "end"]) }),
    }),
    ...(untold.some((text) => dayOrMonth.test(clockedOf(halfwidth(text))?.date ?? text)) && {
      dates: asked("dates", ["day-first", "month-first"]),
    }),
    ...(span && { span: asked("span", [span, "day"]) }),
    ...((readings.some((each) => each.kind === "moment") ||
      untold.some((text) => dayOfClock(text) !== null)) && { zone: asked("zone") }),
    ...(isToDate(texts, answered(answers)) && { toDate: true }),
  };
  return Object.keys(calendar).length > 0 ? calendar : null;
}
