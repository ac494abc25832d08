import type { Calendar, Dataset, Field } from "../../model/dataset.ts";
import {
  absent,
  flagOf,
  observed,
  type Absent,
  type Figure,
  type Observation,
} from "../../model/observation.ts";
import { comparePeriods, lengthInDays } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { countPerYear, inYear, rhythmOf, timeOf, type Time } from "../../model/time/kinds.ts";
import type { Trend, TrendOptions } from "../../model/view.ts";
import { oncePer } from "../once.ts";
import { longestStride, strideOf } from "../strides.ts";

/** A dataset as far as its series are followed. */
export type Followed = Pick<Dataset, "fields" | "table">;

/** One series in order of time, and where in it each of its rows is. */
interface Series {
  rows: Row[];
  places: Map<Row, number>;
  /** Its rows by their periods, as these are written. */
  byPeriod: Map<string, Row>;
  /** Whether its periods are of one sort of time, by which they are numbered; else by their places. */
  isNumbered: boolean;
  numbers: number[];
  /** How far a row may be from the one before, so that none is missing between them. */
  reach: number;
  byNumber: Map<number, Row>;
  /** Of columns that were added up, the sums from the first row to each. */
  sums: Map<string, Observation[]>;
}

const telling = ["place", "dimension", "key", "name", "unit"];

/** The series of each row: of those that nothing but the period tells apart. */
const seriesBy = oncePer(({ fields, table }: Followed): Map<Row, Series> => {
  const names = fields.filter(({ role }) => telling.includes(role)).map(({ name }) => name);
  const keyOf = ({ cells }: Row) => names.map((name) => cells[name] ?? "").join("\0");
  const groups = [...Map.groupBy(table.rows, keyOf).values()];
  const all = groups.map((rows) => inOrder(rows, periodField(fields)));
  return new Map(all.flatMap((series) => series.rows.map((row) => [row, series] as const)));
});

function periodField(fields: readonly Field[]): Field {
  const field = fields.find(({ role }) => role === "period");
  if (!field) throw new Error("no period to follow");
  return field;
}

/** Within the rhythm of numbers, or less than two of its strides: between censuses are ten years, or nine, or eleven. */
const reachOf = (numbers: readonly number[]): number =>
  Math.max(longestStride(numbers), 2 * (strideOf(numbers) ?? 0) - 1);

function inOrder(unordered: readonly Row[], { name, calendar }: Field): Series {
  const periodOf = ({ cells }: Row) => cells[name] ?? "";
  const rows = unordered.toSorted((a, b) => comparePeriods(periodOf(a), periodOf(b)));
  const rhythm = rhythmOf(rows.map(periodOf), calendar);
  const numbers = rhythm?.numbers ?? rows.map((_, place) => place);
  return {
    rows,
    places: new Map(rows.map((row, place) => [row, place])),
    byPeriod: new Map(rows.map((row) => [periodOf(row), row])),
    isNumbered: rhythm !== null,
    numbers,
    reach: reachOf(numbers),
    byNumber: new Map(rows.map((row, place) => [numbers[place] ?? place, row])),
    sums: new Map(),
  };
}

export interface TrendQuery {
  trend: Trend;
  options: TrendOptions;
  column: string;
  row: Row;
  dataset: Followed;
}

/** What arithmetic over time is done on. */
interface Following extends TrendQuery {
  series: Series;
  /** Where the row is in its series. */
  at: number;
  period: string;
  calendar: Calendar;
}

const valueIn = ({ column }: TrendQuery, row: Row): Observation =>
  row.values[column] ?? absent("x");

/** What is computed of several numbers: as open as the least certain, about right where any is not exact. */
function computed(value: number, figures: readonly Figure[]): Figure {
  const statuses = figures.map(({ status }) => status);
  const flag = flagOf(statuses.filter((each) => each !== "estimated"));
  const isExact = figures.every(({ status, qualifier }) => status !== "estimated" && !qualifier);
  return observed(value, flag, isExact ? null : "about");
}

const isFigure = (observation: Observation): observation is Figure => observation.value !== null;

