import type { Calendar } from "../../model/dataset.ts";
import { isBroken } from "../breaks.ts";
import { inYear, rhythmOf, type Rhythm } from "../../model/time/kinds.ts";
import { hasFigure } from "../rects.ts";
import { longestStride } from "../../stats/strides.ts";
import type { LineSpec, PlacedPoint } from "./spec.ts";
import { isOpen } from "../../model/observation.ts";

/** Neighbours that are joined by lines of one look. */
export interface Run {
  isDashed: boolean;
  points: PlacedPoint[];
}

const isProvisional = ({ mark }: PlacedPoint) => isOpen(mark.observation);

/** A census is in the tenth year or the eleventh, and in the twentieth where one is absent. */
const tolerance = 1.5;

/** Whether what is counted up to a month is counted from another year than before. */
function beginsAnew({ unit, numbers }: Rhythm, index: number): boolean {
  const [before, year] = [index - 1, index].map(
    (each) => inYear({ unit, number: numbers[each] ?? 0 }).year,
  );
  return unit === "to-date" && before !== year;
}

/** Whether periods lie between two neighbours that are absent from the series' own rhythm. */
function absentBetween(
  points: PlacedPoint[],
  calendar: Calendar | undefined,
): (index: number) => boolean {
  const rhythm = rhythmOf(
    points.map(({ period }) => period),
    calendar,
  );
  if (!rhythm) return () => false;
  const { numbers } = rhythm;
  const longest = longestStride(numbers) * tolerance;
  return (index) =>
    (numbers[index] ?? 0) - (numbers[index - 1] ?? 0) >= longest || beginsAnew(rhythm, index);
}

/** The points of a series that are joined: no missing figure, no absent period, no break between them. */
export function runsOf(
  points: PlacedPoint[],
  { breaks, calendar }: Pick<LineSpec, "breaks" | "calendar">,
): Run[] {
  const isAbsent = absentBetween(points, calendar);
  const runs: Run[] = [];
  points.slice(1).forEach((to, before) => {
    const from = points[before];
    if (!from || !hasFigure(from) || !hasFigure(to) || isAbsent(before + 1)) return;
    if (isBroken(breaks, from.period, to.period)) return;
    const isDashed = isProvisional(from) || isProvisional(to);
    const run = runs.at(-1);
    if (run?.points.at(-1) === from && run.isDashed === isDashed) run.points.push(to);
    else runs.push({ isDashed, points: [from, to] });
  });
  return runs;
}
