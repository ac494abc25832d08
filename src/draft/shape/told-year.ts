import { yearsAbove, yearsIn } from "../../check/reshape/told-years.ts";
import type { RawRecord } from "../../model/table.ts";

/** Where a year was found that the times of a table lack. */
export type YearPlace = "lines" | "sheet" | "file" | "answer";

/** The year of times that are told without theirs, and who says so. */
export interface ToldYear {
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

/** The year of a table, where it is told once and nothing says otherwise. */
export function toldYear({ lead, sheet, fileName, answer }: YearSources): ToldYear {
  if (answer !== undefined && /^\d{4}$/.test(answer))
    return { year: answer, from: "answer", several: [] };
  const told = [
    ...yearsAbove(lead).map(({ year }) => ({ year, from: "lines" as const })),
    ...yearsIn(sheet ?? "").map((year) => ({ year, from: "sheet" as const })),
    ...yearsIn(fileName).map((year) => ({ year, from: "file" as const })),
  ];
  const years = [...new Set(told.map(({ year }) => year))];
  const [first] = told;
  return first && years.length === 1
    ? { ...first, several: [] }
    : { year: null, from: null, several: years };
}
