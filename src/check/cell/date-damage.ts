import type { Calendar, Field } from "../../model/dataset.ts";
import { isMoment, parsePeriod } from "../../model/period.ts";
import { halfwidth } from "./repair.ts";
import { doubtful, type TimeReading } from "./time/meanings.ts";
import { clockedOf } from "./time/clocks.ts";
import { isOfOtherCalendar, likelyEra } from "./time/eras.ts";
import { noSuchClock, noSuchTime } from "./time/no-such.ts";
import { inDigits, inOneForm } from "./time/one-form.ts";
import { certainPeriod, timeReadings } from "./time/readings.ts";
import { remarked } from "./time/remarks.ts";
import { callsTerm } from "./time/terms.ts";
import { hasOwnYear } from "./time/years.ts";
import type { CellCheck, Fault } from "../table-schema.ts";

/** A period at full length, and shorter: a day where months are due is meant for its month. */
const precisions = (period: string): string[] =>
  period.includes("/")
    ? [period]
    : [period, period.slice(0, 7), period.slice(0, 4)].filter(
        (each, index, all) => all.indexOf(each) === index,
      );

/** The period, or what of it is right in its column. */
function suggestion(period: string, faultOf: CellCheck): { nearest?: string } {
  const nearest = precisions(period).find((each) => faultOf(each) === null);
  return nearest === undefined ? {} : { nearest };
}

/** `2015/17` where years run into the next is no month, but no such year either. */
const isOtherYear = (text: string, calendar: Calendar): boolean =>
  hasOwnYear(calendar) && /^\d{4}[-/]\d{2}$/.test(text);

/** The readings that are told apart, as they would be written. */
function severalTimes(readings: readonly TimeReading[]): Fault | null {
  const periods = [...new Set(readings.flatMap(({ period }) => period ?? []))];
  const isFiscal = readings.some(({ kind }) => kind === "fiscal-year");
  if (readings.some(({ kind }) => kind === "moment"))
    return { key: "type-error.moment", params: { readings: periods } };
  const [period] = periods;
  if (period === undefined) return { key: isFiscal ? "type-error.fiscal-year" : "type-error.part" };
  if (isFiscal) return { key: "type-error.month-or-year", params: { reading: period } };
  return periods.length > 1
    ? { key: "type-error.several-times", params: { readings: periods } }
    : null;
}

/** `2023.1`, which may be `2023.10`. */
function lostZero(text: string, readings: readonly TimeReading[]): Fault | null {
  const periods = readings.flatMap(({ period }) => period ?? []);
  return /^\d{4}\.1$/.test(text) && periods.length > 1
    ? { key: "type-error.lost-zero", params: { readings: periods } }
    : null;
}

/** A time with a mark or a remark beside it: `2023*`, `2022（修订）`. */
function marked(text: string, calendar: Calendar, faultOf: CellCheck): Fault | null {
  const { time } = remarked(text) ?? {};
  if (time === undefined) return null;
  const period = certainPeriod(time, calendar);
  const nearest = period === null ? {} : suggestion(period, faultOf);
  return {
    key: "type-error.time-mark",
    params: { mark: text.slice(time.length).trim(), ...nearest },
  };
}

const ofTerm = (text: string): Fault | null =>
  callsTerm(text) ? { key: "type-error.term" } : null;

/** A time that is counted from another year than ours, and when it was where that is plain. */
function ofOtherCalendar(text: string, faultOf: CellCheck): Fault | null {
  if (!isOfOtherCalendar(text)) return null;
  const period = certainPeriod(likelyEra(text));
  return {
    key: "type-error.calendar",
    params: period === null ? {} : suggestion(period, faultOf),
  };
}

/** A date of a workbook whose format shows less, as drafts keep it: `2019-12-31 [yyyy]`. */
function dateOfCell(text: string, faultOf: CellCheck): Fault | null {
  const [shown, day = ""] = /^(\d{4}-\d{2}-\d{2}) \[.+\]$/.exec(text) ?? [];
  return shown === undefined
    ? null
    : { key: "type-error.date-cell", params: { shown, ...suggestion(day, faultOf) } };
}

/** Tells how a period came to be written as it is, and the one that was meant where that is plain. */
export function dateDamage(
  text: string,
  { calendar = {} }: Pick<Field, "calendar">,
  faultOf: CellCheck,
): Fault | null {
  const written = halfwidth(text).trim();
  const cell = dateOfCell(written, faultOf);
  if (cell) return cell;
  const fault = faultOf(written);
  const isRightElsewhere = parsePeriod(written) !== null && !isMoment(written);
  if (isRightElsewhere)
    return fault && { ...fault, params: { ...fault.params, ...suggestion(written, faultOf) } };
  const clock = noSuchClock(written);
  if (clock) return clock;
  const all = timeReadings(written, calendar);
  const whole = all.filter(({ kind }) => kind !== "part");
  const readings = whole.length > 0 ? whole : all;
  const [first] = readings;
  if (!first)
    return isOtherYear(written, calendar)
      ? null
      : (ofTerm(written) ??
          marked(written, calendar, faultOf) ??
          noSuchTime(inDigits(written)) ??
          ofOtherCalendar(written, faultOf));
  const several = lostZero(written, readings) ?? severalTimes(readings);
  if (several) return several;
  if (calendar.zone === undefined && clockedOf(inOneForm(written)) !== null)
    return { key: "type-error.clock", params: suggestion(first.period ?? "", faultOf) };
  const rule = doubtful.find((kind) => kind === first.kind);
  const params = first.period === null ? {} : suggestion(first.period, faultOf);
  return { key: `type-error.${rule ?? "date-format"}`, params };
}
