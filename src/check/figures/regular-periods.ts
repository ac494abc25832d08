import { fieldInRole, valueFields, type Field } from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import { manyStrange } from "../../model/release.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { areAlike, rhythmOf, unlikePeriods, type TimeUnit } from "../../model/time/kinds.ts";
import type { Comparison } from "../../stats/released.ts";
import { isNumber, type Compared, type Doubt } from "./doubt.ts";

/** The periods of a dataset, in their order, and which of them were released before. */
interface Course {
  dataset: Compared;
  period: Field;
  rows: ReadonlyMap<string, readonly Row[]>;
  periods: readonly string[];
  released: ReadonlySet<string>;
}

/** The numbers of two rows that differ in their period alone, side by side. */
type Pair = readonly [was: string, now: string];

/** The periods before one that are as long, the last of them first. */
const before = ({ periods, period }: Course, text: string): string[] =>
  periods
    .slice(0, periods.indexOf(text))
    .filter((each) => areAlike(each, text, period.calendar))
    .reverse();

/** The numbers of two periods, of each series that has one in both. */
function pairsOf({ dataset, period, rows }: Course, was: string, now: string): Pair[] {
  const others = dataset.primaryKey.filter((name) => name !== period.name);
  const keyOf = ({ cells }: Row): string => rowKey(cells, others);
  const old = new Map((rows.get(was) ?? []).map((row) => [keyOf(row), row.cells]));
  return (rows.get(now) ?? []).flatMap((row) =>
    valueFields(dataset).flatMap(({ name }): Pair[] => {
      const [a, b] = [old.get(keyOf(row))?.[name] ?? "", row.cells[name] ?? ""];
      return isNumber(a) && isNumber(b) && Number(b) !== 0 ? [[a, b]] : [];
    }),
  );
}

const isSame = ([was, now]: Pair): boolean => was === now;

/** So many digits of numbers are not the same by chance. */
const enoughDigits = 6;

/** The digits of numbers that tell: 2 of 3400; the first of each, where `isKnown` is false, tells nothing. */
const digitsOf = (pairs: readonly Pair[], isKnown: boolean): number =>
  pairs
    .map(([, now]) => now.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length)
    .reduce((sum, digits) => sum + Math.max(0, digits - (isKnown ? 0 : 1)), 0);

/** A new period that has nothing but the numbers of the last one, which had others than the one before it. */
function repeatedDoubt(course: Course, text: string): Doubt[] {
  const [last, earlier] = before(course, text);
  const [row] = course.rows.get(text) ?? [];
  if (last === undefined || !row) return [];
  const pairs = pairsOf(course, last, text);
  const steps = earlier === undefined ? [] : pairsOf(course, earlier, last);
  const isConstant = steps.filter(isSame).length * 2 > steps.length;
  const isTelling = pairs.length > 1 && digitsOf(pairs, steps.length > 0) >= enoughDigits;
  if (!pairs.every(isSame) || isConstant || !isTelling) return [];
  const key = rowKey({ [course.period.name]: text }, [course.period.name]);
  const target = { key, column: "", value: manyStrange(pairs.length, "repeated") };
  const params = { before: last, count: String(pairs.length) };
  return [{ key: "implausible-change.repeated", target, row, value: text, params }];
}

/** After so many periods comes the same time of another year, week or month. */
const cycles: Partial<Record<TimeUnit, number>> = {
  day: 7,
  week: 52,
  "ten-days": 36,
  month: 12,
  quarter: 4,
  "half-year": 2,
};

/** Of the last steps of a series so many may be others than the usual one. */
const lastSteps = 12;
const mostOthers = 0.25;

/** The step by which the periods that were released follow each other; null where they do not. */
function usualStep(numbers: readonly number[], unit: TimeUnit): number | null {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  const last = steps.slice(-lastSteps);
  const step = Math.min(...last);
  const others = last.filter((each) => each !== step).length;
  const isUsual = others <= (unit === "day" ? 0 : last.length * mostOthers);
  return last.length > 1 && step > 0 && isUsual ? step : null;
}

/** A new period at the end of a regular series that leaves out some between, which a year ago were there. */
function skippedDoubt(course: Course, text: string): Doubt[] {
  const { period, rows, released } = course;
  const all = before(course, text).reverse();
  const [row] = rows.get(text) ?? [];
  const rhythm = rhythmOf([...all, text], period.calendar);
  const number = rhythm?.numbers.at(-1);
  const last = rhythm?.numbers.at(-2);
  if (!rhythm || !row || number === undefined || last === undefined) return [];
  const old = rhythm.numbers.filter((_, index) => released.has(all[index] ?? ""));
  const step = usualStep(old, rhythm.unit);
  if (step === null || last < (old.at(-1) ?? 0) || (number - last) % step !== 0) return [];
  const cycle = cycles[rhythm.unit] ?? 0;
  const isKnown = (each: number): boolean =>
    cycle > 0 && each - cycle > (old[0] ?? 0) && !old.includes(each - cycle);
  const between = Array.from(
    { length: (number - last) / step - 1 },
    (_, at) => last + (at + 1) * step,
  );
  const skipped = between.filter((each) => !isKnown(each)).length;
  if (skipped === 0) return [];
  const key = rowKey({ [period.name]: text }, [period.name]);
  const target = { key, column: "", value: manyStrange(skipped, "skipped") };
  const params = { before: all.at(-1) ?? "", count: String(skipped) };
  return [{ key: "vanished.skipped", target, row, value: text, params }];
}

/** New periods of another kind or length than all that were released: a span of months among months. */
function unlikeDoubt({ period, rows, periods, released }: Course): Doubt[] {
  const isOne = (texts: Iterable<string>): boolean =>
    unlikePeriods([...texts], period.calendar).length === 1;
  if (released.size < 2 || !isOne(released) || isOne(periods)) return [];
  const unlike = periods.filter((text) => !released.has(text) && !isOne([...released, text]));
  const [text = ""] = unlike;
  const [row] = rows.get(text) ?? [];
  if (!row) return [];
  const target = { key: "", column: period.name, value: manyStrange(unlike.length, "unlike") };
  const before = periods.findLast((each) => released.has(each)) ?? "";
  const params = { before, count: String(unlike.length) };
  return [{ key: "implausible-change.unlike", target, row, value: text, params }];
}

/** What is strange about new periods of a series that runs regularly. */
export function regularityDoubts(dataset: Compared, { kept }: Comparison): Doubt[] {
  const period = fieldInRole(dataset, "period");
  if (!period || !dataset.primaryKey.includes(period.name)) return [];
  const rows = Map.groupBy(dataset.table.rows, ({ cells }) => cells[period.name] ?? "");
  const released = new Set(kept.map(({ row }) => row.cells[period.name] ?? ""));
  const periods = [...rows.keys()].sort(comparePeriods);
  const course = { dataset, period, rows, periods, released };
  if (released.size === 0) return [];
  const added = periods.filter((text) => !released.has(text));
  return [
    ...unlikeDoubt(course),
    ...added.flatMap((text) => [...repeatedDoubt(course, text), ...skippedDoubt(course, text)]),
  ];
}
