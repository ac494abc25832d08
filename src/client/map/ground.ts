import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { LiveMap, LiveWords } from "../../model/map/live-map.ts";
import { textIn, type Localised } from "../../model/locale.ts";
import { countText } from "../../locales/say.ts";
import { make } from "../elements.ts";
import { deepestZoom } from "./clusters.ts";
import { Control, LatLngBounds, Leaflet, Marker, Zoom } from "./leaflet.ts";
import { areOverlapping, isWithin, makeTowns, putName, type Town } from "./names.ts";
import { boundsOf, drawShapes, middleInView, type Shape } from "./shapes.ts";

export type Districts = FeatureCollection<Polygon | MultiPolygon, { short: Localised }> & {
  towns: Town[];
};

/** The map with its districts, still without places. */
export interface Ground {
  map: Leaflet;
  /** Extent of a district, or of all of them. */
  boundsOf: (district: string | null | undefined) => LatLngBounds;
  /** Says how many there are in each district below its name, and keeps names off what is marked. */
  label: (counts: ReadonlyMap<string | null, number>) => void;
}

interface Name {
  district: string;
  /** Stands in the middle of the district, or as far above or below as marks leave room. */
  text: HTMLElement;
  count: HTMLElement;
  marker: Marker;
  shape: Shape;
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

/** By how many pixels a name may be off the middle of its district, the best first. */
const shifts = [0, -24, 24, -44, 44, -64, 64] as const;

/** Names of districts whose middle is out of view stand in the part of them that is in view. */
function keepInView(names: readonly Name[], view: LatLngBounds): void {
  for (const { marker, shape } of names) {
    const bounds = boundsOf([shape]);
    const middle = bounds.getCenter();
    const isPart = !view.contains(middle) && view.intersects(bounds);
    marker.setLatLng((isPart ? middleInView(shape, view) : null) ?? middle);
  }
}

/** Moves each name to where it covers no mark, as far as there is such a place near by. */
function keepClear(names: readonly Name[], marked: readonly DOMRect[]): void {
  for (const { text } of names) {
    const isFree = (shift: number) => {
      text.style.transform = `translateY(${shift}px)`;
      const box = text.getBoundingClientRect();
      return !marked.some((each) => areOverlapping(each, box));
    };
    if (!shifts.some(isFree)) text.style.transform = "";
  }
}

/** Hides the names that the edge of the map would cut, or what stands in its corners. */
function hideCut(names: readonly Name[], frame: DOMRect, corners: readonly DOMRect[]): void {
  for (const { text } of names) {
    const box = text.getBoundingClientRect();
    const isWhole = isWithin(box, frame) && !corners.some((each) => areOverlapping(each, box));
    text.style.visibility = isWhole ? "" : "hidden";
  }
}

/** Draws the districts and their names, which are no stops of the keyboard. */
export function makeGround(element: HTMLElement, live: LiveMap, districts: Districts): Ground {
  const isMoving = !isStill();
  const leaflet = new Leaflet(element, {
    attributionControl: false,
    fadeAnimation: isMoving,
    inertia: isMoving,
    markerZoomAnimation: isMoving,
    maxZoom: deepestZoom,
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
  const pane = "live-names"; // above the places, below what is opened
  leaflet.createPane(pane).style.zIndex = "650";
  const names = features.map((shape): Name => {
    const { id, properties } = shape;
    const count = make("span");
    const html = make("span", {}, textIn(properties.short, live.locale), count);
    const marker = putName(leaflet, { at: boundsOf([shape]).getCenter(), pane }, html);
    return { district: String(id), text: html, count, marker, shape };
  });
  const nameTowns = makeTowns(leaflet, { towns: districts.towns, locale: live.locale, pane });
  addZoom(leaflet, live.words);
  if (live.badge) addCorner(leaflet, make("p", { className: "badge" }, live.badge));
  leaveScrollToPage(leaflet);
  const label = (counts: ReadonlyMap<string | null, number>) => {
    for (const { district, count } of names) {
      const known = counts.get(district);
      count.textContent = known === undefined ? "" : countText(known, live.locale);
    }
    const marks = element.querySelectorAll(".live-point, .live-cluster");
    const boxesOf = (elements: Iterable<Element>) =>
      Array.from(elements, (each) => each.getBoundingClientRect());
    const corners = boxesOf(element.querySelectorAll(".leaflet-control"));
    const taken = [...boxesOf(marks), ...corners];
    keepInView(names, leaflet.getBounds());
    keepClear(names, taken);
    hideCut(names, element.getBoundingClientRect(), corners);
    nameTowns([...taken, ...boxesOf(names.map(({ text }) => text))]);
  };
  return { map: leaflet, boundsOf: extentOf, label };
}