/** The number that several give together; where one is absent, so is what they give. */
function of(
  observations: readonly Observation[],
  arithmetic: (values: number[]) => number | null,
): Observation {
  const gap = observations.find((each): each is Absent => each.value === null);
  if (gap) return gap;
  const figures = observations.filter(isFigure);
  const value = arithmetic(figures.map((figure) => figure.value));
  return value === null ? absent("z") : computed(value, figures);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Whether no period is missing between a row and the one before. */
const follows = ({ numbers, reach }: Series, at: number): boolean =>
  (numbers[at] ?? 0) - (numbers[at - 1] ?? 0) <= reach;

/** The number so many rows before; not applicable before the first, and missing where a gap parts it from the next. */
function before(following: Following, steps: number): Observation {
  const { series, at } = following;
  const row = series.rows[at - steps];
  if (!row) return absent("z");
  return follows(series, at - steps + 1) ? valueIn(following, row) : absent("x");
}

/** The number of the same time of last year, where a year has so many. */
function yearBefore(following: Following, countPerYear: number): Observation {
  const { numbers, byNumber } = following.series;
  const sought = (numbers[following.at] ?? 0) - countPerYear;
  if (sought < (numbers[0] ?? 0)) return absent("z");
  const row = byNumber.get(sought);
  return row ? valueIn(following, row) : absent("x");
}

/** Whether a period is the first of those that are counted up from the beginning of a year. */
const beginsCount = (time: Time): boolean => time.unit === "to-date" && inYear(time).part === 0;

/** The number that another is compared with: that of the period before, or of the same of last year. */
function former(following: Following): Observation {
  const time = timeOf(following.period, following.calendar);
  if (following.options.against !== "year")
    return time && beginsCount(time) ? absent("z") : before(following, 1);
  const steps = time && following.series.isNumbered ? countPerYear(time) : null;
  return steps === null ? sameDayBefore(following) : yearBefore(following, steps);
}

/** Of days and weeks, and of what has no rhythm: what is called alike, a year less. */
function sameDayBefore(following: Following): Observation {
  const { series, period, dataset } = following;
  const { name } = periodField(dataset.fields);
  const sought = period.replaceAll(/\b\d{4}\b/g, (year) => String(Number(year) - 1));
  const row = series.byPeriod.get(sought);
  if (row) return valueIn(following, row);
  const first = series.rows[0]?.cells[name] ?? "";
  return absent(comparePeriods(sought, first) < 0 ? "z" : "x");
}

/** The last so many numbers, its own with them. */
const latest = (following: Following, count: number): Observation[] => [
  valueIn(following, following.row),
  ...Array.from({ length: count - 1 }, (_, steps) => before(following, steps + 1)),
];

/** The sum from the first number to each; behind a gap there is none. */
function sumsOf(following: Following): Observation[] {
  const { series, column } = following;
  const known = series.sums.get(column);
  if (known) return known;
  const sums: Observation[] = [];
  for (const [at, row] of series.rows.entries()) {
    const last = at === 0 || follows(series, at) ? sums.slice(-1) : [absent("x")];
    sums.push(of([...last, valueIn(following, row)], sum));
  }
  series.sums.set(column, sums);
  return sums;
}

/** The sum until a number; what is counted up from the beginning of a year is not added up. */
function untilNow(following: Following): Observation {
  const { at, period, calendar } = following;
  if (timeOf(period, calendar)?.unit === "to-date") return absent("z");
  return sumsOf(following)[at] ?? absent("x");
}

/** The number of an index' base in the same series. */
function baseOf(following: Following): Observation {
  const { series, options } = following;
  const row = series.byPeriod.get(options.base ?? "");
  return row ? valueIn(following, row) : absent("x");
}

/** Whether the series of a row has a number above zero at the base of an index. */
export function hasBase(
  dataset: Followed,
  { row, base, column }: { row: Row; base: string; column: string },
): boolean {
  const found = seriesBy(dataset).get(row)?.byPeriod.get(base);
  return (found?.values[column]?.value ?? 0) > 0;
}

const trends: Record<Trend, (own: Figure, following: Following) => Observation> = {
  change: (own, following) => of([own, former(following)], ([now = 0, then = 0]) => now - then),
  percentChange: (own, following) =>
    of([own, former(following)], ([now = 0, then = 0]) =>
      then > 0 ? ((now - then) / then) * 100 : null,
    ),
  index: (own, following) =>
    of([own, baseOf(following)], ([now = 0, then = 0]) => (then > 0 ? (now / then) * 100 : null)),
  movingMean: (_, following) => {
    const { window = 1 } = following.options;
    return of(latest(following, window), (values) => sum(values) / window);
  },
  cumulative: (_, following) => untilNow(following),
  perDay: (own, { period, calendar }) => {
    const days = calendar.points === true ? 0 : lengthInDays(period);
    return days > 0 ? { ...own, value: own.value / days } : absent("z");
  },
};

/**
 * A number beside those of its series at other times. Absent stays absent, and what needs a number
 * that is absent is absent for its reason; what comes before the first is not applicable, as is a
 * percentage of what is not above zero.
 */
export function trendOf(query: TrendQuery): Observation {
  const own = valueIn(query, query.row);
  const series = seriesBy(query.dataset).get(query.row);
  if (!isFigure(own) || !series) return own;
  const { name, calendar = {} } = periodField(query.dataset.fields);
  const at = series.places.get(query.row) ?? 0;
  const period = query.row.cells[name] ?? "";
  return trends[query.trend](own, { ...query, series, at, period, calendar });
}
