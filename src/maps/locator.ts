import type { GeoPath } from "d3-geo";
import { escapeUTF8 } from "entities";
import { keptIn } from "../drawing/room.ts";
import { element, round } from "../drawing/svg.ts";
import type { Drawing } from "../drawing/frame.ts";
import { outlineUse, type Outline } from "../drawing/outlines.ts";
import type { Land } from "../stats/land/insets.ts";
import { fit, type Spot } from "./fit.ts";
import { labelText, sizeOfLabel } from "./label.ts";

type Bounds = ReturnType<GeoPath["bounds"]>;
type Size = Pick<LocatorLayout, "widthPx" | "heightPx">;

/** A place as a link of the locator map. */
export interface LocatorPlace {
  id: string;
  /** Ids of the areas that are painted for it. */
  areas: readonly string[];
  name: string;
  href: string;
  /** Set where its name is not written on the map. */
  isUnwritten?: true;
}

/** Places where they lie, which every page shows that has a locator map of them. */
export interface LocatorLayout {
  widthPx: number;
  heightPx: number;
  /** The line around each inset. */
  frames: string[];
  links: LocatorLink[];
  outlines: Outline[];
}

interface LocatorLink {
  place: LocatorPlace;
  shape: string;
  name: string;
  /** What is drawn around it where it is the page's own; null where it is large enough to be seen. */
  ring: { cx: number; cy: number; r: number } | null;
}

/** What is larger one way is seen among others by its colour, in pixels. */
const seenPx = 24;

/** How far a ring is from what it is drawn around, and the radius of the smallest. */
const ringPx = { gap: 3, least: 8 };

/** The ring around what is small, within the drawing. */
function ringOf([[x0, y0], [x1, y1]]: Bounds, { widthPx, heightPx }: Size): LocatorLink["ring"] {
  const sidePx = Math.max(x1 - x0, y1 - y0);
  if (sidePx >= seenPx) return null;
  const r = round(Math.max(ringPx.least, sidePx / 2 + ringPx.gap));
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const [cx, cy] = keptIn(canvas, [(x0 + x1) / 2, (y0 + y1) / 2], r + 1);
  return { cx: round(cx), cy: round(cy), r };
}

/** Whether a name stands over others' districts, which then must not cover it. */
const isBeside = ({ spot }: { spot: Spot | null }): boolean => spot?.leader !== undefined;

/** Finds the room of each place's name, which takes by far the most of a locator's time. */
export function layOutLocator(land: Land, places: LocatorPlace[], widthPx: number): LocatorLayout {
  const { frames, heightPx, path, shapeOf, outlineOf, uses, spots } = fit(land, widthPx);
  const drawn = new Set(land.areas.map(({ id }) => String(id)));
  const shown = places
    .map((place) => ({ place, areas: place.areas.filter((id) => drawn.has(id)) }))
    .filter(({ areas }) => areas.length > 0)
    .map(({ place, areas }) => ({
      place,
      outline: outlineOf(areas),
      area: shapeOf(areas).area,
      size: sizeOfLabel([place.name]),
      staysIn: true as const,
    }));
  const written = shown.filter(({ place }) => !place.isUnwritten);
  const found = new Map(spots(written).map((spot, index) => [written[index], spot]));
  const placed = shown.map((each) => ({ ...each, spot: found.get(each) ?? null }));
  const besideLast = placed.toSorted((a, b) => Number(isBeside(a)) - Number(isBeside(b)));
  const links = besideLast.map(({ place, outline, area, spot }): LocatorLink => {
    const shape = uses(outlineUse(outline, { class: "place" }));
    const name = spot
      ? labelText([place.name], spot)
      : element("title", {}, escapeUTF8(place.name));
    return { place, shape, name, ring: ringOf(path.bounds(area), { widthPx, heightPx }) };
  });
  return { widthPx, heightPx, frames, links, outlines: shown.map(({ outline }) => outline) };
}

/** The page's own district once more above all others, in its ring, where it is too small to be seen else. */
const hereOf = ({ shape, ring }: LocatorLink): string =>
  ring === null
    ? ""
    : element(
        "g",
        { class: "here", "aria-hidden": "true" },
        shape,
        element("circle", { class: "ring", ...ring }),
      );

/** Draws places as links to their pages; that of the page's own, or those of which it is, are filled. */
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
    ...links.map(({ place: { id, href }, shape, name }) =>
      element(
        "a",
        {
          href,
          "aria-current": id === current ? "page" : near.includes(id) ? "location" : undefined,
        },
        shape + name,
      ),
    ),
    ...links.filter(({ place }) => place.id === current).map(hereOf),
  );
  return { svg, widthPx, heightPx, outlines };
}
