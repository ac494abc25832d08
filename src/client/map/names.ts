import { textIn, type Locale, type Localised } from "../../model/locale.ts";
import type { Position } from "../../model/place.ts";
import { make } from "../elements.ts";
import { DivIcon, LatLng, Marker, type Leaflet } from "./leaflet.ts";

export interface Town {
  position: Position;
  short: Localised;
}

/** Puts a name on a map, which is no stop of the keyboard. */
export function putName(
  map: Leaflet,
  { at, pane }: { at: LatLng; pane: string },
  html: HTMLElement,
): Marker {
  const icon = new DivIcon({ className: "live-name", html, iconSize: [0, 0] });
  return new Marker(at, { icon, interactive: false, keyboard: false, pane }).addTo(map);
}

export const areOverlapping = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether the first lies wholly in the second. */
export const isWithin = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** From so many times nearer than the whole, as powers of two, there is room for the names of towns. */
const nearer = 1;

/** Makes what names the towns in view once a map is near enough: those whose names cover nothing else. */
export function makeTowns(
  map: Leaflet,
  { towns, locale, pane }: { towns: readonly Town[]; locale: Locale; pane: string },
): (taken: readonly DOMRect[]) => void {
  const fromZoom = map.getZoom() + nearer;
  let shown: Marker[] = [];
  return (taken) => {
    for (const marker of shown) marker.remove();
    shown = [];
    if (map.getZoom() < fromZoom) return;
    const boxes = [...taken];
    const view = map.getBounds();
    for (const { position, short } of towns) {
      const at = new LatLng(position[1], position[0]);
      if (!view.contains(at)) continue;
      const text = make("span", { className: "live-town" }, textIn(short, locale));
      const marker = putName(map, { at, pane }, text);
      const box = text.getBoundingClientRect();
      const frame = map.getContainer().getBoundingClientRect();
      const isCut = !isWithin(box, frame) || boxes.some((each) => areOverlapping(each, box));
      if (isCut) marker.remove();
      else {
        boxes.push(box);
        shown.push(marker);
      }
    }
  };
}
