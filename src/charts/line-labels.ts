import * as Plot from "@observablehq/plot";
import type { Mark } from "../drawing/mark.ts";
import { attributed, valuePx } from "./draw.ts";
import type { LineSpec, Point } from "./line.ts";
import { fittingNames, type AxisName } from "./names.ts";
import { hasFigure } from "./rects.ts";
import { spread } from "./spread.ts";

/** A point with its place, in pixels from the left, and 0 where it has no figure. */
export interface Placed extends Point {
  paint: string;
  x: number;
  value: number;
}

/** Names of the series beside their last points, where all end together; else none. */
export function endNames(spec: LineSpec): string[] | null {
  const last = spec.periods.at(-1)?.value;
  const together = spec.series.every(({ points }) => {
    const end = points.at(-1);
    return end !== undefined && end.period === last && hasFigure(end);
  });
  return spec.series.length > 1 && together ? spec.series.map(({ label }) => label) : null;
}

/** How many figures may all be labelled before only special ones are. */
const fewFigures = 10;

function isLabelled(figures: number, { mark }: { mark: Mark }): boolean {
  if (mark.observation.value === null) return false;
  return figures <= fewFigures || mark.observation.status !== "normal";
}

export interface Label {
  x: number;
  value: number;
  text: string;
  paint: string;
  /** Which side of its point a label between others keeps clear of the line. */
  side: "left" | "right";
}

/** Moves labels at one place in time apart. */
function apart(labels: Label[], gap: number): Label[] {
  return [...Map.groupBy(labels, ({ x }) => x).values()].flatMap((group) => {
    const values = spread(
      group.map(({ value }) => value),
      gap,
    );
    return group.map((label, index) => ({ ...label, value: values[index] ?? label.value }));
  });
}

interface Labels {
  /** Left of the first points, above those between, right of the last ones. */
  first: Label[];
  between: Label[];
  last: Label[];
}

/** What each point is labelled with: its number where there are few, its series at the end. */
export function labelsOf(spec: LineSpec, series: Placed[][]): Labels {
  const names = endNames(spec);
  const figures = series.flat().filter(hasFigure).length;
  const [start, end] = [spec.periods[0]?.value, spec.periods.at(-1)?.value];
  const labels = series.flatMap((points, index) =>
    points.map((point, at) => {
      const name = point.period === end ? names?.[index] : undefined;
      const number = isLabelled(figures, point) ? point.mark.label : undefined;
      const text = [name, number].filter((part) => part !== undefined).join(" ");
      const rises = (points[at + 1]?.value ?? 0) > point.value;
      const { x, value, paint, period } = point;
      return {
        x,
        value,
        paint,
        period,
        text,
        side: rises ? ("left" as const) : ("right" as const),
      };
    }),
  );
  const shown = labels.filter(({ text }) => text !== "");
  return {
    first: start === end ? [] : shown.filter(({ period }) => period === start),
    between: shown.filter(({ period }) => start === end || (period !== start && period !== end)),
    last: start === end ? [] : shown.filter(({ period }) => period === end),
  };
}

const labelText = { x: "x", y: "value", text: "text", fontSize: valuePx, className: "halo" };

/** Labels at the ends of lines wear their colour, so that moved ones are still known. */
const painted = (labels: Label[]) =>
  attributed(labels, ({ paint }) => ({ class: `name ${paint}` }));

export function labelMarks({ first, between, last }: Labels, unitsPerPx: number): Plot.Markish[] {
  const gap = 16 * unitsPerPx;
  const ends = apart(last, gap);
  return [
    Plot.text(apart(first, gap), { ...labelText, dx: -8, textAnchor: "end" }),
    ...(["left", "right"] as const).map((side) =>
      Plot.text(
        apart(between, gap).filter((label) => label.side === side),
        {
          ...labelText,
          dx: side === "left" ? -3 : 3,
          dy: -8,
          lineAnchor: "bottom",
          textAnchor: side === "left" ? "end" : "start",
        },
      ),
    ),
    Plot.text(ends, { ...labelText, dx: 8, textAnchor: "start", ...painted(ends) }),
  ];
}

/** The names of periods, on lines as narrow as it takes to show the most of them. */
export function periodNames(periods: AxisName[], widthPx: number): AxisName[] {
  const tries = [120, 80, 52].map((linePx) => fittingNames(periods, { widthPx, linePx }));
  return tries.reduce((best, next) => (next.length > best.length ? next : best));
}
