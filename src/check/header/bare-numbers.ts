import type { NumberKind } from "../../model/reshape.ts";
import { halfwidth } from "../cell/repair.ts";
import { wholeYear } from "../cell/time/meanings.ts";

/** Fewer numbers beside each other are no series. */
const fewest = 3;

const numberIn = (label: string): number | null => {
  const plain = halfwidth(label).trim();
  return /^\d{1,2}$/.test(plain) ? Number(plain) : null;
};

/** Whether numbers are the months of a year from the first on, or run from the twelfth to the first. */
const areMonths = (numbers: readonly number[]): boolean =>
  numbers.every((each) => each >= 1 && each <= 12) &&
  numbers.every((each, at) => at === 0 || each === ((numbers[at - 1] ?? 0) % 12) + 1) &&
  numbers.includes(1) &&
  new Set(numbers).size === numbers.length;

/** Whether they follow each other as years without their century do: 98, 99, 00. */
const areYears = (labels: readonly string[], numbers: readonly number[]): boolean =>
  labels.every((label) => halfwidth(label).trim().length === 2) &&
  numbers.every((each, at) => at === 0 || each === ((numbers[at - 1] ?? 0) + 1) % 100);

/** The labels that are numbers alone and follow each other as times do, and what they may be; null where there are none. */
export function bareNumbers(
  labels: readonly string[],
): { labels: string[]; kinds: NumberKind[] } | null {
  const bare = labels.filter((label) => numberIn(label) !== null);
  const numbers = bare.flatMap((label) => numberIn(label) ?? []);
  if (numbers.length < fewest || numbers.length === labels.length) return null;
  const kinds: NumberKind[] = [
    ...(areMonths(numbers) ? (["month"] as const) : []),
    ...(areMonths(numbers) && Math.max(...numbers) <= 4 ? (["quarter"] as const) : []),
    ...(areYears(bare, numbers) ? (["year"] as const) : []),
  ];
  return kinds.length > 0 ? { labels: bare, kinds } : null;
}

/** What numbers below years may be, each list of them below its own: parts of these, counted from the first. */
export function numbersBelow(groups: readonly (readonly string[])[]): NumberKind[] {
  const numbers = groups.map((labels) => labels.map((label) => numberIn(label) ?? 0));
  const areCounted = numbers.every((each) => each.every((number, at) => number === at + 1));
  const most = Math.max(0, ...numbers.flat());
  if (!areCounted || most < fewest || most > 12) return [];
  return most <= 4 ? ["month", "quarter"] : ["month"];
}

const asWords: Record<NumberKind, (number: number) => string> = {
  month: (number) => `${number}月`,
  quarter: (number) => `Q${number}`,
  year: (number) => wholeYear(String(number).padStart(2, "0")),
};

/** A number as the time that it is declared to be, in a word that is read as one; other labels stay. */
export function numberAs(label: string, kind: NumberKind | undefined): string {
  const number = numberIn(label);
  return kind === undefined || number === null ? label : asWords[kind](number);
}

const words: readonly [NumberKind, RegExp][] = [
  ["month", /月|month|месяц/i],
  ["quarter", /季(?!节)|quarter|квартал/i],
  ["year", /[历歷各]年|年份|years\b|annual|годам/i],
];

/** The only kind that texts beside numbers name; null where they name none, or several. */
export function kindCalled(
  texts: readonly string[],
  kinds: readonly NumberKind[],
): NumberKind | null {
  const called = words.filter(([, word]) => texts.some((text) => word.test(text)));
  const [first, ...others] = called.flatMap(([kind]) => (kinds.includes(kind) ? [kind] : []));
  return first !== undefined && others.length === 0 && called.length === 1 ? first : null;
}
