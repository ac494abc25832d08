import { figuresOf } from "../../drawing/classed.ts";
import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block, LegendEntry } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import type { Mark } from "../../drawing/mark.ts";
import { markClass } from "../../drawing/paint.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { textWidth } from "../../drawing/text.ts";
import { formatNumber, formatTicks } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { valueAxis } from "../axis.ts";
import { smallPx, tagged } from "../draw.ts";
import { evenNames, type AxisName } from "../names.ts";
import { above, drawTold } from "../told.ts";
import { drawUpright, plotPxAt } from "../upright.ts";
import { describeHistogram } from "./describe.ts";
import { histogramSpec, isOfZero, type HistogramSpec } from "./spec.ts";

/** A zero among others is an empty part of its bar. */
const paint = "series-0 hollow";

interface Placed {
  mark: Mark;
  paint: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Where bars begin and end, in pixels; they touch. */
interface Across {
  left: number;
  stepPx: number;
}

/** Parts of each bar on each other. */
function place({ bars }: HistogramSpec, { left, stepPx }: Across): Placed[] {
  return bars.flatMap(({ parts }, index) => {
    let y = 0;
    return parts.map(({ mark, count }) => {
      const [y1, y2] = [y, y + count];
      y = y2;
      return { mark, paint, x1: left + index * stepPx, x2: left + (index + 1) * stepPx, y1, y2 };
    });
  });
}

/** Bounds between bars; a bar of one number has it below its middle. */
function namesOf(
  { bars, whole, isLog }: HistogramSpec,
  { left, stepPx }: Across,
  setting: Setting,
): AxisName[] {
  const single = whole && bars.every(({ from, to }) => to - from === 1);
  const last = bars.at(-1);
  const values = bars.map(({ from }) => from);
  const bounds = single || !last ? values : [...values, last.to];
  const texts = formatTicks(bounds, setting.locale);
  const names = texts.map((text, index) => ({
    x: left + (index + (single || isOfZero({ isLog }, bounds[index] ?? 1) ? 0.5 : 0)) * stepPx,
    text,
  }));
  return evenNames(names, setting.widthPx);
}

interface Setting {
  widthPx: number;
  locale: Locale;
}

/** A few bars need not fill the width. */
const widestPx = 140;

/** Room right of the last bar, for half of its bound. */
const rightPx = 14;

/** What is counted, and that classes are not of one width where they are not. */
function noticeOf({ measure, isLog }: HistogramSpec, locale: Locale): string {
  const { legend, describe } = words[locale];
  const counted = say(legend.counted, { measure });
  return isLog ? [counted, legend.growing].join(describe.join) : counted;
}

function drawHistogram(spec: HistogramSpec, { id, widthPx, isLow }: Canvas, locale: Locale): Block {
  const axis = valueAxis([spec.most], { locale, whole: true, heightPx: plotPxAt(widthPx) });
  const left = axis.marginLeft;
  const stepPx = Math.min(widestPx, (widthPx - left - rightPx) / Math.max(1, spec.bars.length));
  const parts = place(spec, { left, stepPx });
  const labels = spec.bars.flatMap(({ count }, index) => {
    const text = formatNumber(count, locale);
    const fits = count > 0 && textWidth(text, smallPx) <= stepPx;
    return fits ? [{ x: left + (index + 0.5) * stepPx, y: count, text }] : [];
  });
  const bars = drawUpright({
    widthPx,
    locale,
    axis,
    breaks: [],
    notice: noticeOf(spec, locale),
    names: namesOf(spec, { left, stepPx }, { widthPx, locale }),
    marks: [
      Plot.rect(parts, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        insetLeft: 0.5,
        insetRight: 0.5,
        ...tagged(parts),
      }),
      Plot.text(labels, { x: "x", y: "y", text: "text", dy: -9, fontSize: smallPx }),
    ],
  });
  return above(bars, drawTold(spec.told, { id, widthPx, isLow, locale }));
}

/** What an empty part of a bar is, where there is one. */
const zeroEntry = ({ marks }: HistogramSpec, locale: Locale): LegendEntry[] =>
  marks.some(({ observation }) => observation.status === "zero")
    ? [{ label: words[locale].obs.zero, swatch: { class: markClass("zero", paint) } }]
    : [];

/** Decides how many have how much. */
export function presentHistogram(context: ViewContext<ViewOf<"histogram">>): Presentation {
  const spec = histogramSpec(context);
  return present(context, {
    sentence: describeHistogram(spec, context.locale),
    unit: spec.unit,
    saysUnit: true,
    marks: spec.marks,
    shares: { values: { value: figuresOf(spec.marks) } },
    statusPaint: paint,
    legend: () => zeroEntry(spec, context.locale),
    body: (canvas, locale) => drawHistogram(spec, canvas, locale),
  });
}
