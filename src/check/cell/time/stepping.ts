import { timeReadings } from "./readings.ts";

/** Fewer spans may step as months do by chance. */
const fewestSpans = 3;

const monthsOf = (period: string): number =>
  Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));

/** Whether each number is the one before it and one more, or each one less. */
function areConsecutive(numbers: readonly number[]): boolean {
  const steps = new Set(numbers.slice(1).map((each, at) => each - (numbers[at] ?? 0)));
  return numbers.length > 1 && steps.size === 1 && Math.abs([...steps][0] ?? 0) === 1;
}

/** The last year that a table tells of as one to come. */
const lastLikely = 2100;

/** Months by four digits, and how our tables write these, where as years they make no sense: `2011`, `2012`, `2101`. */
function steppingDigits(texts: readonly string[]): Map<string, string> {
  const areDigits = texts.every((text) => /^\d\d(0[1-9]|1[0-2])$/.test(text));
  const periods = texts.map((text) => `20${text.slice(0, 2)}-${text.slice(2)}`);
  const areYears = areConsecutive(texts.map(Number)) && !texts.some((text) => +text > lastLikely);
  const areSure =
    areDigits && texts.length >= fewestSpans && !areYears && areConsecutive(periods.map(monthsOf));
  return new Map(areSure ? texts.map((text, at) => [text, periods[at] ?? text]) : []);
}

/**
 * Months by their names and two digits, and how our tables write these, where they follow each other
 * into another year: `Dec-22`, `Jan-23`, since in one year the digits may be a day; or by four digits.
 */
export function steppingMonths(texts: readonly string[]): Map<string, string> {
  const digits = steppingDigits(texts);
  if (digits.size > 0) return digits;
  const named = texts.filter((text) => /^\p{L}+[-/ .']+\d{2}$/u.test(text));
  const periods = named.flatMap((text) => {
    const month = timeReadings(text).find(({ kind }) => kind === "month-name");
    return month?.period ?? [];
  });
  const years = new Set(periods.map((period) => period.slice(0, 4)));
  const areSure =
    named.length === texts.length &&
    periods.length === named.length &&
    years.size > 1 &&
    areConsecutive(periods.map(monthsOf));
  return new Map(areSure ? named.map((text, at) => [text, periods[at] ?? text]) : []);
}

/**
 * Spans of several years, and how our tables write these, where both of their years step together:
 * `2001-03`, `2002-04`, `2003-05` are no months.
 */
export function steppingSpans(texts: readonly string[]): Map<string, string> {
  const spans = texts.flatMap((text) => {
    const [, year, last] = /^(\d{4})[-–/](\d{2})$/.exec(text) ?? [];
    if (year === undefined) return [];
    const length = (Number(last) - (Number(year) % 100) + 100) % 100;
    return [{ text, year: Number(year), length }];
  });
  const [first] = spans;
  const areSure =
    first !== undefined &&
    spans.length === texts.length &&
    spans.length >= fewestSpans &&
    first.length >= 2 &&
    spans.every(({ length }) => length === first.length) &&
    areConsecutive(spans.map(({ year }) => year));
  return new Map(
    areSure ? spans.map(({ text, year, length }) => [text, `${year}/${year + length}`]) : [],
  );
}
