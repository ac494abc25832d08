import { grey } from "../../drawing/series.ts";
import { widestPiece, wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import { say, words } from "../../locales/index.ts";
import { isolated } from "../../locales/isolated.ts";
import { valuePx } from "../draw.ts";
import type { Label, Said } from "../end-labels.ts";
import { isPlain } from "../rects.ts";
import type { Told } from "../told.ts";
import type { PlacedSlope, Setting, SlopePoint } from "./lines.ts";

/** Widest line of a name, as a part of the drawing. */
const namePart = 0.3;

/** So few figures all have their numbers. */
const fewFigures = 21;

/** Which lines have their names and numbers beside them. */
export type Choice = (slope: PlacedSlope) => boolean;

/** A number, and what is said of it in brackets. */
const flagsOff = (number: string): string[] => number.split(/(?=（)| (?=\()/);

/** Name and number on one line where they fit, else the name in lines and the number below it. */
function namedText(name: string, number: string, widthPx: number): string {
  const linePx = Math.max(widthPx * namePart, widestPiece(name, valuePx, "bold"));
  const whole = `${isolated(name)} ${number}`;
  if (textWidth(whole, valuePx, "bold") <= linePx) return whole;
  const lines = wrap(name, linePx, (line) => textWidth(line, valuePx, "bold"));
  const flagged = textWidth(number, valuePx, "bold") > linePx ? flagsOff(number) : [number];
  return [...lines, ...flagged].join("\n");
}

export interface Words {
  first: Said<SlopePoint>[];
  between: Said<SlopePoint>[];
  last: Said<SlopePoint>[];
}

/** What is said beside the lines of a choice: the name once, at the right where the line ends there. */
export function wordsOf(slopes: PlacedSlope[], choice: Choice, { spec, widthPx }: Setting): Words {
  const end = spec.series.length - 1;
  const chosen = slopes.filter(choice);
  const figures = chosen.reduce((sum, { points }) => sum + points.length, 0);
  const said = chosen.flatMap(({ line, paint, points }) => {
    const last = points.at(-1);
    const named = points.find(({ period }) => period === end) ?? points[0];
    return points.flatMap((point): Said<SlopePoint>[] => {
      const number = point.mark.label;
      const isBetween = point.period > 0 && point.period < end;
      if (point === named)
        return [{ point, text: namedText(line.short, number, widthPx), named: paint !== grey }];
      if (isBetween && isPlain(point) && figures > fewFigures) return [];
      return point === last || point.period === 0 || isBetween
        ? [{ point, text: number, named: false }]
        : [];
    });
  });
  const at = (period: number) => said.filter(({ point }) => point.period === period);
  const isAlone = end === 0;
  return {
    first: isAlone ? [] : at(0),
    between: said.filter(({ point }) => point.period > 0 && point.period < end),
    last: at(end),
  };
}

/** So few figures are told in words because they are unusual. */
const fewUnusual = 6;

/** The unusual figures that have no words in the drawing, said below where they are few. */
export function unsaid(lines: PlacedSlope[], labels: Label[], { spec, locale }: Setting): Told[] {
  const shown = new Set(labels.map(({ point }) => point));
  const silent = lines.flatMap(({ line, points }) =>
    points
      .filter((point) => !isPlain(point) && point.value !== 0 && !shown.has(point))
      .map(({ mark, period }) => ({ line, mark, period })),
  );
  if (silent.length > fewUnusual) return [];
  const { of, part } = words[locale].describe;
  return silent.map(({ line, mark, period }) => {
    const name = say(part, { name: line.label, period: spec.series[period]?.label ?? "" });
    return { mark, text: say(of, { name, text: mark.label }) };
  });
}
