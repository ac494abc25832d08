import { inFacets } from "../drawing/facets.ts";
import { outlineSheet, standalone } from "../drawing/outlines.ts";
import type { ViewContext } from "../drawing/context.ts";
import type { Presentation } from "../drawing/presentation.ts";
import type { MapKind } from "../model/kinds.ts";
import type { ViewOf } from "../model/view.ts";
import { mapNotes } from "./notes.ts";
import { presentChoropleth } from "./choropleth/marks.ts";
import { presentPoints } from "./points/marks.ts";
import { presentSymbols } from "./symbols/marks.ts";

const kinds = {
  choropleth: presentChoropleth,
  symbols: presentSymbols,
  points: presentPoints,
} satisfies { [K in MapKind]: (context: ViewContext<ViewOf<K>>) => Presentation };

/** Decides a map: its sentence, its marks and how to draw it. */
export function presentMap(context: ViewContext<ViewOf<MapKind>>): Presentation {
  // The compiler cannot see that the function and its context are of one kind.
  const presentKind = kinds[context.view.kind] as (context: ViewContext) => Presentation;
  return inFacets(context, presentKind, mapNotes(context.catalogue, context.locale));
}

export { outlineSheet, standalone };
