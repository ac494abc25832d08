import { markClass, shadeClass } from "../drawing/paint.ts";
import { present, type Presentation } from "../drawing/presentation.ts";
import type { Scale } from "../drawing/legend.ts";
import type { ViewContext } from "../drawing/mark.ts";
import type { TableModel } from "../drawing/table.ts";
import { formatNumber, withUnit } from "../locales/format.ts";
import { fieldInRole } from "../model/dataset.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { textIn, type Locale } from "../model/locale.ts";
import type { MapKind } from "../model/kinds.ts";
import type { ViewOf } from "../model/view.ts";
import { choroplethSpec, describeChoropleth, type ChoroplethSpec } from "./choropleth.ts";
import { drawPoints, pointEntries } from "./draw-points.ts";
import { drawChoropleth } from "./draw.ts";
import { describePoints, pointsSpec, type PointsSpec } from "./points.ts";

/** The classes of a map; none where all its numbers are one, which it says itself. */
function classScale({ bins, unit }: ChoroplethSpec, locale: Locale): Scale | null {
  const [first] = bins;
  const isPercent = unit.startsWith("%");
  const limit = (value: number) => withUnit(formatNumber(value, locale), isPercent ? unit : "");
  if (!first || (bins.length === 1 && first.from === first.to)) return null;
  return {
    swatches: bins.map((_, index) =>
      markClass("normal", `place ${shadeClass(index, bins.length)}`),
    ),
    edges: [first.from, ...bins.map(({ to }) => to)].map(limit),
    unit: isPercent ? "" : unit,
  };
}

/** Six decimals are a tenth of a metre. */
const inDegrees = (degrees: number): number => Number(degrees.toFixed(6));

/** What stands on every map: whose boundaries they are, and by what right they are shown. */
export function mapNotes({ site, boundaries }: Catalogue, locale: Locale): string[] {
  const { map } = site;
  const { attribution } = boundaries.metadata;
  const right = "approvalNumber" in map ? map.approvalNumber : textIn(map.exemption, locale);
  return [right, say(words[locale].map.boundaries, { attribution })];
}

/** What a script that draws the map anew reads of the rows of its table. */
function withHooks(table: TableModel, { points }: PointsSpec): TableModel {
  const hooks = new Map(
    points.flatMap(({ mark, position, filters }) => {
      const placed = position && { position: position.map(inDegrees).join(",") };
      return mark.records.map((record) => [record, { ...filters, ...placed }]);
    }),
  );
  const rows = table.rows.map((row) => ({ ...row, hooks: hooks.get(row.record ?? 0) ?? {} }));
  return { ...table, rows };
}

/** The one district that a view is about, as far as it names one. */
function districtOf({ view, dataset }: ViewContext): string | null {
  const condition = view.where?.[fieldInRole(dataset, "place")?.name ?? ""];
  return typeof condition === "string" ? condition : null;
}

const kinds = {
  choropleth: (context: ViewContext<ViewOf<"choropleth">>) => {
    const { catalogue, locale } = context;
    const { boundaries } = catalogue;
    const spec = choroplethSpec(context);
    const notes = mapNotes(catalogue, locale);
    return present(context, {
      sentence: describeChoropleth(spec, locale),
      unit: spec.unit,
      marks: spec.areas.map(({ mark }) => mark),
      scale: classScale(spec, locale),
      legend: () => [],
      statusPaint: "place",
      body: (canvas) => drawChoropleth(spec, canvas, { areas: boundaries.features, notes }),
    });
  },
  points: (context: ViewContext<ViewOf<"points">>) => {
    const { catalogue, locale } = context;
    const { boundaries } = catalogue;
    const spec = pointsSpec(context);
    const district = districtOf(context);
    const own = boundaries.features.filter(({ id }) => id === district);
    const areas = own.length > 0 ? own : boundaries.features;
    const notes = mapNotes(catalogue, locale);
    const placed = spec.points.filter(({ position }) => position !== null);
    const presentation = present(context, {
      sentence: describePoints(spec, locale),
      unit: "",
      marks: placed.map(({ mark }) => mark),
      legend: () => pointEntries(spec, locale),
      body: (canvas) => drawPoints(spec, canvas, { areas, notes }),
    });
    const live = { filters: spec.filters, district, notes };
    return { ...presentation, table: withHooks(presentation.table, spec), live };
  },
} satisfies { [K in MapKind]: (context: ViewContext<ViewOf<K>>) => Presentation };

/** Decides a map: its sentence, its marks and how to draw it. */
export function presentMap(context: ViewContext<ViewOf<MapKind>>): Presentation {
  // The compiler cannot see that the function and its context are of one kind.
  const presentKind = kinds[context.view.kind] as (context: ViewContext) => Presentation;
  return presentKind(context);
}
