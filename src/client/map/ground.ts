import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { LiveMap, LiveWords } from "../../model/live-map.ts";
import { textIn, type Localised } from "../../model/locale.ts";
import { make } from "../elements.ts";
import { Control, DivIcon, LatLngBounds, Leaflet, Marker, Zoom } from "./leaflet.ts";
import { boundsOf, drawShapes } from "./shapes.ts";

export type Districts = FeatureCollection<Polygon | MultiPolygon, { short: Localised }>;

/** The map with its districts, still without places. */
export interface Ground {
  map: Leaflet;
  /** Extent of a district, or of all of them. */
  boundsOf: (district: string | null | undefined) => LatLngBounds;
}

/** Nothing moves by itself where a reader asked for that. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * One finger scrolls the page and two move the map: dragging is for mice alone.
 * `pointerdown` comes before the events by which Leaflet begins to drag.
 */
function leaveScrollToPage(leaflet: Leaflet): void {
  const decide = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch") leaflet.dragging.disable();
    else leaflet.dragging.enable();
  };
  leaflet.getContainer().addEventListener("pointerdown", decide, { capture: true });
}

function addCorner(leaflet: Leaflet, element: HTMLElement): void {
  const corner = new Control({ position: "topright" });
  corner.onAdd = () => element;
  corner.addTo(leaflet);
}

function addZoom(leaflet: Leaflet, { zoomIn, zoomOut }: LiveWords): void {
  new Zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(leaflet);
}

/** Draws the districts and their names, which are no stops of the keyboard. */
export function makeGround(element: HTMLElement, live: LiveMap, districts: Districts): Ground {
  const isMoving = !isStill();
  const leaflet = new Leaflet(element, {
    attributionControl: false,
    fadeAnimation: isMoving,
    inertia: isMoving,
    markerZoomAnimation: isMoving,
    maxZoom: 16,
    zoomAnimation: isMoving,
    zoomControl: false,
    zoomSnap: 0.5,
  });
  const { features } = districts;
  const extentOf = (district: string | null | undefined) => {
    const chosen = features.filter(({ id }) => id === district);
    return boundsOf(chosen.length > 0 ? chosen : features);
  };
  leaflet.fitBounds(extentOf(live.district));
  leaflet.setMinZoom(leaflet.getZoom() - 1);
  drawShapes(leaflet, features);
  const pane = "live-names"; // below the places, above the districts
  leaflet.createPane(pane).style.zIndex = "450";
  for (const { id, properties } of features) {
    const html = make("span", {}, textIn(properties.short, live.locale));
    const icon = new DivIcon({ className: "live-name", html, iconSize: [0, 0] });
    const at = extentOf(String(id)).getCenter();
    new Marker(at, { icon, interactive: false, keyboard: false, pane }).addTo(leaflet);
  }
  addZoom(leaflet, live.words);
  if (live.badge) addCorner(leaflet, make("p", { className: "badge" }, live.badge));
  leaveScrollToPage(leaflet);
  return { map: leaflet, boundsOf: extentOf };
}
