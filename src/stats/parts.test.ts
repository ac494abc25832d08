import { expect, test } from "vitest";
import { absent, observed, type Observation } from "../model/observation.ts";
import { tierOf } from "../model/level.ts";
import type { Place } from "../model/place.ts";
import { summandsOf } from "./parts.ts";
import { totalOf } from "./total.ts";

const place = (id: string, level: string, members: string[] = []): Place => {
  const name = { zh: id, en: id };
  const [tier, parent] = [tierOf(level), level === "city" ? null : "city"];
  return { id, level, tier, name, short: name, parent, members };
};

const all = [
  place("city", "city"),
  place("a", "district"),
  place("b", "district"),
  place("c", "district"),
  place("core", "reporting-area", ["a", "b"]),
];
const places = new Map(all.map((each) => [each.id, each]));

/** The sum of the parts of a place, from what the rows of places say. */
function sum(values: Record<string, number | null>, total = "city"): Observation {
  const of = new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      value === null ? absent("x") : observed(value, null, null),
    ]),
  );
  return totalOf(summandsOf(total, of, places).map((id) => of.get(id) ?? absent("x")));
}

test("districts add up, the city itself and reporting areas apart", () => {
  expect(sum({ city: 99, a: 1, b: 2, c: 4, core: 5 })).toEqual(observed(7, null, null));
});

test("a reporting area stands for members without numbers of their own", () => {
  expect(sum({ a: null, b: 2, c: 4, core: 3 })).toEqual(observed(7, null, null));
  expect(sum({ c: 4, core: 3 })).toEqual(observed(7, null, null));
});

test("a part without a row or a number leaves a lower bound", () => {
  expect(sum({ a: 1, c: 4 })).toEqual(observed(5, null, "over"));
  expect(sum({ a: 1, b: null, c: 4 })).toEqual(observed(5, null, "over"));
  expect(sum({ city: 99 }).value).toBeNull();
});

test("a reporting area is the sum of its members", () => {
  expect(sum({ a: 1, b: 2, c: 4 }, "core")).toEqual(observed(3, null, null));
});

test("of what lies between and has no number of its own, the parts stand for it", () => {
  const under = (each: Place, parent: string): Place => ({ ...each, parent });
  const ladder = [
    place("city", "city"),
    { ...place("north", "district"), tier: "between" as const },
    { ...place("south", "district"), tier: "between" as const },
    under(place("a", "district"), "north"),
    under(place("b", "district"), "north"),
  ];
  const country = new Map(ladder.map((each) => [each.id, each]));
  const of = (ids: string[]) => new Map(ids.map((id) => [id, observed(1, null, null)]));
  expect(summandsOf("city", of(["a", "b", "south"]), country)).toEqual(["a", "b", "south"]);
  expect(summandsOf("city", of(["a", "north", "south"]), country)).toEqual(["north", "south"]);
});
