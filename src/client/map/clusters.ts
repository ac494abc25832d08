import Supercluster from "supercluster";
import type { Heap } from "../../model/map/heap.ts";
import { LatLng, type Leaflet } from "./leaflet.ts";
import type { MapPlace } from "./places.ts";
import { targets } from "./targets.ts";

/** A place that has a position. */
type Placed = MapPlace & { position: [number, number] };

/** Places that are one mark, and where it stands. */
export interface Cluster {
  places: MapPlace[];
  at: LatLng;
}

/** The map comes no nearer. */
export const deepestZoom = 16;

export const latLng = ([x, y]: readonly number[]): LatLng => new LatLng(y ?? 0, x ?? 0);

const isPlaced = (place: MapPlace): place is Placed => place.position !== null;

/** By how much longitudes are less in an index, which knows those up to 180 alone: none, or half a turn. */
const turnOf = (places: readonly Placed[]): number =>
  places.some(({ position: [x] }) => x > 180) ? 180 : 0;

function indexOf(places: readonly Placed[], radius: number, turn: number) {
  const index = new Supercluster<{ place: Placed }, object>({
    extent: 256, // pixels of a tile in Leaflet, so that the radius is one of the screen
    radius,
    maxZoom: deepestZoom - 1,
  });
  index.load(
    places.map((place) => {
      const [x, y] = place.position;
      const geometry = { type: "Point" as const, coordinates: [x - turn, y] };
      return { type: "Feature", properties: { place }, geometry };
    }),
  );
  return index;
}

/** Places by the marks that they are at each zoom, of which no two touch; made as it is asked for. */
export class Clusters {
  readonly #map: Leaflet;
  readonly #turn: number;
  readonly #index: ReturnType<typeof indexOf>;
  readonly #byZoom = new Map<number, Cluster[]>();

  /** `radiusPx`: as near to each other places are one mark, whether or not they touch. */
  constructor(map: Leaflet, places: readonly MapPlace[], radiusPx: number) {
    this.#map = map;
    const placed = places.filter(isPlaced);
    this.#turn = turnOf(placed);
    this.#index = indexOf(placed, radiusPx, this.#turn);
  }

  /** All marks at a zoom: what is in view changes none of them. */
  at(zoom: number): readonly Cluster[] {
    const known = this.#byZoom.get(zoom);
    if (known) return known;
    const clusters = targets(this.#heaps(zoom)).map(({ x, y, items }) => {
      return { places: items, at: this.#map.unproject([x, y], zoom) };
    });
    this.#byZoom.set(zoom, clusters);
    return clusters;
  }

  /** The mark of which a place is part. */
  of({ record }: MapPlace, zoom: number): Cluster | undefined {
    return this.at(zoom).find(({ places }) => places.some((each) => each.record === record));
  }

  #heaps(zoom: number): Heap<MapPlace>[] {
    return this.#index.getClusters([-180, -90, 180, 90], zoom).map(({ properties, geometry }) => {
      const items =
        "place" in properties
          ? [properties.place]
          : this.#index
              .getLeaves(properties.cluster_id, Infinity)
              .map((leaf) => leaf.properties.place);
      const [east = 0, north = 0] = geometry.coordinates;
      const { x, y } = this.#map.project(latLng([east + this.#turn, north]), zoom);
      return { x, y, items };
    });
  }
}
