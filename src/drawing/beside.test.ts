import { expect, test } from "vitest";
import { tabled } from "../../tests/tabled.ts";
import type { ViewOf } from "../model/view.ts";
import { cityBeside, describeCity } from "./beside.ts";
import { rowsOf } from "./context.ts";
import { markOf } from "./mark.ts";

const view: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-place",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  sort: "value",
  where: { place: { level: "district" } },
};

function said(lines: string[], { rates = false, whole = true, more = {} } = {}): string[] {
  const context = tabled({ ...view, ...more }, lines);
  const rows = rowsOf(context);
  const marks = rows.map((row) => ({ ...markOf(context, row), name: row.cells["place"] ?? "" }));
  return describeCity(marks, cityBeside(context, rows), { rates, whole, locale: "en" });
}

const head = "period place count";

test("of counts the part is said that the largest place has of its city", () => {
  expect(said([head, "2020 city 100", "2020 a 60", "2020 b 40"])).toEqual([
    "a has 60.0% of the 100 people in Place city",
  ]);
});

test("of rates the city's is said", () => {
  expect(said([head, "2020 city 38", "2020 a 67"], { rates: true })).toEqual([
    "Place city stands at 38 people",
  ]);
});

test.each([
  {
    what: "no figure of the city at that time",
    lines: ["2010 city 100", "2020 a 60", "2020 b 40"],
  },
  {
    what: "more in its places than in the city",
    lines: ["2020 city 90", "2020 a 60", "2020 b 40"],
  },
  { what: "two that are largest", lines: ["2020 city 100", "2020 a 50", "2020 b 50"] },
  { what: "a bound instead of a number", lines: ["2020 city 1200+", "2020 a 60", "2020 b 40"] },
  { what: "one place alone", lines: ["2020 city 100", "2020 a 60"] },
  { what: "nothing but zeros", lines: ["2020 city 0", "2020 a 0", "2020 b 0"] },
  { what: "a city that published none", lines: ["2020 city x", "2020 a 60", "2020 b 40"] },
  { what: "several periods", lines: ["2020 city 100", "2020 a 60", "2010 b 40"] },
])("nothing is said of $what", ({ lines }) => {
  expect(said([head, ...lines])).toEqual([]);
});

test("a view that refers to the city, or shows it, says it once", () => {
  const lines = [head, "2020 city 38", "2020 a 67"];
  expect(said(lines, { rates: true, more: { reference: [{ of: "city" }] } })).toEqual([]);
  expect(said(lines, { rates: true, more: { where: {} } })).toEqual([]);
});
