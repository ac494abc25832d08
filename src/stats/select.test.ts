import { expect, test } from "vitest";
import type { Field } from "../model/dataset.ts";
import { tierOf } from "../model/level.ts";
import type { Place } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import type { Where } from "../model/view.ts";
import { isWithin, selectRows } from "./select.ts";

const place = (id: string, level: string, parent: string | null): [string, Place] => [
  id,
  {
    ...{ id, level, tier: tierOf(level), parent, members: [] },
    ...{ name: { zh: id, en: id }, short: { zh: id, en: id } },
  },
];

const places = new Map([
  place("city", "city", null),
  place("core", "reporting-area", "city"),
  place("east", "district", "city"),
  place("town", "town", "east"),
]);

const field = (name: string): Field => ({
  name,
  type: "string",
  role: "dimension",
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

const rows: Row[] = [
  ["city", "2012"],
  ["east", "2012"],
  ["core", "2013"],
  ["town", "2013"],
].map(([where = "", period = ""], index) => ({
  record: index + 2,
  cells: { place: where, period },
  values: {},
}));

const selected = (where: Where) =>
  selectRows(rows, where, { fields: [field("place"), field("period")], places }).map(
    (row) => row.cells["place"],
  );

test("without a condition every row is taken, in the order of the file", () => {
  expect(selected({})).toEqual(["city", "east", "core", "town"]);
});

test("a constant selects what equals it, a list what equals one of it", () => {
  expect(selected({ period: "2012" })).toEqual(["city", "east"]);
  expect(selected({ place: ["town", "city"] })).toEqual(["city", "town"]);
});

test("all conditions hold together", () => {
  expect(selected({ period: "2012", place: "east" })).toEqual(["east"]);
  expect(selected({ period: "2013", place: "east" })).toEqual([]);
});

test("places are selected by their level", () => {
  expect(selected({ place: { level: "district" } })).toEqual(["east"]);
});

test("places are selected by what they lie within, at any depth, a reporting area too", () => {
  expect(selected({ place: { within: "city" } })).toEqual(["east", "core", "town"]);
  expect(selected({ place: { within: "east" } })).toEqual(["town"]);
});

test("no place lies within itself, and an unknown one nowhere", () => {
  expect(isWithin("city", "city", places)).toBe(false);
  expect(isWithin("nowhere", "city", places)).toBe(false);
});

test("a condition on an undeclared column is a bug: it would select nothing and not say why", () => {
  expect(() => selected({ region: "east" })).toThrow("unknown field: region");
});
