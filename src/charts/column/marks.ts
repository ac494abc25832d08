import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import { widestPiece } from "../../drawing/lines.ts";
import { numberedList, type Numbered } from "../../drawing/numbered.ts";
import type { ViewContext } from "../../drawing/context.ts";
import type { Locale } from "../../model/locale.ts";
import { endDay } from "../../model/period.ts";
import { valuesInFocus } from "../../drawing/series.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { ViewOf } from "../../model/view.ts";
import { focusEntries } from "../series-entries.ts";
import { describeColumn } from "./describe.ts";
import { columnSpec, type ColumnSpec } from "./spec.ts";
import { labelPx } from "../draw.ts";
import { labelMarks } from "../end-labels.ts";
import { evenNames, fittingNames, periodNames, type AxisName } from "../names.ts";
import { intervalEntry, whiskers } from "../intervals.ts";
import { middle, rects } from "../rects.ts";
import {
  placeReferences,
  referenceEntries,
  referenceMarks,
  uprights,
  type PlacedReference,
} from "../references.ts";
import { drawUpright } from "../upright.ts";
import { columnBox, labelled, namesOver } from "./labels.ts";
import { layout, valuesOf, type ColumnLayout } from "./place.ts";

/** Whether the columns say themselves which series they are of, so that no legend has to. */
export function namesColumns(spec: ColumnSpec, widthPx: number, locale: Locale): boolean {
  return namesOver(spec, layout(spec, widthPx, locale), widthPx) !== null;
}

/** No line of a name is narrower than this. */
const narrowestPx = 44;

/** Names of more lines are read up and down rather than from left to right. */
const mostLines = 6;

/** More names that have no room below their columns would be a longer list than a drawing. */
const mostNumbered = 30;

/** One of several drawings is narrower, and has no room for a list. */
const leastListPx = 320;

/** Whether each name stands whole, no word of it broken. */
const areReadable = (fitting: AxisName[], names: AxisName[], linePx: number): boolean =>
  fitting.length === names.length &&
  names.every(({ text }) => widestPiece(text, labelPx) <= linePx) &&
  fitting.every(({ text }) => text.split("\n").length <= mostLines);

interface BandNames {
  names: AxisName[];
  numbered: Numbered[];
}

/** Names below the bands, those of categories wrapped to their width; numbers where they have no room. */
function bandNames(
  { groups, timed, calendar }: ColumnSpec,
  fromPx: number,
  { widthPx, isLow, locale }: { widthPx: number; isLow: boolean; locale: Locale },
): BandNames {
  const bandPx = (widthPx - fromPx) / groups.length;
  const names = groups.map(({ value, short }, index) => ({
    x: fromPx + (index + 0.5) * bandPx,
    text: short,
    period: value,
  }));
  if (timed)
    return {
      names: periodNames(names, { widthPx, locale, calendar, runsOn: false }),
      numbered: [],
    };
  const linePx = Math.max(bandPx - 4, narrowestPx);
  const fitting = fittingNames(names, { widthPx, linePx });
  const mayList = !isLow && widthPx >= leastListPx && names.length <= mostNumbered;
  if (!mayList || areReadable(fitting, names, linePx)) return { names: fitting, numbered: [] };
  const numbers = names.map(({ x }, index) => ({ x, text: String(index + 1) }));
  const numbered = names.map(({ text }, index) => ({ number: index + 1, text }));
  return { names: evenNames(numbers, widthPx), numbered };
}

/** Where breaks and events stand, in pixels from the left. */
function upright(spec: ColumnSpec, { axis }: ColumnLayout, widthPx: number) {
  const bandPx = (widthPx - axis.marginLeft) / spec.groups.length;
  return {
    breaks: spec.groups.flatMap(({ value }, index) =>
      spec.breaks.includes(value) ? [axis.marginLeft + index * bandPx] : [],
    ),
    events: spec.events.map(({ at, text }) => {
      const index = spec.groups.findIndex(({ value }) => endDay(value) >= endDay(at));
      return { x: axis.marginLeft + (index + 0.5) * bandPx, text };
    }),
  };
}

/** The references of columns, clear of these and of what is said of them. */
function referencesIn(spec: ColumnSpec, placed: ColumnLayout, widthPx: number): PlacedReference[] {
  const { axis, columns, heightOf, heightPx } = placed;
  const { breaks, events } = upright(spec, placed, widthPx);
  return placeReferences(spec.references, {
    within: { left: axis.marginLeft, right: widthPx, top: -22, bottom: heightPx },
    yOf: heightOf,
    boxes: [
      ...columns.map((column) => columnBox(column, heightOf)),
      ...labelled(spec, placed, widthPx).map(({ box }) => box),
    ],
    strokes: uprights([...breaks, ...events.map(({ x }) => x)], heightPx),
  });
}

/** Draws upright columns from zero on a light value axis. */
function drawColumn(spec: ColumnSpec, canvas: Canvas, locale: Locale): Block {
  const { id, widthPx, isLow = false } = canvas;
  const placed = layout(spec, widthPx, locale);
  const { axis, columns, heightPx } = placed;
  const [bottom, top] = axis.domain;
  const valueAt = (y: number) => top - (y / heightPx) * (top - bottom);
  const labels = labelled(spec, placed, widthPx);
  const { names, numbered } = bandNames(spec, axis.marginLeft, { widthPx, isLow, locale });
  const columnsBlock = drawUpright({
    widthPx,
    heightPx,
    locale,
    axis,
    ...upright(spec, placed, widthPx),
    roomPx: Math.max(22, 6 - Math.min(0, ...labels.map(({ box }) => Math.floor(box.top)))),
    names,
    marks: [
      rects(columns, id, "top"),
      whiskers(
        columns.map((column) => ({ mark: column.mark, at: middle(column) })),
        "y",
      ),
      referenceMarks(referencesIn(spec, placed, widthPx), {
        left: axis.marginLeft,
        right: widthPx,
        valueAt,
      }),
      labelMarks(labels, valueAt),
    ],
  });
  const list = numberedList(numbered, widthPx, columnsBlock.heightPx);
  return { svg: columnsBlock.svg + list.svg, heightPx: columnsBlock.heightPx + list.heightPx };
}

/** With more columns than this each would be less than a pixel and a half wide on a phone. */
const mostColumns = 180;

/** Whether columns over time are so many that none could be seen. */
export function areTooMany(context: ViewContext<ViewOf<"column">>): boolean {
  const { timed, groups, series } = columnSpec(context);
  return timed && groups.length * series.length > mostColumns;
}

/** Decides columns. */
export function presentColumn(context: ViewContext<ViewOf<"column">>): Presentation {
  const spec = columnSpec(context);
  const marks = spec.groups.flatMap(({ columns }) => columns.map(({ mark }) => mark));
  return present(context, {
    sentence: describeColumn(spec, context.locale),
    unit: spec.unit,
    marks,
    shares: { values: { value: valuesOf(spec) }, focus: valuesInFocus(spec) },
    legend: ({ widthPx, isLow }) => [
      ...focusEntries(spec, namesColumns(spec, widthPx, context.locale), {
        locale: context.locale,
        isLow,
      }),
      ...intervalEntry(marks, context.locale),
    ],
    beside: ({ widthPx }) =>
      referenceEntries(referencesIn(spec, layout(spec, widthPx, context.locale), widthPx)),
    body: (canvas, locale) => drawColumn(spec, canvas, locale),
  });
}
