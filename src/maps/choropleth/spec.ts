import { cityBeside } from "../../drawing/beside.ts";
import type { NamedMark } from "../../drawing/describe.ts";
import { classed, type Classed } from "../../drawing/classed.ts";
import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import { markOf, type Mark } from "../../drawing/mark.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod } from "../../drawing/series.ts";
import { placeName, shortPlaceName } from "../../locales/place-name.ts";
import type { ViewOf } from "../../model/view.ts";
import { polygonsFor } from "../../stats/land/ground.ts";

export interface ChoroplethArea {
  /** Full and short name of the place. */
  name: string;
  short: string;
  /** Ids of the polygons painted as one: the place itself, a reporting area's members, what lies within it. */
  polygons: string[];
  mark: Mark;
  /** That of its class; null without a figure, and for what is no shade of the scale: zero, or its middle. */
  shade: string | null;
}

export interface ChoroplethSpec extends Classed {
  kind: "choropleth";
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  when: string | null;
  /** The figure of the city that the areas are places of. */
  city: NamedMark | null;
  areas: ChoroplethArea[];
}

/** Decides classes of round edges and which polygons each row paints. */
export function choroplethSpec(context: ViewContext<ViewOf<"choropleth">>): ChoroplethSpec {
  const { view, catalogue, locale } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const marked = rows.map((row) => ({
    id: row.cells[view.place] ?? "",
    mark: markOf(context, row),
  }));
  const shading = classed(
    context,
    marked.map(({ mark }) => mark),
  );
  const areas = marked.map(({ id, mark }) => {
    const place = catalogue.places.get(id);
    if (!place) throw new Error(`unknown place: ${id}`);
    const { value } = mark.observation;
    return {
      name: placeName(place, { places: catalogue.places, locale }),
      short: shortPlaceName(place, { places: catalogue.places, locale }),
      polygons: polygonsFor(place, catalogue.places),
      mark,
      shade: value === null ? null : shading.shadeOf(value),
    };
  });
  return {
    kind: "choropleth",
    unit,
    rates: isRate(view, unit),
    whole: isWhole(context),
    city: cityBeside(context, rows),
    digits: digitsOf(context, rows[0]),
    when: commonPeriod(context, rows),
    ...shading,
    areas,
  };
}
