import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/mark.ts";
import { isPatterned } from "../../drawing/paint.ts";
import { element } from "../../drawing/svg.ts";
import { textWidth, widest, wrap } from "../../drawing/text.ts";
import { grey } from "../../drawing/series.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { focusEntries } from "../series-entries.ts";
import { describeBar } from "./describe.ts";
import { referenceNames, referenceRules } from "./references.ts";
import { barSpec, type BarSpec } from "./spec.ts";
import { attributed, labelPx, plotMarks, smallPx, valuePx } from "../draw.ts";
import { foldMark, foldWords } from "../fold.ts";
import { intervalEntry, reachesOf, reachOf, whiskers } from "../intervals.ts";
import { belowNamePx, nameHeightPx, rowNames, type RowNames } from "../row-names.ts";
import { hasFigure, isPlain, middle, rects, type Banded } from "../rects.ts";
import { swatchPx } from "../sizeless.ts";

/** Room for bars beside labels of any length, in pixels: no bar is less than nothing wide. */
const leastPx = 60;

const barPx = { single: 24, grouped: 20, between: 2, padding: 12 };

/** From the widest name to what is said of rows that are left out, and a spare pixel. */
const foldPx = 20;

interface BarLayout {
  bars: Banded[];
  /** Wrapped names, beside the middle of their groups or above them. */
  names: { text: string; y: number }[];
  above: boolean;
  /** What is said of those that are left out. */
  fold: { y: number; text: string } | null;
  heightPx: number;
}

interface Setting {
  widthPx: number;
  locale: Locale;
}

/** Groups below each other, each as high as its bars or its name. */
function place(spec: BarSpec, { widthPx, locale }: Setting, names: RowNames): BarLayout {
  const { rows, behind, left } = spec.drawn;
  let fold: BarLayout["fold"] = null;
  const { above, linePx } = names;
  const said = foldWords(left, { widthPx: above ? widthPx : widthPx - linePx - foldPx, locale });
  const thick = spec.series.length > 1 ? barPx.grouped : barPx.single;
  let y = 0;
  const placed: BarLayout["names"] = [];
  const bars = rows.flatMap((group, row) => {
    const lines = wrap(group.label, linePx, labelPx);
    const namePx = nameHeightPx(lines);
    const ownPx = group.bars.length * (thick + barPx.between) - barPx.between;
    const heightPx = above ? namePx + belowNamePx + ownPx : Math.max(ownPx, namePx);
    const top = above ? y + namePx + belowNamePx : y + (heightPx - ownPx) / 2;
    placed.push({ text: lines.join("\n"), y: y + (above ? namePx : heightPx) / 2 });
    y += heightPx + barPx.padding;
    if (row === behind) {
      fold = { y: y + (said.heightPx - barPx.padding) / 2, text: said.text };
      y += said.heightPx;
    }
    return group.bars.map(({ series, mark }, index) => {
      const start = top + index * (thick + barPx.between);
      const value = mark.observation.value ?? 0;
      const paint = spec.paints[series] ?? "";
      return { mark, paint, start, end: start + thick, value };
    });
  });
  return { bars, names: placed, above, fold, heightPx: y - barPx.padding + 4 };
}

const hasSwatch = ({ mark }: Banded) => isPatterned(mark.observation.status);

/** Whether a bar's label has room: beside a swatch what it says stands in the legend too. */
const fitsIn =
  (widthPx: number) =>
  (bar: Banded): boolean =>
    !hasSwatch(bar) || swatchPx + 6 + textWidth(bar.mark.label, valuePx) <= widthPx;

/** The label of each bar, at its end, as far as it has room. */
function endLabels(all: Banded[], widthPx: number): Plot.Markish[] {
  const bars = all.filter(fitsIn(widthPx));
  const text = ({ mark }: Banded) => mark.label;
  const at = (chosen: Banded[], dx: number) =>
    Plot.text(chosen, {
      x: ({ mark, value }: Banded) => reachOf(mark)[value < 0 ? 0 : 1],
      y: middle,
      text,
      dx,
      textAnchor: dx < 0 ? "end" : "start",
      fontSize: valuePx,
      className: "halo",
    });
  return [
    at(
      bars.filter((bar) => bar.value >= 0 && !hasSwatch(bar)),
      6,
    ),
    at(
      bars.filter((bar) => bar.value < 0),
      -6,
    ),
    at(bars.filter(hasSwatch), swatchPx + 6),
  ];
}

interface Sized extends BarLayout {
  /** Values at the left and the right end. */
  domain: [number, number];
  marginLeft: number;
  marginRight: number;
  /** Room for the labels of bars below zero. */
  belowPx: number;
}

/** Numbers that the scale of bars has to hold. */
const valuesOf = (spec: BarSpec): number[] => [
  ...reachesOf(spec.drawn.rows.flatMap(({ bars }) => bars.map(({ mark }) => mark))),
  ...spec.references.map(({ value }) => value),
];

/** Decides where bars, names and zero stand at a width: names above their bars where both have no room side by side. */
function layout(spec: BarSpec, setting: Setting): Sized {
  const labels = spec.drawn.rows.map(({ label }) => label);
  const names = rowNames(labels, setting.widthPx);
  const sized = layoutWith(spec, setting, names);
  return sized.isTight && !names.above
    ? layoutWith(spec, setting, { above: true, linePx: setting.widthPx })
    : sized;
}

