import type { ViewContext } from "../drawing/context.ts";
import { markOf, type Mark } from "../drawing/mark.ts";
import { isResidual, labelOf, shortLabelOf, type Series } from "../drawing/series.ts";
import type { Row } from "../model/table.ts";

interface Axes {
  /** The column along the axis, and which of its values stand there in which order. */
  along: string;
  values: string[];
  /** The column that tells series apart, where the view has one. */
  by: string | undefined;
  /** A series is of one value, or of all those that are folded into it. */
  series: (Series & { values?: string[] })[];
}

/** What stands at one value along an axis; a value may have its room without a row. */
export interface Group {
  value: string;
  label: string;
  short: string;
  /** Of what is left over when all others are named. */
  residual?: true;
  rows: Row[];
  /** The rows of each series that has any here. */
  cells: { series: number; rows: Row[] }[];
}

/** A mark with the number of its series. */
export interface SeriesMark {
  series: number;
  mark: Mark;
}

/** Puts the rows of a view into a grid of what stands along its axis, and of series. */
export function gridOf(context: ViewContext, rows: Row[], axes: Axes): Group[] {
  const { along, values, by, series } = axes;
  const byValue = Map.groupBy(rows, ({ cells }) => cells[along] ?? "");
  const bySeries = (own: Row[]) =>
    series.map(({ value, values: folded = [value] }, index) => ({
      series: index,
      rows: own.filter(({ cells }) => by === undefined || folded.includes(cells[by] ?? "")),
    }));
  return values.map((value) => {
    const own = byValue.get(value) ?? [];
    return {
      value,
      label: labelOf(context, along, value),
      short: shortLabelOf(context, along, value),
      ...(isResidual(context, along, value) && { residual: true as const }),
      rows: own,
      cells: bySeries(own).filter((cell) => cell.rows.length > 0),
    };
  });
}

/** A mark of each row of a group, series by series. */
export const marksOf = (context: ViewContext, { cells }: Group): SeriesMark[] =>
  cells.flatMap(({ series, rows }) => rows.map((row) => ({ series, mark: markOf(context, row) })));

/** How large each series is: all its figures together; the smallest is one without any. */
export function sizesOf(marks: readonly SeriesMark[], series: Series[]): (each: Series) => number {
  const sizes = series.map(() => -Infinity);
  for (const { series: index, mark } of marks) {
    const { value } = mark.observation;
    if (value !== null) sizes[index] = Math.max(sizes[index] ?? 0, 0) + value;
  }
  return (each) => sizes[series.indexOf(each)] ?? -Infinity;
}

/** What a group is sorted by: its marks together, of periods the newest; without a figure, last. */
function size(marks: readonly SeriesMark[], timed: boolean): number {
  const values = marks.flatMap(({ mark }) => mark.observation.value ?? []).slice(timed ? -1 : 0);
  return values.length === 0 ? -Infinity : values.reduce((sum, value) => sum + value, 0);
}

interface Ranking<G> {
  marksIn: (group: G) => SeriesMark[];
  /** Whether series are periods, of which the newest counts. */
  timed: boolean;
}

/** Groups in the order that the first of several states has of them, else the largest first. */
export function ranked<G extends { value: string; residual?: true }>(
  { among }: ViewContext,
  groups: G[],
  by: Ranking<G>,
): G[] {
  const own = largestFirst(groups, by);
  const order = among?.lead?.rows;
  if (!order) return own;
  const places = new Map(order.map((value, index) => [value, index]));
  const placeOf = ({ value }: G) => places.get(value) ?? order.length;
  return own.toSorted((a, b) => residualLast(a, b) || placeOf(a) - placeOf(b));
}

const residualLast = (a: { residual?: true }, b: { residual?: true }): number =>
  Number(a.residual ?? false) - Number(b.residual ?? false);

/** Groups by value, the largest first, those without a figure last, and what is left over after them. */
function largestFirst<G extends { residual?: true }>(
  groups: G[],
  { marksIn, timed }: Ranking<G>,
): G[] {
  const sizes = new Map(groups.map((group) => [group, size(marksIn(group), timed)]));
  const compare = (a: number, b: number) => (a === b ? 0 : b - a); // −∞ equals itself
  return groups.toSorted(
    (a, b) => residualLast(a, b) || compare(sizes.get(a) ?? 0, sizes.get(b) ?? 0),
  );
}
