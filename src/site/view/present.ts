import { presentChart, type Presentation, type ViewContext } from "../../charts/kinds.ts";
import { presentMap } from "../../maps/kinds.ts";
import { isMap, type ChartKind, type MapKind } from "../../model/kinds.ts";
import type { ViewOf } from "../../model/view.ts";

/** Decides a view of any kind. */
export function presentView(context: ViewContext): Presentation {
  return isMap(context.view.kind)
    ? presentMap(context as ViewContext<ViewOf<MapKind>>)
    : presentChart(context as ViewContext<ViewOf<ChartKind>>);
}
