import { certainPeriod } from "../../check/cell/time/readings.ts";
import { only } from "../../check/nearest.ts";
import { periodIn, yearsAbove, yearsIn } from "../../check/reshape/told-years.ts";
import type { RawRecord } from "../../model/table.ts";

/** Where a year was found that the times of a table lack. */
export type YearPlace = "lines" | "sheet" | "file" | "answer";

/** The year of times that are told without theirs, and who says so. */
export interface ToldYear {
  /** Whether it is that of parts of a year, or of all rows, whose period it then is. */
  of: "parts" | "rows";
  /** Null where nothing tells it, or several are told. */
  year: string | null;
  from: YearPlace | null;
  /** All that were told, where they are several. */
  several: string[];
}

/** What may tell the year of a table. */
export interface YearSources {
  lead: readonly RawRecord[];
  sheet: string | null;
  fileName: string;
  /** What somebody answered. */
  answer: string | undefined;
}

/** The year of parts, where an answer gives it, or what is told is one that `yearAmong` finds. */
function yearOf(
  { lead, sheet, fileName, answer }: YearSources,
  yearAmong: (years: readonly string[]) => string | null,
): ToldYear {
  if (answer !== undefined && /^\d{4}$/.test(answer))
    return { year: answer, from: "answer", several: [], of: "parts" };
  const told = [
    ...yearsAbove(lead).map(({ year }) => ({ year, from: "lines" as const })),
    ...yearsIn(sheet ?? "").map((year) => ({ year, from: "sheet" as const })),
    ...yearsIn(fileName).map((year) => ({ year, from: "file" as const })),
  ];
  const years = [...new Set(told.map(({ year }) => year))].sort();
  const year = yearAmong(years);
  const from = told.find((each) => each.year === year)?.from ?? null;
  return { year, from, several: year === null ? years : [], of: "parts" };
}

/** The year of a table, where it is told once and nothing says otherwise. */
export const toldYear = (sources: YearSources): ToldYear => yearOf(sources, only);

/** The first of two years that a table runs through, where both are told: `2022/23学年`; one alone may be either. */
export const runningYear = (sources: YearSources): ToldYear =>
  yearOf(sources, ([first, second, ...others]) =>
    first && second && others.length === 0 && Number(second) === Number(first) + 1 ? first : null,
  );

/** The period of a table none of whose rows tells a time, where it is told once and in full; null where nothing is told. */
export function toldPeriod(
  { lead, sheet, fileName, answer }: YearSources,
  labels: readonly string[],
): ToldYear | null {
  const given = answer === undefined ? null : certainPeriod(answer.trim());
  if (given !== null) return { year: given, from: "answer", several: [], of: "rows" };
  const named = (text: string, from: YearPlace) =>
    yearsIn(text).map((year) => ({ year, period: periodIn(text), from }));
  const told = [
    ...yearsAbove(lead).map(({ year, period }) => ({ year, period, from: "lines" as const })),
    ...named(sheet ?? "", "sheet"),
    ...named(fileName, "file"),
  ];
  const [first] = told;
  if (!first) return null;
  const years = new Set([...told.map(({ year }) => year), ...labels.flatMap(yearsIn)]);
  const whole = told.find(({ period, year }) => period !== year) ?? first;
  const isOne = told.every(({ period, year }) => period === year || period === whole.period);
  return years.size === 1 && isOne && whole.period !== null
    ? { year: whole.period, from: whole.from, several: [], of: "rows" }
    : { year: null, from: null, several: [...years], of: "rows" };
}
