import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block, LegendEntry } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { element } from "../../drawing/svg.ts";
import { textWidth } from "../../drawing/text.ts";
import { grey } from "../../drawing/series.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { focusEntries } from "../series-entries.ts";
import { describeBar } from "./describe.ts";
import { fitsIn, hasSwatch, layout, leastPx, sharesOf, type Sized } from "./place.ts";
import { referenceNames, referenceRules } from "./references.ts";
import { barSpec, type BarSpec } from "./spec.ts";
import { attributed, labelPx, plotMarks, smallPx, valuePx } from "../draw.ts";
import { foldMark } from "../fold.ts";
import { intervalEntry, reachOf, whiskers } from "../intervals.ts";
import { isPlain, middle, rects, type Banded } from "../rects.ts";
import { swatchPx } from "../sizeless.ts";

/** The label of each bar as far as it has room, at its end; of one below zero right of that, where there is none on the left. */
function endLabels(all: Banded[], { belowPx }: Sized, widthPx: number): Plot.Markish[] {
  const bars = all.filter(fitsIn(widthPx));
  const text = ({ mark }: Banded) => mark.label;
  // Of labels as close as their letters one's halo would cut the commas of the one above.
  const areApart = bars.every(({ start, end }) => end - start >= valuePx);
  const at = (chosen: Banded[], dx: number) =>
    Plot.text(chosen, {
      x: ({ mark }: Banded) => (dx < 0 ? reachOf(mark)[0] : Math.max(0, reachOf(mark)[1])),
      y: middle,
      text,
      dx,
      textAnchor: dx < 0 ? "end" : "start",
      fontSize: valuePx,
      ...(areApart && { className: "halo" }),
    });
  return [
    at(
      bars.filter((bar) => bar.value >= 0 && !hasSwatch(bar)),
      6,
    ),
    at(
      bars.filter((bar) => bar.value < 0),
      belowPx > 0 ? -6 : 6,
    ),
    at(bars.filter(hasSwatch), swatchPx + 6),
  ];
}

/** What rows are called, left of their bars or above them. */
const rowNames = ({ names, above, marginLeft, belowPx }: Sized): Plot.Markish =>
  Plot.text(names, {
    frameAnchor: "left",
    textAnchor: above ? "start" : "end",
    dx: above ? -marginLeft : -8 - belowPx,
    y: "y",
    text: "text",
    fontSize: labelPx,
    ...(above && { className: "halo" }),
  });

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
  const fits = ({ mark, value, name, start, end }: Banded & { name: string }) =>
    isPlain({ mark }) &&
    end - start >= smallPx &&
    textWidth(name, smallPx) + 2 * insetPx <= value * pxPerUnit;
  return groups.find((group) => group.length === spec.series.length && group.every(fits)) ?? [];
}

/** Whether the bars say themselves which series they are of, so that no legend has to. */
export const namesBars = (spec: BarSpec, canvas: Canvas, locale: Locale): boolean =>
  namedBars(spec, layout(spec, { ...canvas, locale }), canvas.widthPx).length > 0;

const isTold = ({ series }: BarSpec, legend: readonly LegendEntry[]): boolean =>
  legend.some((entry) => series.some(({ label }) => label === entry.label));

/** Draws horizontal bars from zero, each with its label; a place without a figure has a swatch. */
function drawBar(
  spec: BarSpec,
  { id, widthPx, isLow }: Canvas,
  { locale, legend }: { locale: Locale; legend: readonly LegendEntry[] },
): Block {
  const sized = layout(spec, { widthPx, isLow, locale });
  const { bars, above, fold, heightPx, domain, marginLeft, marginRight, belowPx } = sized;
  const named = isTold(spec, legend) ? [] : namedBars(spec, sized, widthPx);
  const pxPerUnit = (widthPx - marginLeft - marginRight) / (domain[1] - domain[0]);
  const references = referenceNames(spec.references, {
    widthPx,
    xOf: (value) => marginLeft + (value - domain[0]) * pxPerUnit,
  });
  const baseline = Plot.ruleX([0], { className: "baseline" });
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
      above ? baseline : null, // which their halo interrupts
      rowNames(sized),
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
      endLabels(bars, sized, widthPx - marginLeft - leastPx),
      above ? null : baseline,
      // Right of the names, so that the axis does not cross it.
      foldMark(fold, above ? marginLeft : belowPx - 8),
    ],
  });
  if (references.heightPx === 0) return { svg, heightPx };
  const below = { transform: `translate(0,${references.heightPx})` };
  return {
    svg: references.svg + element("g", below, svg),
    heightPx: references.heightPx + heightPx,
  };
}

/** Decides bars. */
export function presentBar(context: ViewContext<ViewOf<"bar">>): Presentation {
  const { locale } = context;
  const spec = barSpec(context);
  const marks = spec.groups.flatMap(({ bars }) => bars.map(({ mark }) => mark));
  return present(context, {
    sentence: describeBar(spec, locale),
    unit: spec.unit,
    marks,
    shares: sharesOf(spec),
    drawn: spec.drawn.rows.flatMap(({ bars }) => bars.map(({ mark }) => mark)),
    legend: (canvas) => [
      ...focusEntries(spec, namesBars(spec, canvas, locale), { ...canvas, locale }),
      ...intervalEntry(marks, locale),
    ],
    body: (canvas, locale, legend) => drawBar(spec, canvas, { locale, legend }),
  });
}
