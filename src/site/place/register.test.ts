import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Dataset } from "../../model/dataset.ts";
import { districtPage } from "./district.ts";
import { registersOf } from "./register.ts";

const lines = [
  "code name_zh name_en sort place",
  "a2-1 东 East m a2",
  "a1-1 西 West n a1",
  "a1-2 北 North m a1",
  "999 东 East m b1",
  "a1-3 南 South n a1",
];

/** A register of the specimen's towns, as the profile of a place shows it. */
function register(id: string, change: Partial<Dataset> = {}) {
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const datasets = [{ ...dataset, primaryKey: ["code"], ...change }];
  const profile = {
    catalogue: { ...catalogue, datasets },
    place: catalogue.places.get(id)!,
    locale,
  };
  return { profile, registers: registersOf(profile) };
}

test("a district lists its own by town and kind, towns in the order of the places", () => {
  const { registers } = register("a");
  const [{ towns, districts, summary } = { towns: [], districts: null, summary: "" }] = registers;
  expect(summary).toBe("Place a: 4 in all (m kind 2 and n kind 2).");
  expect(districts).toEqual([]);
  expect(towns.map(({ name, counts }) => [name, ...counts])).toEqual([
    ["Place a1", "m kind 1", "n kind 2"],
    ["Place a2", "m kind 1"],
  ]);
  const [first] = towns;
  expect(first?.lists.map(({ entries }) => entries.map(({ name }) => name))).toEqual([
    ["North"],
    ["West", "South"],
  ]);
});

test("a code is shown without that of its town, or whole where it does not begin with it", () => {
  const entries = (id: string) =>
    register(id).registers.flatMap(({ towns }) => towns.flatMap(({ lists }) => lists))[0]?.entries;
  expect(entries("a")).toEqual([{ code: "a1-2", ending: "-2", name: "North" }]);
  expect(entries("b")).toEqual([{ code: "999", ending: "999", name: "East" }]);
  const notes = ["a", "b", "city"].map((id) => register(id).registers[0]?.note);
  expect(notes).toEqual([expect.stringContaining("digits before a name"), null, null]);
});

test("the city leads to the districts that have something to list", () => {
  const [city] = register("city").registers;
  expect(city?.towns).toEqual([]);
  expect(city?.districts).toEqual([
    { label: "Place a", href: "/districts/a/", count: "4" },
    { label: "Place b", href: "/districts/b/", count: "1" },
  ]);
});

test("a list of a sample carries its badge", () => {
  expect(register("a").registers[0]?.badge).toBeNull();
  expect(register("a", { status: "sample" }).registers[0]?.badge).toBe("Sample data");
});

test("there is no list where nothing is, or where a key alone does not tell rows apart", () => {
  expect(register("c").registers).toEqual([]);
  expect(register("a", { primaryKey: ["code", "place"] }).registers).toEqual([]);
  expect(register("a", { primaryKey: ["name_en"] }).registers).toEqual([]);
});

test("a register adds no table of figures to a profile", () => {
  const { profile } = register("a1");
  const { facts, intro } = districtPage(profile.catalogue, profile.place, "en");
  expect([facts.sections, facts.charts]).toEqual([[], []]);
  expect(intro).toBe("This site has no figure for Place a1 yet.");
});
