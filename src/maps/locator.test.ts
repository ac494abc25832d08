import { expect, test } from "vitest";
import type { Area } from "../stats/geometry.ts";
import { layOutLocator } from "./locator.ts";

const square = (id: string, [west, south]: [number, number], side: number): Area => ({
  type: "Feature",
  id,
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

test("the name of a district too small for it stands beside it where no district is, and is drawn last", () => {
  const areas = [square("isle", [5, 4.5], 0.01), square("land", [10, 0], 10)];
  const places = areas.map(({ id }) => ({ id: String(id), name: String(id), href: `/${id}/` }));
  const { links } = layOutLocator({ areas, insets: [] }, places, 360);
  expect(links.map(({ place }) => place.id)).toEqual(["land", "isle"]);
  expect(links[1]!.content).toContain("leader");
});
