import { cityBeside } from "../../drawing/beside.ts";
import { figuresOf } from "../../drawing/classed.ts";
import type { NamedMark } from "../../drawing/describe.ts";
import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { markOf, type Mark } from "../../drawing/mark.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod } from "../../drawing/series.ts";
import { placeName, shortPlaceName } from "../../locales/place-name.ts";
import type { ViewOf } from "../../model/view.ts";
import { polygonsFor } from "../../stats/land/ground.ts";

/** A place with its figure, or why it has none. */
export interface SymbolArea {
  /** Full and short name of the place. */
  name: string;
  short: string;
  /** Ids of its polygons: of the place itself, or of a reporting area's members. */
  polygons: string[];
  mark: Mark;
}

export interface SymbolsSpec {
  kind: "symbols";
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  /** The figure of the city that the areas are places of. */
  city: NamedMark | null;
  when: string | null;
  areas: SymbolArea[];
  /** The highest number, of which the largest circle is. */
  most: number;
  /** What the numbers of a drawing come to together, on the mean of those that share their sizes. */
  sum: number;
}

/** Decides which places have circles, and of what the largest is. */
export function symbolsSpec(context: ViewContext<ViewOf<"symbols">>): SymbolsSpec {
  const { view, catalogue, locale } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const areas = rows.map((row): SymbolArea => {
    const id = row.cells[view.place] ?? "";
    const place = catalogue.places.get(id);
    if (!place) throw new Error(`unknown place: ${id}`);
    return {
      name: placeName(place, { places: catalogue.places, locale }),
      short: shortPlaceName(place, { places: catalogue.places, locale }),
      polygons: polygonsFor(place, catalogue.places),
      mark: markOf(context, row),
    };
  });
  const own = figuresOf(areas.map(({ mark }) => mark));
  const shared = sharedNumbers(context);
  const drawings = Math.max(1, context.shared?.length ?? 0);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0);
  return {
    kind: "symbols",
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    city: cityBeside(context, rows),
    when: commonPeriod(context, rows),
    areas,
    most: [...own, ...shared].reduce((high, value) => Math.max(high, value), 0),
    sum: shared.length > 0 ? total(shared) / drawings : total(own),
  };
}
