import { figuresOf, plainEntry } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { describeRanking, sentence, type NamedMark } from "../../drawing/describe.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element, textElement } from "../../drawing/svg.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { breakPath } from "../breaks.ts";
import { drawCells, unsaid } from "../cells.ts";
import { labelPx, smallPx } from "../draw.ts";
import { above, drawTold } from "../told.ts";
import { layout } from "./place.ts";
import { calendarSpec, type CalendarSpec } from "./spec.ts";

function drawCalendar(spec: CalendarSpec, { id, widthPx, isLow }: Canvas, locale: Locale): Block {
  const { cells, texts, breaks, heightPx } = layout(spec, widthPx, locale);
  const svg = element(
    "g",
    {},
    drawCells(cells, spec.shades, id),
    ...breaks.map(breakPath),
    ...texts.map(({ text, x, y, anchor, isHead }) => {
      const sizePx = isHead ? labelPx : smallPx;
      return textElement([text], {
        class: isHead ? "" : "axis",
        x,
        y: y + sizePx * 0.35,
        "text-anchor": anchor,
        "font-size": sizePx,
      });
    }),
  );
  const told = unsaid(cells, (mark) => (mark as NamedMark).name, locale);
  return above({ svg, heightPx }, drawTold(told, { id, widthPx, isLow, locale }));
}

/** Decides a calendar of days. */
export function presentCalendar(context: ViewContext<ViewOf<"calendar">>): Presentation {
  const { locale } = context;
  const spec = calendarSpec(context);
  const marks = spec.days.map(({ mark }) => mark);
  const text = describeRanking(marks, { locale, rates: spec.rates });
  return present(context, {
    sentence: sentence([{ name: null, text }], null, locale),
    unit: spec.unit,
    marks,
    scale: spec.scale,
    shares: { values: { value: figuresOf(marks) } },
    statusPaint: "cell",
    legend: () => plainEntry(spec.shades, marks, { base: "cell", locale }),
    body: (canvas) => drawCalendar(spec, canvas, locale),
  });
}
