import type { Correction, Problem } from "../../model/problem.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Dropped } from "../dropped.ts";

/** So many sorts are shown at once: once they are mended, others follow. */
export const mostSorts = 12;

/** Problems of one sort: the same is wrong in one column. */
export type Sort = readonly [Problem, ...Problem[]];

/** The row of a problem's cell as a spreadsheet numbers it; null where it is of no cell. */
export const rowOf = ({ cell, column }: Problem): number | null => {
  const row = Number(/\d+$/.exec(cell ?? "")?.[0]);
  return column !== null && row > 0 ? row : null;
};

/** Whether a problem is of a cell below the labels, which may be written anew here. */
export const isMendable = (problem: Problem, addition: Addition): boolean => {
  const { name, header, dataset, isWritable } = addition;
  const isOwn = problem.file === name && dataset !== null && isWritable;
  return isOwn && (rowOf(problem) ?? 0) > (header ?? 0);
};

const sortOf = ({ code, rule, column }: Problem): string => [code, rule, column].join("\n");

/** What has to be mended: neither what holds up nothing, nor what may be right as it is. */
export const dueOf = ({ problems }: Addition): Problem[] =>
  problems.filter(({ severity, confirms }) => severity === "error" && !confirms);

/** What can be mended here, by what is wrong and in which column. */
export function sortsOf(addition: Addition): Sort[] {
  const cells = dueOf(addition).filter((each) => isMendable(each, addition));
  return [...Map.groupBy(cells, sortOf).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
}

/** Problems that hold the same text, and are mended in the same way. */
export const sameAs = (problem: Problem, sort: Sort): Problem[] =>
  sort.filter(
    ({ value, correction }) =>
      value === problem.value && correction?.value === problem.correction?.value,
  );

/** What was mended before and now: of one cell the last counts. */
export function withCorrections(
  { fixes }: Pick<Dropped, "fixes">,
  more: readonly Correction[],
): Correction[] {
  const isNew = ({ row, column }: Correction) =>
    !more.some((each) => each.row === row && each.column === column);
  return [...fixes.filter(isNew), ...more];
}
