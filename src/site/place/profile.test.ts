import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { View } from "../../model/view.ts";
import { chartsWith, profileTable } from "./profile.ts";
import type { Profile } from "../view/rank.ts";

const header = "period place kind count note_en note_zh source";
const everyDistrict = (values: string[]) =>
  values.map((value, index) => `2020 ${"abcdefg"[index] ?? ""} n ${value} - - s1`);

/** What the profile of a place shows of a dataset. */
function profiled(id: string, lines: string[], change: Partial<Dataset> = {}) {
  const { catalogue, dataset, locale } = tabled(wholeTable, [header, ...lines]);
  const a = catalogue.places.get("a")!;
  catalogue.places.set("core", {
    ...a,
    id: "core",
    level: "reporting-area",
    tier: "joint",
    members: ["a", "b"],
    name: { zh: "市本级", en: "Core" },
  });
  const profile: Profile = { catalogue, place: catalogue.places.get(id)!, locale };
  const whole = { ...dataset, ...change };
  const { columns, rows, notes } = profileTable(profile, whole);
  const at = (label: string) =>
    rows.map(({ cells }) => cells[columns.findIndex((column) => column.label === label)]);
  return { profile, dataset: whole, columns: columns.map(({ label }) => label), rows, notes, at };
}

test("of every indicator the newest row is shown, beside the city's of that time", () => {
  const { at, rows, columns } = profiled("a", [
    "2021 a n 7 - - s1",
    "2019 a n 9 - - s1",
    "2019 city n 90 - - s1",
    "2021 city n 70 - - s1",
    "2022 city n 60 - - s1",
    "2020 a m 5P - - s1",
    "2021 city m 50 - - s1",
  ]);
  expect(columns).toEqual(["Indicator", "Place a", "Place city", "Period"]);
  expect(rows.map(({ record }) => record)).toEqual([2, 7]);
  expect(at("Indicator")).toEqual([{ text: "n kind" }, { text: "m kind" }]);
  expect(at("Place a")).toEqual([
    { text: "7 people", obs: "normal" },
    { text: "5 people (provisional)", obs: "provisional" },
  ]);
  expect(at("Place city")).toEqual([{ text: "70 people", obs: "normal" }, { text: "–" }]);
  expect(at("Period")).toEqual([{ text: "2021" }, { text: "2020" }]);
});

test("a rank counts from the highest; equal districts share it, and that is said", () => {
  const lines = everyDistrict(["10", "30", "20", "30", "0", "5", "6"]);
  const ranks = ["b", "d", "c", "a", "e"].map((id) => profiled(id, lines).at("Rank")[0]?.text);
  expect(ranks).toEqual(["joint 1 of 7", "joint 1 of 7", "3 of 7", "4 of 7", "7 of 7"]);
});

test("a rank is given only where every district has an exact figure", () => {
  const exact = ["10", "30", "20", "25", "0", "5", "6"];
  for (const inexact of ["x", "c", "z", "1200+"])
    for (const at of [0, 4]) {
      const { columns } = profiled("a", everyDistrict(exact.toSpliced(at, 1, inexact)));
      expect(columns, `${inexact} in ${"abcdefg"[at] ?? ""}`).not.toContain("Rank");
    }
  expect(profiled("a", everyDistrict(exact.slice(0, 6))).columns).not.toContain("Rank");
  expect(profiled("a", everyDistrict(exact)).columns).toContain("Rank");
});

test("a reporting area has no rank beside its districts' own", () => {
  const lines = [
    ...everyDistrict(["10", "30", "20", "25", "0", "5", "6"]),
    "2020 core n 40 - - s1",
  ];
  expect(profiled("a", lines).at("Rank")).toEqual([{ text: "4 of 7" }, { text: "–" }]);
});

