import { expect, test } from "vitest";
import type { Tier } from "../../model/level.ts";
import type { Place } from "../../model/place.ts";
import type { Area } from "../geometry.ts";
import { comparedAreas, polygonsFor } from "./ground.ts";

const place = (id: string, tier: Tier, parent: string | null): Place => {
  const name = { en: id };
  return { id, tier, level: tier, name, short: name, parent, members: [] };
};

const places = new Map(
  [
    place("whole", "whole", null),
    place("north", "between", "whole"),
    place("a", "compared", "north"),
    place("b", "compared", "north"),
    place("a1", "finer", "a"),
    { ...place("both", "joint", "whole"), members: ["a", "b"] },
  ].map((each) => [each.id, each]),
);

const area = (id: string): Area => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "Polygon", coordinates: [] },
});

test("what lies between is painted with what is compared in it", () => {
  const painted = (id: string) => polygonsFor(places.get(id) as Place, places);
  expect(painted("north")).toEqual(["a", "b"]);
  expect(painted("both")).toEqual(["a", "b"]);
  expect(painted("a")).toEqual(["a"]);
  expect(painted("a1")).toEqual(["a1"]);
});

test("maps are of the areas that are compared, the same list each time", () => {
  const areas = ["north", "a", "b", "a1"].map(area);
  const found = comparedAreas(areas, places);
  expect(found.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(comparedAreas(areas, places)).toBe(found);
  const towns = ["a1"].map(area);
  expect(comparedAreas(towns, places)).toBe(towns);
});
