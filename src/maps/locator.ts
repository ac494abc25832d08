import { element } from "../drawing/svg.ts";
import type { Drawing } from "../drawing/frame.ts";
import type { Area } from "../stats/geometry.ts";
import { rewoundForD3 } from "../stats/geometry.ts";
import { fit } from "./fit.ts";
import { labelText, sizeOfLabel } from "./label.ts";

/** A district as a link of the locator map. */
export interface LocatorPlace {
  id: string;
  name: string;
  href: string;
  /** Whether the page is about it. */
  current: boolean;
}

/** Draws the districts as links to their pages; the page's own is filled. */
export function drawLocator(
  areas: Area[],
  places: LocatorPlace[],
  { widthPx, name }: { widthPx: number; name: string },
): Drawing {
  const { path, heightPx, spot } = fit(areas, widthPx);
  const shapes = new Map(rewoundForD3(areas).features.map((area) => [String(area.id), area]));
  const links = places.flatMap((place) => {
    const shape = shapes.get(place.id);
    if (!shape) return [];
    const at = spot(shape, sizeOfLabel([place.name]));
    return element(
      "a",
      { href: place.href, "aria-current": place.current ? "page" : undefined },
      element("path", { class: "place", d: path(shape) ?? "" }),
      labelText([place.name], at),
    );
  });
  const svg = element(
    "svg",
    {
      class: "locator",
      viewBox: `0 0 ${widthPx} ${Math.ceil(heightPx)}`,
      width: widthPx,
      height: Math.ceil(heightPx),
      role: "group",
      "aria-label": name,
      "text-anchor": "middle",
    },
    ...links,
  );
  return { svg, widthPx, heightPx };
}
