import type { Loaded } from "../../load/catalogue.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import { rowOf } from "./sorts.ts";

/** The number of the column of a file that says how exact its numbers are; null where it has none. */
export function qualifierColumn({ columns, dataset }: Addition, { known }: Loaded): number | null {
  const fields = known.find(({ id }) => id === dataset)?.schema.fields ?? [];
  const name = fields.find(({ role }) => role === "qualifier")?.name;
  const index = columns.find(({ field }) => field !== null && field === name)?.index;
  return index === undefined ? null : index + 1;
}

/** What stands in a cell with its number, parted from it: of 约15200 `about`; null where nothing does. */
export function qualifierIn({ rule, params: { qualifier } }: Problem): string | null {
  return rule === "qualified" && typeof qualifier === "string" ? qualifier : null;
}

/** The number that stands in a cell with a qualifier; null where it is not plain. */
export const exactIn = ({ params: { nearest } }: Problem): string | null =>
  typeof nearest === "string" ? nearest : null;

/** What mends a cell where that is plain, with its qualifier in the column of these. */
export function correctionsOf(problem: Problem, qualifiers: number | null): Correction[] {
  const { correction, column } = problem;
  if (correction) return [correction];
  const [number, qualifier] = [exactIn(problem), qualifierIn(problem)];
  const row = rowOf(problem);
  if (number === null || qualifier === null || qualifiers === null) return [];
  if (row === null || column === null) return [];
  return [
    { row, column, value: number },
    { row, column: qualifiers, value: qualifier },
  ];
}
