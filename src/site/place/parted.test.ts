import { expect, test } from "vitest";
import { country } from "../../../tests/country.ts";
import { tabled, mapView } from "../../../tests/tabled.ts";
import { areMany, isParted } from "../../address/place.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Place } from "../../model/place.ts";
import { frontPage } from "../front/front.ts";
import { pageOf } from "../page/page.ts";
import { figureOf } from "../view/view.ts";
import { districtPage } from "./district.ts";
import { locatorOf } from "./locator.ts";
import { districtsPage } from "./districts.ts";

const states = ["north", "south"];

const state = (id: string): Place => ({
  id,
  level: "state",
  tier: "between",
  name: { en: id, zh: id },
  short: { en: id, zh: id },
  parent: "city",
  members: [],
});

/** A country of so many districts, in two states by turns, each called as one of the other. */
function inStates(count: number) {
  const rows = Array.from({ length: count }, (_, index) => `2020 u${index} ${index}`);
  const context = tabled({ ...mapView, name: "all" }, ["period place count", ...rows]);
  const nameOf = (index: number) => `Name ${Math.floor(index / 2)}`;
  const land = country(context.catalogue, { count, land: "even", nameOf });
  const [whole, ...others] = land.places.values();
  const places = [
    ...(whole ? [whole] : []),
    ...states.map(state),
    ...others.map((place, index): Place => ({ ...place, parent: states[index % 2] ?? "" })),
  ];
  const catalogue: Catalogue = { ...land, places: new Map(places.map((each) => [each.id, each])) };
  return { ...context, catalogue };
}

const few = inStates(400);
const many = inStates(402);

/** As many that lie in nothing. */
const flat: Catalogue = {
  ...many.catalogue,
  places: new Map(
    [...many.catalogue.places]
      .filter(([, { tier }]) => tier !== "between")
      .map(([id, place]) => [id, place.tier === "whole" ? place : { ...place, parent: "city" }]),
  ),
};

const placeIn = ({ places }: Catalogue, id: string): Place => {
  const place = places.get(id);
  if (!place) throw new Error(`no place: ${id}`);
  return place;
};

const linksOf = (catalogue: Catalogue, current: string | null) =>
  locatorOf(
    catalogue,
    "en",
    current === null ? null : placeIn(catalogue, current),
  )?.drawing.svg.match(/<a /g)?.length;

test("more than four hundred places that lie in others are parted; those that lie in nothing are not", () => {
  expect([few, many].map(({ catalogue }) => isParted(catalogue))).toEqual([false, true]);
  expect(isParted(flat)).toBe(false);
  expect([few.catalogue, many.catalogue, flat].map(areMany)).toEqual([false, true, true]);
});

test("a map that leads to places has what they lie in, and on their pages their neighbours there", () => {
  expect(linksOf(few.catalogue, "u0")).toBe(400);
  expect(linksOf(many.catalogue, null)).toBe(2);
  expect(linksOf(many.catalogue, "u0")).toBe(201);
  expect(linksOf(many.catalogue, "south")).toBe(201);
});

test("the front lists what many places lie in, and so does the page of all, without their table", () => {
  const { catalogue } = many;
  const labels = frontPage(catalogue, "en").districts.flatMap(({ links }) =>
    links.map(({ label }) => label),
  );
  expect(labels).toEqual(["Place city", "north", "south"]);
  const page = districtsPage(catalogue, "en");
  expect(page.table).toBeNull();
  expect(page.parts.map(({ label }) => label)).toEqual(["north (201)", "south (201)"]);
  expect(districtsPage(few.catalogue, "en").table?.groups).toHaveLength(2);
});

test("what lies between compares the many that lie in it, folded", () => {
  const { within } = districtPage(many.catalogue, placeIn(many.catalogue, "north"), "en");
  const groups = within.map(({ table }) =>
    table?.groups.map(({ folded, places }) => [folded, places.length]),
  );
  expect(groups).toEqual([[["north (201)", 201]]]);
  const own = districtPage(few.catalogue, placeIn(few.catalogue, "north"), "en");
  expect(own.within.map(({ table, links, folded }) => [table, links.length, folded])).toEqual([
    [null, 200, "Districts (200)"],
  ]);
});

test("of many places no page lists them to choose from, and no chart says a sentence of each", () => {
  const frame = { locale: "en", path: "/", heading: "Front", description: "" } as const;
  expect(pageOf(few.catalogue, frame)).toMatchObject({ placesIn: null });
  expect(pageOf(few.catalogue, frame).places).toHaveLength(400);
  const placesIn = { href: "/api/v1/places.json", level: "district", language: "en" };
  expect(pageOf(many.catalogue, frame)).toMatchObject({ places: [], placesIn });
  expect(Object.keys(figureOf(many).ofPlaces)).toEqual([]);
  expect(Object.keys(figureOf(few).ofPlaces)).toHaveLength(400);
});

test("neighbours that are called alike say what they lie in", () => {
  const { facts } = districtPage(few.catalogue, placeIn(few.catalogue, "u0"), "en");
  expect(facts.comparisons.map(({ others }) => others)).toEqual([
    [expect.stringContaining("Name 0 (south) 1") as string],
  ]);
});

test("many places that lie in nothing stand on one page, by name, and each in its land", () => {
  expect(linksOf(flat, null)).toBeUndefined();
  expect(linksOf(flat, "u0")).toBe(2);
  const [group] = frontPage(flat, "en").districts;
  expect(group?.links.map(({ href }) => href)).toEqual(["/districts/city/", "/districts/"]);
  const page = districtsPage(flat, "en");
  expect([page.table, page.parts.length]).toEqual([null, 0]);
  const [drawer, ...others] = page.names?.drawers ?? [];
  expect([drawer?.label, others.length]).toEqual(["N (402)", 0]);
  expect(drawer?.links.slice(0, 3).map(({ label }) => label)).toEqual([
    "Name 0",
    "Name 0",
    "Name 1",
  ]);
  expect(page.lead).toMatch(/^All districts of .+: the page of each/);
  const frame = { locale: "en", path: "/", heading: "Front", description: "" } as const;
  expect(pageOf(flat, frame).places).toEqual([]);
});
