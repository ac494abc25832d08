import type { Feature, MultiPolygon, Polygon } from "geojson";
import { LatLng, LatLngBounds, type Leaflet } from "./leaflet.ts";

export type Shape = Feature<Polygon | MultiPolygon>;

/** The rings of a shape, holes too. */
function ringsOf({ geometry }: Shape): LatLng[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(([x = 0, y = 0]) => new LatLng(y, x)));
}

export function boundsOf(shapes: readonly Shape[]): LatLngBounds {
  const bounds = new LatLngBounds([]);
  for (const position of shapes.flatMap(ringsOf).flat()) bounds.extend(position);
  return bounds;
}

/** Whether a point lies within rings, by the even and odd of what a line from it to the east crosses. */
function isWithin(rings: readonly (readonly LatLng[])[], { lat, lng }: LatLng): boolean {
  const crossed = rings.flatMap((ring) =>
    ring.filter((b, index) => {
      const a = ring[index - 1];
      if (!a || a.lat > lat === b.lat > lat) return false;
      return lng < a.lng + ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat);
    }),
  );
  return crossed.length % 2 === 1;
}

/** The parts of a view's width and height at which a shape is looked for. */
const steps = Array.from({ length: 11 }, (_, index) => 0.04 + index * 0.092);

/** Near the middle of that part of a shape which is in view, and within it; null where none is. */
export function middleInView(shape: Shape, view: LatLngBounds): LatLng | null {
  const rings = ringsOf(shape);
  const [south, west] = [view.getSouth(), view.getWest()];
  const [high, wide] = [view.getNorth() - south, view.getEast() - west];
  const inside = steps
    .flatMap((up) => steps.map((across) => new LatLng(south + up * high, west + across * wide)))
    .filter((point) => isWithin(rings, point));
  const mean = (of: "lat" | "lng") =>
    inside.reduce((sum, point) => sum + point[of], 0) / inside.length;
  const [lat, lng] = [mean("lat"), mean("lng")];
  const away = (point: LatLng) => ((point.lat - lat) / high) ** 2 + ((point.lng - lng) / wide) ** 2;
  return inside.sort((a, b) => away(a) - away(b))[0] ?? null;
}

const svg = <K extends keyof SVGElementTagNameMap>(name: K): SVGElementTagNameMap[K] =>
  document.createElementNS("http://www.w3.org/2000/svg", name);

/**
 * Draws shapes under all else of a map, each as one path. They are few and do nothing but lie
 * there, which takes less than the fifth part of what Leaflet has for shapes.
 */
export function drawShapes(map: Leaflet, shapes: readonly Shape[]): void {
  const drawing = svg("svg");
  drawing.classList.add("live-shapes", "leaflet-zoom-animated");
  drawing.setAttribute("aria-hidden", "true"); // a picture without a name, of what the names on it say
  const paths = shapes.map((shape) => ({ path: svg("path"), rings: ringsOf(shape) }));
  drawing.append(...paths.map(({ path }) => path));
  map.getPane("overlayPane")?.append(drawing);

  const at = (position: LatLng) => {
    const { x, y } = map.latLngToLayerPoint(position);
    return `${x},${y}`;
  };
  const draw = () => {
    drawing.style.transform = "";
    for (const { path, rings } of paths)
      path.setAttribute("d", rings.map((ring) => `M${ring.map(at).join("L")}Z`).join(""));
  };
  draw();
  map.on("zoom viewreset", draw);
  map.on("zoomanim", ({ center, zoom }) => {
    const middle = map.containerPointToLayerPoint(map.getSize().divideBy(2));
    const origin = map.project(map.layerPointToLatLng([0, 0]), zoom);
    const { x, y } = origin.subtract(map.project(center, zoom)).add(middle);
    drawing.style.transform = `translate3d(${x}px,${y}px,0) scale(${map.getZoomScale(zoom)})`;
  });
}
