import { expect, test } from "vitest";
import { tabled } from "../../tests/tabled.ts";
import type { ViewOf } from "../model/view.ts";
import { statesOf } from "./states.ts";

const view: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-place",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
};

const lines = ["period place count", "2014 a 1", "2012-04/2013-04 a 2", "2012 a 3", "2012 b 4"];

function states(shown: ViewOf<"bar">) {
  const { dataset, catalogue } = tabled(shown, lines);
  const { fields, table } = dataset;
  return statesOf(shown, { fields, rows: table.rows, places: catalogue.places });
}

test("a view without states has none", () => {
  expect(states(view)).toEqual([]);
});

test("each period that the view's rows have is a state, the newest is the view itself", () => {
  const all = states({ ...view, states: { field: "period" } });
  expect(all.map(({ slug }) => slug)).toEqual(["2012", "2012-04--2013-04", "2014"]);
  expect(all.map(({ isMain }) => isMain)).toEqual([false, false, true]);
  expect(all[0]?.view).toEqual({ ...view, where: { period: "2012" } });
  const within = states({ ...view, states: { field: "period" }, where: { place: "b" } });
  expect(within.map(({ value }) => value)).toEqual(["2012"]);
});

test("a default is the view itself, and else the first of what is no period", () => {
  const main = (field: string, chosen?: string) =>
    states({ ...view, states: { field, ...(chosen && { default: chosen }) } }).find(
      ({ isMain }) => isMain,
    )?.value;
  expect([main("period", "2012"), main("place"), main("place", "b")]).toEqual(["2012", "a", "b"]);
});

test("a measure is a column as published, or a statistic of the view's own column", () => {
  const denominator = { dataset: "specimen", value: "count" };
  const all = states({ ...view, denominator, states: { values: ["count", "ratePer10000"] } });
  expect(all.map((state) => state.view)).toEqual([
    view,
    { ...view, denominator, statistic: "ratePer10000" },
  ]);
  expect(all.map(({ isMain }) => isMain)).toEqual([true, false]);
});

test("categories are states in the order in which they are declared, not in that of the rows", () => {
  const { dataset, catalogue } = tabled(view, lines);
  const categories = ["b", "a"].map((value) => ({ value, label: { zh: value, en: value } }));
  const fields = dataset.fields.map((field) =>
    field.name === "place" ? { ...field, categories } : field,
  );
  const shown: ViewOf<"bar"> = { ...view, states: { field: "place" } };
  const all = statesOf(shown, { fields, rows: dataset.table.rows, places: catalogue.places });
  expect(all.map(({ value }) => value)).toEqual(["b", "a"]);
});