function layoutWith(spec: BarSpec, setting: Setting, rows: RowNames): Sized & { isTight: boolean } {
  const placed = place(spec, setting, rows);
  const { bars, names, above } = placed;
  const values = [0, ...valuesOf(spec), ...spec.shared];
  const nameRoom = widest(
    names.map(({ text }) => text),
    labelPx,
  );
  const namePx = above ? 2 : nameRoom + 10;
  const room = widest(
    bars.filter(fitsIn(setting.widthPx - namePx - leastPx)).map(({ mark }) => mark.label),
    valuePx,
  );
  const low = Math.min(...values);
  const belowPx = low < 0 ? room + 10 : 0;
  // A bar that none can be compared with need not fill the width.
  const isAlone =
    bars.filter(hasFigure).length === 1 && spec.references.length + spec.shared.length === 0;
  const alone = isAlone ? 2 : 1;
  const marginLeft = namePx + belowPx;
  // Where nothing is above zero, a swatch and its words stand beyond all bars.
  const gaps = bars.filter(
    (bar) => hasSwatch(bar) && fitsIn(setting.widthPx - namePx - leastPx)(bar),
  );
  const beyond = Math.max(...values) > 0 || gaps.length === 0 ? 0 : swatchPx + 6;
  const rightPx = room + 10 + beyond;
  return {
    ...placed,
    isTight: marginLeft + rightPx + leastPx > setting.widthPx,
    domain: [low, (Math.max(...values) || 1) * alone],
    marginLeft,
    marginRight: Math.min(rightPx, setting.widthPx - marginLeft - leastPx),
    belowPx,
  };
}

const insetPx = 8;

/** The bars of the first group in which the names of all series have room; none where some are grey. */
function namedBars(spec: BarSpec, sized: Sized, widthPx: number): (Banded & { name: string })[] {
  if (spec.series.length < 2 || spec.paints.includes(grey)) return [];
  const { bars, domain, marginLeft, marginRight } = sized;
  const pxPerUnit = (widthPx - marginLeft - marginRight) / (domain[1] - domain[0]);
  const groups = spec.drawn.rows.map((group) =>
    group.bars.flatMap(({ series, mark }) => {
      const bar = bars.find((each) => each.mark === mark);
      return bar ? [{ ...bar, name: spec.series[series]?.label ?? "" }] : [];
    }),
  );
  const fits = ({ mark, value, name }: Banded & { name: string }) =>
    isPlain({ mark }) && textWidth(name, smallPx) + 2 * insetPx <= value * pxPerUnit;
  return groups.find((group) => group.length === spec.series.length && group.every(fits)) ?? [];
}

/** Whether the bars say themselves which series they are of, so that no legend has to. */
export const namesBars = (spec: BarSpec, widthPx: number, locale: Locale): boolean =>
  namedBars(spec, layout(spec, { widthPx, locale }), widthPx).length > 0;

/** Draws horizontal bars from zero, each with its label; a place without a figure has a swatch. */
function drawBar(spec: BarSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const sized = layout(spec, { widthPx, locale });
  const { bars, names, above, fold, heightPx, domain, marginLeft, marginRight, belowPx } = sized;
  const named = namedBars(spec, sized, widthPx);
  const pxPerUnit = (widthPx - marginLeft - marginRight) / (domain[1] - domain[0]);
  const references = referenceNames(spec.references, {
    widthPx,
    xOf: (value) => marginLeft + (value - domain[0]) * pxPerUnit,
  });
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop: 0,
    marginBottom: 0,
    marginLeft,
    marginRight,
    x: { axis: null, domain },
    y: { type: "identity", axis: null },
    marks: [
      Plot.text(names, {
        frameAnchor: "left",
        textAnchor: above ? "start" : "end",
        dx: above ? -marginLeft : -8 - belowPx,
        y: "y",
        text: "text",
        fontSize: labelPx,
        ...(above && { className: "halo" }),
      }),
      rects(bars, id, "right"),
      whiskers(
        bars.map((bar) => ({ mark: bar.mark, at: middle(bar) })),
        "x",
      ),
      referenceRules(references, heightPx),
      Plot.text(named, {
        x: 0,
        y: middle,
        text: "name",
        dx: insetPx,
        textAnchor: "start",
        fontSize: smallPx,
        ...attributed(named, ({ paint }) => ({ class: `inside ${paint}` })),
      }),
      endLabels(bars, widthPx - marginLeft - leastPx),
      Plot.ruleX([0], { className: "baseline" }),
      // Right of the names, so that the axis does not cross it.
      foldMark(fold, above ? marginLeft : belowPx - 8),
    ],
  });
  const below = { transform: `translate(0,${references.heightPx})` };
  return references.heightPx === 0
    ? { svg, heightPx }
    : {
        svg: references.svg + element("g", below, svg),
        heightPx: references.heightPx + heightPx,
      };
}

/** Decides bars. */
export function presentBar(context: ViewContext<ViewOf<"bar">>): Presentation {
  const spec = barSpec(context);
  const marks = spec.groups.flatMap(({ bars }) => bars.map(({ mark }) => mark));
  return present(context, {
    sentence: describeBar(spec, context.locale),
    unit: spec.unit,
    marks,
    values: valuesOf(spec),
    drawn: spec.drawn.rows.flatMap(({ bars }) => bars.map(({ mark }) => mark)),
    legend: ({ widthPx }) => [
      ...focusEntries(spec, namesBars(spec, widthPx, context.locale), context.locale),
      ...intervalEntry(marks, context.locale),
    ],
    body: (canvas, locale) => drawBar(spec, canvas, locale),
  });
}