test("what is published for districts together stands in the profile of each, and says so", () => {
  const { at, columns } = profiled("b", [
    "2020 core n 761 - - s1",
    "2020 c n 5 - - s1",
    "2020 city n 900 - - s1",
  ]);
  expect(at("Place b")).toEqual([{ text: "761 people (Core, together)", obs: "normal" }]);
  expect(at("Place city")).toEqual([{ text: "900 people", obs: "normal" }]);
  expect(columns).not.toContain("Rank");
  expect(profiled("c", ["2020 core n 761 - - s1"]).rows).toEqual([]);
});

test("a figure has its note in the reader's language, and its source with a link below", () => {
  const title = { zh: "来源", en: "Paper" };
  const source = { name: "s1", title, path: "https://s.example/", reliability: null };
  const { at, notes } = profiled("a", ["2020 a n 1 Caveat 说明 s1", "2020 a m 2 - 说明 s2"], {
    sources: [source, { ...source, name: "s2", path: null, title: { zh: "二", en: "Book" } }],
  });
  expect(at("Note")).toEqual([{ text: "Caveat" }, { text: "" }]);
  expect(at("Source")).toMatchObject([{ text: "[1]" }, { text: "[2]" }]);
  expect(notes).toEqual([{ text: "Paper", href: "https://s.example/" }, { text: "Book" }]);
});

test("where no column names sources, a figure has all of its dataset", () => {
  const title = { zh: "来源", en: "Paper" };
  const source = { name: "s1", title, path: "https://s.example/", reliability: null };
  const { dataset } = profiled("a", ["2020 a n 1 - - s1"]);
  const fields = dataset.fields.filter(({ role }) => role !== "source");
  const book = { ...source, name: "s2", title: { zh: "二", en: "Book" } };
  const sourced = (sources: Dataset["sources"]) =>
    profiled("a", ["2020 a n 1 - - s1"], { fields, sources }).at("Source");
  expect(sourced([source])).toEqual([{ text: "Paper", href: "https://s.example/" }]);
  expect(sourced([source, book])).toEqual([{ text: "Paper; Book" }]);
});

test("the city's own profile compares it with nothing", () => {
  const lines = [...everyDistrict(["1", "2", "3", "4", "5", "6", "7"]), "2020 city n 28 - - s1"];
  const { columns, at } = profiled("city", lines);
  expect(columns).toEqual(["Indicator", "Place city", "Period"]);
  expect(at("Place city")).toEqual([{ text: "28 people", obs: "normal" }]);
});

test("a profile leads to the charts in which its place has a row", () => {
  const common = { title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
  const views: View[] = [
    { ...common, kind: "bar", name: "own", x: "count", y: "place", where: { kind: "n" } },
    { ...common, kind: "bar", name: "others", x: "count", y: "place", where: { kind: "m" } },
    { ...common, kind: "table", name: "table" },
  ];
  const { profile, dataset } = profiled("a", ["2020 a n 1 - - s1", "2020 b m 2 - - s1"], { views });
  expect(chartsWith(profile, dataset)).toEqual([
    { label: "Chart", href: "/charts/specimen/own/", badge: null },
  ]);
});

test("a figure that another dataset has newer stands last, and says so", () => {
  const lines = ["2013 a n 504 - - s1", "2013 a m 9 - - s1"];
  const other = tabled(wholeTable, [
    "period place count",
    "2013 a 504",
    "2019 a 10611",
    "2021 a x",
  ]);
  const { catalogue, dataset, locale } = tabled(wholeTable, [header, ...lines]);
  catalogue.datasets.push({ ...other.dataset, id: "holders" });
  const place = catalogue.places.get("a")!;
  const sameAs = [
    { value: "count", where: { kind: "n" }, other: { dataset: "holders", value: "count" } },
  ];
  const { columns, rows } = profileTable({ catalogue, place, locale }, { ...dataset, sameAs });
  const note = columns.findIndex(({ label }) => label === "Note");
  expect(rows.map(({ record, cells }) => [record, cells[note]?.text])).toEqual([
    [3, ""],
    [2, "There is a newer figure: 10,611 people (2019)."],
  ]);
});
