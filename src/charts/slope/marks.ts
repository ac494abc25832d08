import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { grey, valuesInFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { dotMarks } from "../dots.ts";
import { attributed } from "../draw.ts";
import { labelMarks } from "../end-labels.ts";
import { focusEntries } from "../series-entries.ts";
import { zeroMarks, zeroPx } from "../sizeless.ts";
import { above, drawTold } from "../told.ts";
import { drawUpright } from "../upright.ts";
import { describeSlope } from "./describe.ts";
import type { Join } from "./lines.ts";
import { abovePx, layout, valuesOf, type SlopeLayout } from "./place.ts";
import { slopeSpec } from "./spec.ts";

const zeroWidthPx = 14;

/** What is grey lies behind what is in focus. */
const behind = <P extends { paint: string }>(all: readonly P[]): P[] =>
  all.toSorted((a, b) => Number(b.paint === grey) - Number(a.paint === grey));

function drawSlope(
  { axis, heightPx, lines, joins, breaks, periods, labels }: SlopeLayout,
  widthPx: number,
  locale: Locale,
): Block {
  const [bottom, top] = axis.domain;
  const valueAt = (y: number) => top - (y / heightPx) * (top - bottom);
  const ordered = behind(joins);
  const points = lines.flatMap((line) => line.points);
  const zeros = points.filter(({ value }) => value === 0);
  return drawUpright({
    widthPx,
    heightPx,
    locale,
    axis,
    breaks,
    names: periods,
    roomPx: abovePx,
    marks: [
      Plot.ruleX(periods, { x: "x", className: "grid" }),
      Plot.link(ordered, {
        x1: "x1",
        x2: "x2",
        y1: ({ y1 }: Join) => valueAt(y1),
        y2: ({ y2 }: Join) => valueAt(y2),
        ...attributed(ordered, ({ paint, isDashed }) => ({
          class: `line ${paint}${isDashed ? " dashed" : ""}`,
        })),
      }),
      ...dotMarks(points, { x: "x", y: "value" }),
      zeroMarks(zeros, {
        x1: ({ x }: { x: number }) => x - zeroWidthPx / 2,
        x2: ({ x }: { x: number }) => x + zeroWidthPx / 2,
        y1: 0,
        y2: 0,
        insetTop: -zeroPx,
      }),
      labelMarks(labels, valueAt),
    ],
  });
}

/** Decides lines between two or three periods. */
export function presentSlope(context: ViewContext<ViewOf<"slope">>): Presentation {
  const { locale } = context;
  const spec = slopeSpec(context);
  const layouts = new Map<number, SlopeLayout>();
  const layoutAt = (canvas: Canvas) => {
    const found = layouts.get(canvas.widthPx) ?? layout(spec, canvas, locale);
    layouts.set(canvas.widthPx, found);
    return found;
  };
  const focusing = { series: spec.groups, paints: spec.paints };
  return present(context, {
    sentence: describeSlope(spec, locale),
    unit: spec.unit,
    marks: spec.groups.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
    shares: { values: { value: valuesOf(spec) }, focus: valuesInFocus(focusing) },
    legend: (canvas) => focusEntries(focusing, layoutAt(canvas).named, { ...canvas, locale }),
    body: (canvas) =>
      above(
        drawSlope(layoutAt(canvas), canvas.widthPx, locale),
        drawTold(layoutAt(canvas).told, { ...canvas, locale }),
      ),
  });
}
