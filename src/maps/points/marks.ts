import type { GeoPath } from "d3-geo";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block, LegendEntry } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { markClass } from "../../drawing/paint.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element } from "../../drawing/svg.ts";
import { boxAt, keptIn, type Box } from "../../drawing/room.ts";
import { formatNumber } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import { isolated } from "../../locales/isolated.ts";
import type { Heap } from "../../model/map/heap.ts";
import type { Locale } from "../../model/locale.ts";
import type { ObsStatus } from "../../model/observation.ts";
import type { ViewOf } from "../../model/view.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { landOf, type Land } from "../../stats/land/insets.ts";
import { meridiansOf } from "../../stats/land/unrolled.ts";
import { centred, fit, mapWidth } from "../fit.ts";
import { labelText, sizeOfLabel } from "../label.ts";
import { below, mapNotes } from "../notes.ts";
import { describePoints } from "./describe.ts";
import { districtOf, withHooks } from "./live.ts";
import { pointsSpec, type PointDistrict, type PointsSpec } from "./spec.ts";
import { radiusPx, thin } from "./thin.ts";

/** What one mark and a larger one stand for. */
function pointEntries({ points }: PointsSpec, locale: Locale): LegendEntry[] {
  const { one, many } = words[locale].points;
  const large = { class: markClass("normal", "series-0"), rx: "6" };
  const small = { ...large, width: "7", height: "7", transform: "translate(2.5,2.5)" };
  const several = points.length > 1 ? [{ label: many, swatch: large }] : [];
  return [{ label: one, swatch: small }, ...several];
}

/** The points of one status, where the projection puts them. */
function dotsByStatus({ points }: PointsSpec, path: GeoPath): Map<ObsStatus, Heap<number>[]> {
  const dots = points.flatMap(({ mark, position }) => {
    if (!position) return [];
    const [x, y] = path.centroid({ type: "Point", coordinates: position });
    const { status } = mark.observation;
    return mark.records.map((record) => ({ x, y, items: [record], status }));
  });
  return Map.groupBy(dots, ({ status }) => status);
}

const heapMark = ({ x, y, items }: Heap<number>, status: ObsStatus): string =>
  element("circle", {
    class: markClass(status, "series-0"),
    "data-count": items.length,
    "data-obs": status,
    cx: x,
    cy: y,
    r: radiusPx(items.length),
  });

/** A mark at the edge of a map as a whole. */
function within(canvas: Box, heap: Heap<number>): Heap<number> {
  const [x, y] = keptIn(canvas, [heap.x, heap.y], radiusPx(heap.items.length) + 1);
  return { ...heap, x, y };
}

const linesOf = ({ short, count }: PointDistrict, locale: Locale): string[] => [
  short,
  formatNumber(count, locale),
];

const dotBox = ({ x, y, items }: Heap<number>): Box => {
  const side = 2 * radiusPx(items.length);
  return boxAt([x, y], [side, side]);
};

/** Draws the districts with their numbers, and the points, those of one status thinned together. */
function drawPoints(
  spec: PointsSpec,
  canvas: Canvas,
  { land, notes, locale }: { land: Land; notes: string[]; locale: Locale },
): Block {
  const widthPx = mapWidth(land, canvas);
  const { path, frames, heightPx, shapeOf, spots } = fit(land, widthPx);
  const shapes = new Map(land.areas.map(({ id }) => [String(id), shapeOf([String(id)])]));
  const edges = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const heaps = [...dotsByStatus(spec, path)].flatMap(([status, dots]) =>
    thin(dots).map((heap) => ({ heap: within(edges, heap), status })),
  );
  const dots = heaps.map(({ heap }) => dotBox(heap));
  const labels = spec.districts.flatMap((district) => {
    const shape = shapes.get(district.id);
    const text = linesOf(district, locale);
    return shape ? [{ area: shape.area, text, size: sizeOfLabel(text) }] : [];
  });
  const places = spots(labels, { dots });
  const unsaid = labels
    .filter((_, index) => !places[index])
    .map(({ text }) => text.map(isolated).join(" "));
  const told = { notes: [...spec.unplaced, ...notes], unsaid, locale };
  const foot = below(told, canvas, heightPx);
  const svg = element(
    "g",
    { class: "map points", "text-anchor": "middle" },
    ...centred(
      [
        ...[...shapes.values()].map(({ d }) => element("path", { class: "place", d })),
        ...frames,
        ...heaps.map(({ heap, status }) => heapMark(heap, status)),
        ...labels.map(({ text }, index) => labelText(text, places[index] ?? null)),
      ],
      widthPx,
      canvas,
    ),
    foot.svg,
  );
  return { svg, heightPx: heightPx + foot.heightPx };
}

/** Decides a map of points, all of them or those of one district. */
export function presentPoints(context: ViewContext<ViewOf<"points">>): Presentation {
  const { catalogue, locale } = context;
  const { boundaries } = catalogue;
  const spec = pointsSpec(context);
  const district = districtOf(context);
  const own = boundaries.features.filter(({ id }) => id === district);
  const land = own.length > 0 ? { areas: own, insets: [] } : landOf(catalogue);
  const notes = mapNotes(catalogue, locale);
  const placed = spec.points.filter(({ position }) => position !== null);
  const presentation = present(context, {
    sentence: describePoints(spec, { site: catalogue.site, locale }),
    unit: "",
    marks: placed.map(({ mark }) => mark),
    legend: () => pointEntries(spec, locale),
    body: (canvas) => drawPoints(spec, canvas, { land, notes, locale }),
  });
  const [one = "", many = null] = pointEntries(spec, locale).map(({ label }) => label);
  const live = { filters: spec.filters, district, notes, legend: { one, many } };
  const { read } = meridiansOf(comparedAreas(boundaries.features, catalogue.places));
  return { ...presentation, table: withHooks(presentation.table, spec, read), live };
}
