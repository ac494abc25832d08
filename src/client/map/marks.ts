import { countText, sayCounted } from "../../locales/say.ts";
import type { LiveWords } from "../../model/map/live-map.ts";
import { make } from "../elements.ts";
import { sizePx } from "./targets.ts";
import { Clusters, deepestZoom, latLng } from "./clusters.ts";
import { DivIcon, LatLng, LatLngBounds, Marker, type Leaflet } from "./leaflet.ts";
import type { MapPlace } from "./places.ts";

/** One mark of the map: a place, or a cluster of several. */
interface Drawn {
  key: string;
  places: MapPlace[];
  marker: Marker;
}

interface MarksOptions {
  words: LiveWords;
  /** Of one place, or of several that no zoom parts; `byKey` tells a keyboard from a pointer. */
  open: (places: MapPlace[], name: string, byKey: boolean) => void;
  isStill: () => boolean;
}

/** In a crowd a finger finds each mark apart from the next. */
const crowdedPx = 44;

/** Where few are in view, those are one mark whose targets would lie on each other. */
const sparsePx = 24;

/** So many places in view are a crowd. */
const crowd = 200;

const keyOf = (places: readonly MapPlace[]): string => places.map(({ record }) => record).join(" ");

/** The places of the map as buttons, those that lie close together as one. */
export class Marks {
  readonly #map: Leaflet;
  readonly #options: MarksOptions;
  #places: readonly MapPlace[] = [];
  #sparse: Clusters;
  /** The same as of few, where there are no more in all. */
  #crowded: Clusters;
  #drawn = new Map<string, Drawn>();

  constructor(map: Leaflet, options: MarksOptions) {
    this.#map = map;
    this.#options = options;
    this.#sparse = new Clusters(map, [], sparsePx);
    this.#crowded = this.#sparse;
    map.on("moveend", () => {
      this.#draw();
    });
  }

  /** Shows these places and no others. */
  show(places: readonly MapPlace[]): void {
    const isCrowd = places.length >= crowd;
    this.#places = places;
    this.#sparse = new Clusters(this.#map, places, sparsePx);
    this.#crowded = isCrowd ? new Clusters(this.#map, places, crowdedPx) : this.#sparse;
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

  #clustersInView(): Clusters {
    const bounds = this.#map.getBounds();
    const inView = this.#places.filter(
      ({ position }) => position && bounds.contains(latLng(position)),
    );
    return inView.length < crowd ? this.#sparse : this.#crowded;
  }

  /** The lowest zoom, from the present one on, at which no other place is in its mark. */
  #zoomAlone(place: MapPlace): number {
    for (let zoom = Math.floor(this.#map.getZoom()); zoom < deepestZoom; zoom += 1)
      if (this.#crowded.of(place, zoom)?.places.length === 1)
        return Math.max(zoom, this.#map.getZoom());
    return deepestZoom;
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
    const around = this.#map.getBounds().pad(1);
    const wanted = this.#clustersInView()
      .at(zoom)
      .filter(({ at }) => around.contains(at))
      .map(({ places, at }) => ({ key: keyOf(places), places, at }));
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
      html: make("span", {}, count === 1 ? "" : countText(count, document.documentElement.lang)),
      iconSize: [size, size],
    });
    const mark = new Marker(at, { icon, riseOnHover: true }).addTo(this.#map);
    const name = first?.name ?? "";
    const label =
      count === 1
        ? name
        : sayCounted(
            this.#options.words.cluster,
            { count, first: name },
            document.documentElement.lang,
          );
    const element = mark.getElement();
    element?.setAttribute("aria-label", label);
    element?.setAttribute("data-row", keyOf(places));
    mark.on("click", () => {
      this.#activate(places, label, false);
    });
    element?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#activate(places, label, true);
    });
    return mark;
  }

  #activate(places: MapPlace[], name: string, byKey: boolean): void {
    const apart = this.#zoomApart(places);
    if (apart === undefined) this.#options.open(places, name, byKey);
    else void this.#split(places, apart, byKey);
  }

  /** Zooms in until a cluster falls apart; the keyboard goes on with the first of its places. */
  async #split(places: MapPlace[], apart: number, byKey: boolean): Promise<void> {
    const bounds = new LatLngBounds(places.map(({ position }) => latLng(position ?? [])));
    const inSight = this.#map.getBoundsZoom(bounds.pad(0.2));
    await this.#move(bounds.getCenter(), Math.min(Math.max(inSight, apart), deepestZoom));
    if (byKey && places[0]) this.focus(places[0]);
  }

  /** The next zoom at which not all of these are one mark; none where they stand on one spot. */
  #zoomApart([first, ...others]: MapPlace[]): number | undefined {
    if (!first) return undefined;
    for (let zoom = Math.floor(this.#map.getZoom()) + 1; zoom <= deepestZoom; zoom += 1) {
      const together = new Set(this.#crowded.of(first, zoom)?.places);
      if (others.some((other) => !together.has(other))) return zoom;
    }
    return undefined;
  }
}
