import { formOf, say } from "../../locales/say.ts";
import Supercluster from "supercluster";
import type { LiveWords } from "../../model/live-map.ts";
import { make } from "../elements.ts";
import { DivIcon, LatLng, LatLngBounds, Marker, type Leaflet } from "./leaflet.ts";
import type { MapPlace } from "./places.ts";

interface Properties {
  place: MapPlace;
}

/** One mark of the map: a place, or a cluster of several. */
interface Drawn {
  key: string;
  places: MapPlace[];
  marker: Marker;
}

interface MarksOptions {
  words: LiveWords;
  /** `byKey` tells a keyboard from a pointer. */
  open: (place: MapPlace, byKey: boolean) => void;
  isStill: () => boolean;
}

const clusterZoom = 15;

/** Far enough that a finger, and WCAG 2.2's target of 24 px, finds each mark apart from the next. */
const crowdedPx = 44;

/** Where few are in view, only those are one mark whose targets would lie on each other. */
const sparsePx = 24;

/** So many places in view are a crowd. */
const crowd = 200;

type Index = Supercluster<Properties, object>;

function indexOf(places: readonly MapPlace[], radius: number): Index {
  const index: Index = new Supercluster({
    extent: 256, // pixels of a tile in Leaflet, so that the radius is one of the screen
    radius,
    maxZoom: clusterZoom,
  });
  index.load(
    places.flatMap((place) => {
      const { position: coordinates } = place;
      if (!coordinates) return [];
      return [{ type: "Feature", properties: { place }, geometry: { type: "Point", coordinates } }];
    }),
  );
  return index;
}

const sizePx = (count: number): number => (count === 1 ? 24 : 26 + 6 * Math.log2(count));

const latLng = ([x, y]: readonly number[]): LatLng => new LatLng(y ?? 0, x ?? 0);

/** The places of the map as buttons, those that lie close together as one. */
export class Marks {
  readonly #map: Leaflet;
  readonly #options: MarksOptions;
  #sparse = indexOf([], sparsePx);
  /** The same as of few, where there are no more in all. */
  #crowded = this.#sparse;
  #drawn = new Map<string, Drawn>();

  constructor(map: Leaflet, options: MarksOptions) {
    this.#map = map;
    this.#options = options;
    map.on("moveend", () => {
      this.#draw();
    });
  }

  /** Shows these places and no others. */
  show(places: readonly MapPlace[]): void {
    this.#sparse = indexOf(places, sparsePx);
    this.#crowded = places.length < crowd ? this.#sparse : indexOf(places, crowdedPx);
    for (const { marker: mark } of this.#drawn.values()) mark.remove();
    this.#drawn.clear();
    this.#draw();
  }

  /** Moves the map until a place stands alone, which takes a while where it is animated. */
  async reveal(place: MapPlace): Promise<void> {
    if (!place.position) return;
    await this.#move(latLng(place.position), this.#zoomAlone(place));
  }

  /** Gives the focus to the mark of a place. */
  focus(place: MapPlace): void {
    this.#elementOf(place)?.focus();
  }

  #elementOf(place: MapPlace): HTMLElement | undefined {
    const found = [...this.#drawn.values()].find(({ places }) => places.includes(place));
    return found?.marker.getElement();
  }

  /** Marks in a part of the map; what stands alone in a crowd does so among few. */
  #clustersIn(bounds: LatLngBounds, zoom: number, index = this.#crowded) {
    const [west, south] = [bounds.getWest(), bounds.getSouth()];
    return index.getClusters([west, south, bounds.getEast(), bounds.getNorth()], zoom);
  }

  #indexInView(): Index {
    const inView = this.#clustersIn(this.#map.getBounds(), clusterZoom + 1);
    return inView.length < crowd ? this.#sparse : this.#crowded;
  }

  /** The lowest zoom, from the present one on, at which no other place is in its mark. */
  #zoomAlone({ position, record }: MapPlace): number {
    const at = latLng(position ?? []).toBounds(1);
    for (let zoom = Math.floor(this.#map.getZoom()); zoom <= clusterZoom; zoom += 1) {
      const isAlone = this.#clustersIn(at, zoom).some(
        ({ properties }) => "place" in properties && properties.place.record === record,
      );
      if (isAlone) return Math.max(zoom, this.#map.getZoom());
    }
    return clusterZoom + 1;
  }

  #move(center: LatLng, zoom: number): Promise<void> {
    return new Promise((moved) => {
      this.#map.once("moveend", () => {
        moved();
      });
      this.#map.setView(center, zoom, { animate: !this.#options.isStill() });
    });
  }

  /** Draws what is in sight and around it; a mark that stays keeps its element and its focus. */
  #draw(): void {
    const zoom = Math.floor(this.#map.getZoom());
    const index = this.#indexInView();
    const features = this.#clustersIn(this.#map.getBounds().pad(1), zoom, index);
    const wanted = features.map(({ properties, geometry }) => {
      const places =
        "place" in properties
          ? [properties.place]
          : index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.place);
      const key = places.map(({ record }) => record).join(" ");
      return { key, places, at: latLng(geometry.coordinates) };
    });
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, drawn] of this.#drawn) {
      if (keys.has(key)) continue;
      drawn.marker.remove();
      this.#drawn.delete(key);
    }
    for (const { key, places, at } of wanted) {
      const drawn = this.#drawn.get(key);
      if (drawn) drawn.marker.setLatLng(at);
      else this.#drawn.set(key, { key, places, marker: this.#mark(places, at) });
    }
  }

  #mark(places: MapPlace[], at: LatLng): Marker {
    const [first] = places;
    const count = places.length;
    const size = sizePx(count);
    const icon = new DivIcon({
      className: count === 1 ? "live-point" : "live-cluster",
      html: make("span", {}, count === 1 ? "" : String(count)),
      iconSize: [size, size],
    });
    const mark = new Marker(at, { icon, riseOnHover: true }).addTo(this.#map);
    const name = first?.name ?? "";
    const label =
      count === 1
        ? name
        : say(formOf(this.#options.words.cluster, count, document.documentElement.lang), {
            count,
            first: name,
          });
    const element = mark.getElement();
    element?.setAttribute("aria-label", label);
    element?.setAttribute("data-row", places.map(({ record }) => record).join(" "));
    mark.on("click", () => {
      this.#activate(places, false);
    });
    element?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#activate(places, true);
    });
    return mark;
  }

  #activate(places: MapPlace[], byKey: boolean): void {
    const [first] = places;
    if (!first) return;
    if (places.length === 1) this.#options.open(first, byKey);
    else void this.#split(places, byKey);
  }

  /** Zooms in until a cluster falls apart; the keyboard goes on with the first of its places. */
  async #split(places: MapPlace[], byKey: boolean): Promise<void> {
    const bounds = new LatLngBounds(places.map(({ position }) => latLng(position ?? [])));
    const inSight = this.#map.getBoundsZoom(bounds.pad(0.2));
    const apart = this.#zoomApart(places);
    await this.#move(bounds.getCenter(), Math.min(Math.max(inSight, apart), clusterZoom + 1));
    if (byKey && places[0]) this.focus(places[0]);
  }

  #zoomApart(places: MapPlace[]): number {
    const all = new LatLngBounds(places.map(({ position }) => latLng(position ?? []))).pad(0.1);
    const from = Math.floor(this.#map.getZoom()) + 1;
    for (let zoom = from; zoom <= clusterZoom; zoom += 1)
      if (this.#clustersIn(all, zoom).length > 1) return zoom;
    return clusterZoom + 1;
  }
}
