import { markClass } from "../drawing/paint.ts";
import type { Drawing } from "../drawing/frame.ts";
import { present, type Presentation } from "../drawing/presentation.ts";
import type { LegendEntry } from "../drawing/legend.ts";
import type { ViewContext } from "../drawing/mark.ts";
import { tableOf, type TableModel } from "../drawing/table.ts";
import { lineCounter } from "../drawing/text.ts";
import type { TableCell } from "../drawing/table-columns.ts";
import type { Series } from "../drawing/series.ts";
import type { ChartKind } from "../model/kinds.ts";
import type { ViewOf } from "../model/view.ts";
import { drawBar, namesBars } from "./bar/marks.ts";
import { barSpec, describeBar } from "./bar/spec.ts";
import { drawColumn, namesColumns } from "./column/marks.ts";
import { columnSpec, describeColumn } from "./column/spec.ts";
import { describeFigure, drawFigure, figureSpec } from "./figure/figure.ts";
import { describeLine, lineSpec } from "./line/spec.ts";
import { endNames } from "./line/labels.ts";
import { drawLine } from "./line/marks.ts";
import { partNames } from "./stack/labels.ts";
import { drawStack } from "./stack/marks.ts";
import { describeStack, stackSpec, totalRows } from "./stack/spec.ts";
import { describeTable, tableSpec } from "./table/table.ts";

const seriesEntries = (series: Series[], paints?: string[]): LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ label }, index) => ({
        label,
        swatch: { class: markClass("normal", paints?.[index] ?? `series-${index}`) },
      }));

const kinds = {
  bar: (context: ViewContext<ViewOf<"bar">>) => {
    const spec = barSpec(context);
    return present(context, {
      sentence: describeBar(spec, context.locale),
      unit: spec.unit,
      marks: spec.groups.flatMap(({ bars }) => bars.map(({ mark }) => mark)),
      legend: ({ widthPx }) =>
        namesBars(spec, widthPx) ? [] : seriesEntries(spec.series, spec.paints),
      body: (canvas) => drawBar(spec, canvas),
    });
  },
  column: (context: ViewContext<ViewOf<"column">>) => {
    const spec = columnSpec(context);
    return present(context, {
      sentence: describeColumn(spec, context.locale),
      unit: spec.unit,
      marks: spec.groups.flatMap(({ columns }) => columns.map(({ mark }) => mark)),
      legend: ({ widthPx }) =>
        namesColumns(spec, widthPx, context.locale) ? [] : seriesEntries(spec.series),
      body: (canvas, locale) => drawColumn(spec, canvas, locale),
    });
  },
  line: (context: ViewContext<ViewOf<"line">>) => {
    const spec = lineSpec(context);
    return present(context, {
      sentence: describeLine(spec, context.locale),
      unit: spec.unit,
      marks: spec.series.flatMap(({ points }) => points.map(({ mark }) => mark)),
      legend: () => (endNames(spec) ? [] : seriesEntries(spec.series)),
      body: (canvas, locale) => drawLine(spec, canvas, locale),
    });
  },
  stack: (context: ViewContext<ViewOf<"stack">>) => {
    const spec = stackSpec(context);
    const parts = spec.stacks.flatMap((stack) => stack.parts.map(({ mark }) => mark));
    return present(context, {
      sentence: describeStack(spec, context.locale),
      unit: spec.unit,
      marks: parts,
      legend: ({ widthPx }) =>
        partNames(spec, widthPx) ? [] : seriesEntries(spec.series, spec.paints),
      body: (canvas, locale) => drawStack(spec, canvas, locale),
      totals: totalRows(context, spec),
    });
  },
  figure: (context: ViewContext<ViewOf<"figure">>) => {
    const spec = figureSpec(context);
    return present(context, {
      sentence: describeFigure(spec, context.locale),
      unit: spec.unit,
      marks: [spec.mark],
      legend: null,
      saysUnit: true,
      body: (canvas) => drawFigure(spec, canvas),
    });
  },
  table: (context: ViewContext<ViewOf<"table">>) => {
    return {
      sentence: describeTable(tableSpec(context), context.locale),
      unit: "",
      saysUnit: false,
      marks: [],
      table: tableOf(context),
      draw: null,
    };
  },
} satisfies { [K in ChartKind]: (context: ViewContext<ViewOf<K>>) => Presentation };

/** Decides a chart: its sentence, its marks and how to draw it. */
export function presentChart(context: ViewContext<ViewOf<ChartKind>>): Presentation {
  // The compiler cannot see that the function and its context are of one kind.
  const presentKind = kinds[context.view.kind] as (context: ViewContext) => Presentation;
  return presentKind(context);
}

export type { Drawing, Presentation, TableCell, TableModel, ViewContext };
export { lineCounter };
