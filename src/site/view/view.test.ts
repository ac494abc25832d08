import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { Source } from "../../model/dataset.ts";
import type { View } from "../../model/view.ts";
import { figureNamed, figureOf } from "./view.ts";

const source = (name: string, path: string | null = null): Source => ({
  name,
  title: { zh: `${name}来源`, en: `${name} source` },
  path,
  reliability: null,
});

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };

const bar: View = { ...common, kind: "bar", x: "count", y: "place", where: { period: "2020" } };

const rate: View = {
  ...bar,
  statistic: "ratePer10000",
  denominator: { dataset: "residents", value: "count", period: "2010" },
};

/** A view of places whose residents stand in a dataset with sources of its own. */
function context(view: View) {
  const counted = tabled(view, [
    "period place count source",
    "2020 a 50 used",
    "2020 b x other",
    "2019 a 40 unused",
  ]);
  const residents = tabled(view, [
    "period place count source",
    "2010 a 5000 census",
    "2010 b 4000 register",
    "2010 c 3000 yearbook",
    "2000 a 2000 old",
  ]);
  const dataset = {
    ...counted.dataset,
    sources: ["other", "unused", "used"].map((name) => source(name, `https://${name}.example/`)),
  };
  const divisor = {
    ...residents.dataset,
    id: "residents",
    sources: ["old", "register", "census", "yearbook"].map((name) => source(name)),
  };
  const catalogue = { ...counted.catalogue, datasets: [dataset, divisor] };
  return { ...counted, dataset, catalogue };
}

test("a figure names the sources of the rows it shows, and no other, in the order of the file", () => {
  expect(figureOf(context(bar)).sources).toEqual([
    { label: "other source", href: "https://other.example/" },
    { label: "used source", href: "https://used.example/" },
  ]);
});

test("a source that all rows share is said beside the table, and not once more above it", () => {
  const of = (lines: string[]) => {
    const { dataset, ...rest } = tabled(bar, ["period place count source", ...lines]);
    const sources = [source("used"), source("other")];
    return figureOf({ ...rest, dataset: { ...dataset, sources } });
  };
  const { table, sources } = of(["2020 a 50 used", "2020 b 40 used"]);
  expect(sources).toEqual([{ label: "used source", href: null }]);
  expect(table.common.join()).not.toContain("source");
  const several = of(["2020 a 50 used", "2020 b 40 other"]).table;
  expect(several.columns.map(({ label }) => label)).toContain("source");
});

test("where no column names sources, a figure names all of its dataset", () => {
  const { dataset, ...rest } = context(bar);
  const fields = dataset.fields.filter(({ role }) => role !== "source");
  const { sources } = figureOf({ ...rest, dataset: { ...dataset, fields } });
  expect(sources.map(({ label }) => label)).toEqual([
    "other source",
    "unused source",
    "used source",
  ]);
});

test("a rate names the sources of what it divides by too, behind its own", () => {
  const labels = figureOf(context(rate)).sources.map(({ label }) => label);
  expect(labels).toEqual(["other source", "used source", "register source", "census source"]);
});

test("a source of both a number and what it is divided by is named once", () => {
  const both = context(rate);
  for (const dataset of both.catalogue.datasets)
    for (const each of dataset.sources) each.title = { zh: "同", en: "Same" };
  const { sources } = figureOf({
    ...both,
    view: { ...rate, where: { place: "a", period: "2020" } },
  });
  expect(sources).toEqual([{ label: "Same", href: "https://used.example/" }]);
});

test("a figure has its note, then what changes at each break, in the reader's language", () => {
  const view: View = {
    ...common,
    kind: "column",
    x: "period",
    y: "count",
    where: { place: "a" },
    note: { zh: "注", en: "Note" },
    breaks: [{ at: "2020", note: { zh: "换算法", en: "counted anew" } }],
  };
  expect(figureOf(context(view)).notes).toEqual([
    "Note",
    "Definition changes from 2020: counted anew",
  ]);
  expect(figureOf({ ...context(view), locale: "zh" }).notes).toEqual([
    "注",
    "2020年起口径有变：换算法",
  ]);
  expect(figureOf(context(bar)).notes).toEqual([]);
});

test("a figure says its unit, its kind, and where its page and its dataset are", () => {
  expect(figureOf(context(rate))).toMatchObject({
    id: "specimen/all",
    kind: "bar",
    isMap: false,
    walk: "down",
    measure: "Unit: people per 10,000 residents",
    href: "/charts/specimen/all/",
    dataset: { label: "Specimen", href: "/datasets/specimen/" },
    modified: "1 January 2020",
  });
});

test("a name that no dataset or no view has is an error, and stands for nothing else", () => {
  const { catalogue } = context(bar);
  for (const name of ["specimen/none", "none/all", "specimen"])
    expect(() => figureNamed(catalogue, name, "en"), name).toThrow(`unknown view: ${name}`);
  expect(figureNamed({ ...catalogue }, "specimen/all", "en").id).toBe("specimen/all");
});
