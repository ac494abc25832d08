import { escapeUTF8 } from "entities";
import { element } from "../drawing/svg.ts";
import type { Drawing } from "../drawing/frame.ts";
import { outlineUse, type Outline } from "../drawing/outlines.ts";
import type { Land } from "../stats/land/insets.ts";
import { fit, type Spot } from "./fit.ts";
import { labelText, sizeOfLabel } from "./label.ts";

/** A district as a link of the locator map. */
export interface LocatorPlace {
  id: string;
  name: string;
  href: string;
}

/** The districts on their places, which every page shows that has a locator map. */
export interface LocatorLayout {
  widthPx: number;
  heightPx: number;
  /** The line around each inset. */
  frames: string[];
  links: { place: LocatorPlace; content: string }[];
  outlines: Outline[];
}

/** Whether a name stands over others' districts, which then must not cover it. */
const isBeside = ({ spot }: { spot: Spot | null }): boolean => spot?.leader !== undefined;

/** Finds the place of each district's name, which takes by far the most of a locator's time. */
export function layOutLocator(land: Land, places: LocatorPlace[], widthPx: number): LocatorLayout {
  const { frames, heightPx, shapeOf, outlineOf, uses, spots } = fit(land, widthPx);
  const drawn = new Set(land.areas.map(({ id }) => String(id)));
  const shown = places
    .filter(({ id }) => drawn.has(id))
    .map((place) => ({
      place,
      outline: outlineOf([place.id]),
      area: shapeOf([place.id]).area,
      size: sizeOfLabel([place.name]),
    }));
  const found = spots(shown);
  const placed = shown.map((each, index) => ({ ...each, spot: found[index] ?? null }));
  const besideLast = placed.toSorted((a, b) => Number(isBeside(a)) - Number(isBeside(b)));
  const links = besideLast.map(({ place, outline, spot }) => {
    const shape = uses(outlineUse(outline, { class: "place" }));
    const name = spot
      ? labelText([place.name], spot)
      : element("title", {}, escapeUTF8(place.name));
    return { place, content: shape + name };
  });
  return { widthPx, heightPx, frames, links, outlines: shown.map(({ outline }) => outline) };
}

/** Draws the districts as links to their pages; that of the page's own, or those of which it is, are filled. */
export function drawLocator(
  { widthPx, heightPx, frames, links, outlines }: LocatorLayout,
  { name, current, near }: { name: string; current: string | null; near: readonly string[] },
): Drawing {
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
    ...frames,
    ...links.map(({ place: { id, href }, content }) =>
      element(
        "a",
        {
          href,
          "aria-current": id === current ? "page" : near.includes(id) ? "location" : undefined,
        },
        content,
      ),
    ),
  );
  return { svg, widthPx, heightPx, outlines };
}
