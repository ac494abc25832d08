import type { Calendar } from "../../../model/dataset.ts";
import { clockedOf, timesOfDay } from "./clocks.ts";
import { inSpan } from "./day-spans.ts";
import { doubtful, type TimeKind, type TimeReading } from "./meanings.ts";
import { inOneForm } from "./one-form.ts";
import { ways } from "./ways.ts";

/** A day as the calendar says what it stands for. */
function ofSpan(each: TimeReading, { span }: Calendar): TimeReading {
  const period = each.period === null ? null : inSpan(each.period, span);
  return period === null ? each : { kind: "span", period };
}

/** A time of day, whose day is written in any of the ways. */
function clockReadings(written: string, { dates, ...calendar }: Calendar): TimeReading[] {
  const clocked = clockedOf(written);
  if (!clocked) return [];
  const days = timeReadings(clocked.date, { dates }).filter(({ kind }) => kind === "day");
  return timesOfDay(clocked, days, calendar);
}

/** All that a text may mean as time by the calendar of its dataset, each once; empty where it is none. */
export function timeReadings(text = "", calendar: Calendar = {}): TimeReading[] {
  const written = inOneForm(text);
  if (!/\d|月|季|半年|旬|元年|五|[a-z]{3}/i.test(written)) return [];
  const found = ways.flatMap(([expression, meaning]) => {
    const groups = expression.exec(written);
    return groups ? meaning(groups, calendar, timeReadings) : [];
  });
  const meant = [...found, ...clockReadings(written, calendar)].map((each) =>
    ofSpan(each, calendar),
  );
  const once = new Map(meant.map((each) => [`${each.kind} ${each.period ?? ""}`, each]));
  return [...once.values()];
}

/** What is doubtful, or does not tell all of a time, is not certain. */
const uncertain: readonly TimeKind[] = [...doubtful, "moment", "part"];

/** A day of which nothing tells what comes first, though one of the two would be none. */
const isTurned = (text: string, { dates }: Calendar): boolean =>
  dates === undefined && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text);

/** The only period that a text can mean, as our tables write it; null where it may be another. */
export function certainPeriod(text: string, calendar: Calendar = {}): string | null {
  const [first, ...others] = timeReadings(text, calendar);
  if (!first || others.length > 0 || uncertain.includes(first.kind)) return null;
  const clocked = clockedOf(inOneForm(text));
  if (isTurned(clocked?.date ?? inOneForm(text), calendar)) return null;
  const isCutShort = clocked !== null && !clocked.mayBeDay && first.kind !== "minute";
  return isCutShort ? null : first.period;
}
