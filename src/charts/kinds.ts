import { inFacets } from "../drawing/facets.ts";
import type { Drawing, DrawingWidth } from "../drawing/frame.ts";
import type { ViewContext } from "../drawing/context.ts";
import type { Presentation } from "../drawing/presentation.ts";
import type { TableCell, TableModel } from "../drawing/table/model.ts";
import { lineCounter } from "../drawing/lines.ts";
import type { ChartKind } from "../model/kinds.ts";
import type { ViewOf } from "../model/view.ts";
import { presentBar } from "./bar/marks.ts";
import { presentCalendar } from "./calendar/marks.ts";
import { areTooMany, presentColumn } from "./column/marks.ts";
import { presentDot } from "./dot/marks.ts";
import { presentFigure } from "./figure/marks.ts";
import { presentHeatmap } from "./heatmap/marks.ts";
import { presentHistogram } from "./histogram/marks.ts";
import { presentLine } from "./line/marks.ts";
import { presentPyramid } from "./pyramid/marks.ts";
import { presentScatter } from "./scatter/marks.ts";
import { presentSlope } from "./slope/marks.ts";
import { presentStack } from "./stack/marks.ts";
import { presentTable } from "./table/table.ts";

/** Columns; of so many periods that none could be seen, lines from zero. */
const presentColumns = (context: ViewContext<ViewOf<"column">>): Presentation =>
  areTooMany(context) ? presentLine(context) : presentColumn(context);

const kinds = {
  bar: presentBar,
  dot: presentDot,
  pyramid: presentPyramid,
  column: presentColumns,
  line: presentLine,
  slope: presentSlope,
  stack: presentStack,
  heatmap: presentHeatmap,
  calendar: presentCalendar,
  scatter: presentScatter,
  histogram: presentHistogram,
  figure: presentFigure,
  table: presentTable,
} satisfies { [K in ChartKind]: (context: ViewContext<ViewOf<K>>) => Presentation };

/** Decides a chart: its sentence, its marks and how to draw it. */
export function presentChart(context: ViewContext<ViewOf<ChartKind>>): Presentation {
  // The compiler cannot see that the function and its context are of one kind.
  const presentKind = kinds[context.view.kind] as (context: ViewContext) => Presentation;
  return inFacets(context, presentKind);
}

export type { Drawing, DrawingWidth, Presentation, TableCell, TableModel, ViewContext };
export { lineCounter };
export { entriesOf, statusesOf } from "../drawing/presentation.ts";
export type { Among, Shares } from "../drawing/context.ts";
export { cityMark } from "../drawing/city.ts";
export { isRate, unitOf } from "../drawing/measured.ts";
export { referencesOf } from "../drawing/references.ts";
export { withMarks } from "../drawing/table/table.ts";
