import type { Catalogue } from "../src/model/catalogue.ts";
import type { Localised } from "../src/model/locale.ts";
import type { Place, Position } from "../src/model/place.ts";

/** How the places of a made-up country lie: of like sizes, crowded into a corner, with islands far out, in a row. */
export const lands = ["even", "crowded", "islands", "strip"] as const;

export type Land = (typeof lands)[number];

/** A number from 0 to 1 that looks like chance, the same for the same numbers. */
const chance = (x: number, y: number): number => {
  const value = Math.sin(x * 127.1 + y * 311.7) * 43_758.5453;
  return value - Math.floor(value);
};

/** Where a corner of the grid lies, from 0 to 1: neighbours have the same to the last bit. */
function corner([x, y]: Position, [across, down]: Position, land: Land): Position {
  const bend = land === "crowded" ? 3 : 1;
  const shifted = (at: number, of: number, by: number) =>
    (at + (at > 0 && at < of ? (by - 0.5) * 0.6 : 0)) / of;
  return [shifted(x, across, chance(x, y)) ** bend, shifted(y, down, chance(y + 50, x)) ** bend];
}

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;

/** The border of a place of so many: in its cell of the grid, or as an island beside it. */
function ringOf(index: number, count: number, land: Land): Position[] {
  const across = land === "strip" ? count : Math.ceil(Math.sqrt(count));
  const down = Math.ceil(count / across);
  const [x, y] = [index % across, Math.floor(index / across)];
  if (land === "islands" && index % 5 === 4)
    return square.map(([dx, dy]) => [105 + x / across + dx / 500, 34 + y / down + dy / 500]);
  return square.map(([dx, dy]) => {
    const [right, up] = corner([x + dx, y + dy], [across, down], land);
    return [100 + right * 4, 30 + up * (land === "strip" ? 0.2 : 3)];
  });
}

/** The middle of a place, where a point lies in it. */
export function middleOf(index: number, count: number, land: Land): Position {
  const ring = ringOf(index, count, land).slice(1);
  const mean = (axis: 0 | 1) => ring.reduce((sum, at) => sum + at[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}

/** A catalogue's places and borders instead of its own: so many places `u0`, `u1` and so on. */
export function country(
  catalogue: Catalogue,
  { count, land, nameOf }: { count: number; land: Land; nameOf: (index: number) => string },
): Catalogue {
  const both = (text: string): Localised => ({ zh: text, en: text });
  const ids = Array.from({ length: count }, (_, index) => `u${index}`);
  const city = catalogue.places.get("city");
  if (!city) throw new Error("a catalogue without a city");
  const places = ids.map((id, index): Place => {
    const name = both(nameOf(index));
    return {
      id,
      level: "district",
      tier: "compared",
      name,
      short: name,
      parent: "city",
      members: [],
    };
  });
  return {
    ...catalogue,
    places: new Map([city, ...places].map((place) => [place.id, place])),
    boundaries: {
      ...catalogue.boundaries,
      features: ids.map((id, index) => ({
        type: "Feature",
        id,
        properties: {},
        geometry: { type: "Polygon", coordinates: [ringOf(index, count, land)] },
      })),
    },
  };
}
