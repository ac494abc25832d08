import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { widest } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import { valueAxis } from "../axis.ts";
import { isBroken } from "../breaks.ts";
import { tagged, valuePx } from "../draw.ts";
import { labelMarks, rightRoomPx } from "../end-labels.ts";
import { periodNames } from "../names.ts";
import { gapMarks, zeroMarks, zeroPx } from "../sizeless.ts";
import { gapPx, place, type Layer, type PlacedStack } from "./place.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { ViewOf } from "../../model/view.ts";
import { focusEntries } from "../series-entries.ts";
import { describeStack } from "./describe.ts";
import { isIncomplete, stackSpec, totalRows, type StackSpec } from "./spec.ts";
import { partNames, sideLabels, totalLabels } from "./labels.ts";
import { isOpen } from "../../model/observation.ts";
import { drawUpright, plotPxAt } from "../upright.ts";

/** Marks of nothing are wider than their stack, on which they would not be seen. */
const wider = { insetLeft: -2, insetRight: -2 };

function layerMarks(layers: Layer[]): Plot.Markish[] {
  const figures = layers.filter(({ mark }) => mark.observation.value !== null);
  const solid = figures.filter(({ from, to }) => to !== from);
  const zeros = figures.filter(({ from, to }) => to === from);
  const band = { x1: "start", x2: "end", y1: "from", y2: "to" };
  return [
    Plot.rect(solid, { ...band, ...tagged(solid) }),
    zeroMarks(zeros, { ...band, ...wider, insetTop: -zeroPx }),
  ];
}

/** Above what is known, a pattern of no height on the scale for each part without a figure. */
const absentMarks = ({ layers, top }: PlacedStack, id: string): Plot.Markish[] =>
  gapMarks(layers, id, (_, index) => ({
    x1: "start",
    x2: "end",
    y1: top,
    y2: top,
    ...wider,
    insetTop: -gapPx * (index + 1),
    insetBottom: gapPx * index,
  }));

const isProvisional = ({ mark }: Layer) => isOpen(mark.observation);

/** The area of one part between two neighbouring periods. */
function area(from: PlacedStack, to: PlacedStack, series: number): Plot.Markish {
  const ends = [from, to].flatMap(({ x, layers }) =>
    layers.filter((layer) => layer.series === series).map((layer) => ({ ...layer, x })),
  );
  if (ends.length < 2) return null;
  const tint = ends.some(isProvisional) ? "area dashed" : "area";
  const paint = ends[0]?.paint ?? "";
  return Plot.areaY(ends, {
    x: "x",
    y1: "from",
    y2: "to",
    render(...drawn) {
      const [index, scales, values, dimensions, context, next] = drawn;
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      group?.setAttribute("class", `${tint} ${paint}`);
      return group;
    },
  });
}

/** Areas between neighbours of which every part is known, and that no break parts. */
function areaMarks(placed: PlacedStack[], { series, breaks }: StackSpec): Plot.Markish[] {
  return placed.slice(1).flatMap((to, index) => {
    const from = placed[index];
    if (!from || isIncomplete(from.stack) || isIncomplete(to.stack)) return [];
    const broken = isBroken(breaks, from.stack.period, to.stack.period);
    return broken ? [] : series.map((_, part) => area(from, to, part));
  });
}

/** Between a total and a name beside the newest stack. */
const apartPx = 4;

/** How high stacks are. */
const topsOf = ({ stacks }: StackSpec): number[] =>
  stacks.map(({ parts }) =>
    parts.reduce((sum, { mark }) => sum + (mark.observation.value ?? 0), 0),
  );

/** Draws parts on top of each other from zero, over each stack its total. */
function drawStack(spec: StackSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const heightPx = plotPxAt(widthPx);
  const scale = { locale, whole: spec.whole, heightPx };
  const axis = valueAxis([...topsOf(spec), ...spec.shared], scale);
  const [, top] = axis.domain;
  const names = partNames(spec, widthPx);
  const half = widest(
    spec.stacks.map(({ total }) => total.label),
    valuePx / 2,
  );
  // For the labels at either end, or what a zero is wider than its bar.
  const room = spec.form === "areas" ? half : 3;
  const right =
    names === null ? room : Math.max(room, rightRoomPx + widest(names, valuePx, "bold"));
  const placed = place(spec, [axis.marginLeft + room, widthPx - right]);
  const beside = sideLabels(placed, names, { top, heightPx });
  const totals = totalLabels(placed, spec, {
    top,
    heightPx,
    left: axis.marginLeft,
    right: Math.min(widthPx, ...beside.map(({ box }) => box.left - apartPx)),
  });
  const breaks = placed.flatMap(({ stack, x }, index) => {
    const before = placed[index - 1];
    return before && spec.breaks.includes(stack.period) ? [(before.x + x) / 2] : [];
  });
  return drawUpright({
    widthPx,
    locale,
    axis,
    breaks,
    roomPx: Math.max(22, 6 - Math.min(0, ...totals.map(({ box }) => Math.floor(box.top)))),
    names: periodNames(
      placed.map(({ x, stack }) => ({ x, text: stack.short, period: stack.period })),
      { widthPx, locale, calendar: spec.calendar, runsOn: spec.form === "areas" },
    ),
    marks: [
      spec.form === "areas" ? areaMarks(placed, spec) : [],
      layerMarks(placed.flatMap(({ layers }) => layers)),
      placed.map((each) => absentMarks(each, id)),
      labelMarks([...totals, ...beside], (y) => top * (1 - y / heightPx)),
    ],
  });
}

/** Decides stacks. */
export function presentStack(context: ViewContext<ViewOf<"stack">>): Presentation {
  const { locale } = context;
  const spec = stackSpec(context);
  return present(context, {
    sentence: describeStack(spec, locale),
    unit: spec.unit,
    marks: spec.stacks.flatMap(({ parts }) => parts.map(({ mark }) => mark)),
    shares: { values: { value: topsOf(spec) } },
    legend: (canvas) =>
      focusEntries(spec, partNames(spec, canvas.widthPx) !== null, { ...canvas, locale }),
    body: (canvas) => drawStack(spec, canvas, locale),
    totals: totalRows(context, spec),
  });
}
