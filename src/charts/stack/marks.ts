import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { widest } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import { valueAxis } from "../axis.ts";
import { isBroken } from "../breaks.ts";
import { thinned } from "../dots.ts";
import { askable, tagged, valuePx } from "../draw.ts";
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

/** Above what is known, a pattern of no height on the scale for parts without a figure. */
const absentMarks = ({ stack, layers, top }: PlacedStack, id: string): Plot.Markish[] => {
  const { start: x1 = 0, end: x2 = 0 } = layers[0] ?? {};
  return gapMarks(
    stack.gaps.map((mark) => ({ mark, x1, x2 })),
    id,
    (_, index) => ({
      x1: "x1",
      x2: "x2",
      y1: top,
      y2: top,
      ...wider,
      insetTop: -gapPx * (index + 1),
      insetBottom: gapPx * index,
    }),
  );
};

const isProvisional = ({ mark }: Layer) => isOpen(mark.observation);

/** Neighbours that an area of one look reaches over. */
interface Run {
  tint: string;
  layers: (Layer & { x: number })[];
}

/** Where the areas of a part reach: over neighbours of which every part is known, and that no break parts. */
function runsOf(placed: PlacedStack[], part: number, { breaks }: StackSpec): Run[] {
  const runs: Run[] = [];
  const layerOf = ({ x, layers }: PlacedStack) =>
    layers.filter(({ series }) => series === part).map((layer) => ({ ...layer, x }))[0];
  placed.slice(1).forEach((to, before) => {
    const from = placed[before];
    if (!from || isIncomplete(from.stack) || isIncomplete(to.stack)) return;
    if (isBroken(breaks, from.stack.period, to.stack.period)) return;
    const [start, end] = [layerOf(from), layerOf(to)];
    if (!start || !end) return;
    const tint = [start, end].some(isProvisional) ? "area dashed" : "area";
    const run = runs.at(-1);
    if (run?.layers.at(-1)?.x === start.x && run.tint === tint) run.layers.push(end);
    else runs.push({ tint, layers: [start, end] });
  });
  return runs;
}

const area = ({ tint, layers }: Run): Plot.Markish =>
  Plot.areaY(layers, {
    x: "x",
    y1: "from",
    y2: "to",
    render(...drawn) {
      const [index, scales, values, dimensions, context, next] = drawn;
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      group?.setAttribute("class", `${tint} ${layers[0]?.paint ?? ""}`);
      return group;
    },
  });

const areaMarks = (placed: PlacedStack[], spec: StackSpec): Plot.Markish[] =>
  spec.series.flatMap((_, part) => runsOf(placed, part, spec).map(area));

/** As many stacks show the same as all do: those that say something of their own and their neighbours, and of the others as many as spans need. */
function thinnedStacks(placed: PlacedStack[], { breaks }: StackSpec, spans: number): PlacedStack[] {
  const isTelling = ({ stack, layers }: PlacedStack) =>
    isIncomplete(stack) || breaks.includes(stack.period) || layers.some(isProvisional);
  const telling = placed.map(isTelling);
  const shown = new Set(
    thinned(
      placed.map((each, index) => ({ x: each.x, value: each.top, index })),
      spans,
    ).map(({ index }) => index),
  );
  return placed.filter(
    (_, index) =>
      shown.has(index) || telling.slice(Math.max(0, index - 1), index + 2).some(Boolean),
  );
}

/** In pixels, within which no more is seen of an area than its highest and its lowest. */
const spanPx = 4;

/** Of a long stack so many marks can be asked what they are, which are seen once they are. */
const mostAsked = 240;

/** The parts of stacks that are too many for bars, and what can be asked of them. */
function longMarks(placed: PlacedStack[], spec: StackSpec): Plot.Markish[] {
  const width = (placed.at(-1)?.x ?? 0) - (placed[0]?.x ?? 0);
  const spans = Math.ceil(mostAsked / 4 / spec.series.length);
  const asked = thinned(
    placed.map((each) => ({ ...each, value: each.top })),
    spans,
  ).flatMap(({ layers }) => layers.filter(({ mark }) => mark.observation.value !== null));
  const band = { x1: "start", x2: "end", y1: "from", y2: "to" };
  return [
    ...areaMarks(thinnedStacks(placed, spec, Math.ceil(width / spanPx)), spec),
    ...[...Map.groupBy(asked, ({ paint }) => paint)].map(([paint, own]) =>
      Plot.rect(own, { ...band, className: `asked ${paint}`, ...askable(own) }),
    ),
  ];
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
      spec.form === "areas" && !spec.isLong ? areaMarks(placed, spec) : [],
      spec.isLong ? longMarks(placed, spec) : layerMarks(placed.flatMap(({ layers }) => layers)),
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
