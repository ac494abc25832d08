import { expect, test } from "vitest";
import { CodedTexts } from "../../check/table/coded-texts.ts";
import type { Place } from "../../model/place.ts";
import { withOuterPlaces } from "./outer-places.ts";

const placeOf = (id: string, name: string, parent: string | null): [string, Place] => [
  id,
  {
    ...{ id, level: parent === "0" ? "state" : "county", parent, members: [] },
    tier: parent === "0" ? "between" : "compared",
    ...{ name: { en: name }, short: { en: name } },
  },
];

const places = new Map([
  placeOf("1", "Alder", "0"),
  placeOf("2", "Birch", "0"),
  placeOf("11", "Springfield", "1"),
  placeOf("21", "Springfield", "2"),
  placeOf("22", "Grant", "2"),
]);

const column = (label: string, cells: readonly string[]) => {
  const coded = CodedTexts.of(cells);
  return { label, texts: coded, cells: { raw: coded.values, marks: new Map(), coded } };
};

const textsOf = (states: string[], counties: string[]) => {
  const [, county] = withOuterPlaces([column("State", states), column("County", counties)], places);
  return county && Array.from(county.texts.codes, (_, row) => county.texts.at(row));
};

test("a place called as others are is called by what its row says it lies in too", () => {
  const counties = ["Springfield", "Springfield", "Grant"];
  expect(textsOf(["Alder", "Birch", "Birch"], counties)).toEqual([
    "Springfield, Alder",
    "Springfield, Birch",
    "Grant",
  ]);
});

test("one of which its row does not say it stays as it is", () => {
  expect(textsOf(["Alder", ""], ["Springfield", "Springfield"])).toEqual([
    "Springfield, Alder",
    "Springfield",
  ]);
});

test("one that its row says lies in a place that is not known is no place of the site", () => {
  expect(textsOf(["Birch", "Birch", "Nevada"], ["Grant", "Springfield", "Grant"])).toEqual([
    "Grant",
    "Springfield, Birch",
    "Grant, Nevada",
  ]);
});

test("places beside each other of which none lies in the other stay as they are", () => {
  expect(textsOf(["Alder", "Nevada", "Birch"], ["Grant", "Grant", "Grant"])).toEqual([
    "Grant",
    "Grant",
    "Grant",
  ]);
});
