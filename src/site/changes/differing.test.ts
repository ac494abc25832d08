import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { View } from "../../model/view.ts";
import { differingViews, type Edition } from "./differing.ts";

const bar: View = {
  name: "newest",
  title: { zh: "人数", en: "People" },
  note: null,
  breaks: [],
  kind: "bar",
  x: "count",
  y: "place",
  where: { period: "2021" },
};
const switched: View = { ...bar, name: "by-year", where: {}, states: { field: "period" } };

const lines = ["period place count", "2020 a 10", "2020 b 20", "2021 a 12", "2021 b 24"];

const datasetOf = (rows: string[], views: View[] = [bar, switched], id = "people"): Dataset => ({
  ...tabled(bar, rows).dataset,
  id,
  views,
});

/** An edition of some datasets; each file has the hash of its dataset, and of what else is told. */
function edition(datasets: Dataset[], others: Record<string, string> = {}): Edition {
  const files = datasets.map((dataset) => {
    return [`data/datasets/${dataset.id}/${dataset.id}.csv`, JSON.stringify(dataset)] as const;
  });
  const { catalogue } = tabled(bar, lines);
  return {
    catalogue: { ...catalogue, datasets, modified: datasets[0]?.modified ?? "2026-01-15" },
    read: new Map([...files, ...Object.entries(others)]),
  };
}

const idsIn = (before: Edition, after: Edition): string[] =>
  differingViews(before, after, "en").map(({ id }) => id);

test("nothing differs where no file does", () => {
  expect(idsIn(edition([datasetOf(lines)]), edition([datasetOf(lines)]))).toEqual([]);
});

test("a number changes what shows it, with the sentences of before and after", () => {
  const after = edition([datasetOf([...lines.slice(0, 4), "2021 b 44"])]);
  const found = differingViews(edition([datasetOf(lines)]), after, "en");
  expect(found.map(({ id }) => id)).toEqual(["people/newest", "people/by-year"]);
  expect(found[0]?.before?.sentence).toContain("24");
  expect(found[0]?.after?.sentence).toContain("44");
  expect(found[0]?.states).toEqual([]);
});

test("where only a state differs that is not on the view's own page, that state is shown", () => {
  const after = edition([datasetOf(["period place count", "2020 a 11", ...lines.slice(2)])]);
  const [found, ...others] = differingViews(edition([datasetOf(lines)]), after, "en");
  expect(others).toEqual([]);
  expect(found).toMatchObject({ id: "people/by-year", states: ["2020"] });
  expect(found?.after?.state).toBe("2020");
});

test("a new period is a new state, and the one before it is none that differs", () => {
  const after = edition([datasetOf([...lines, "2022 a 13", "2022 b 23"])]);
  const [found] = differingViews(edition([datasetOf(lines)]), after, "en");
  expect(found).toMatchObject({ id: "people/by-year", states: [] });
  expect([found?.before?.state, found?.after?.state]).toEqual(["2021", "2022"]);
});

test("rows that move on change nothing where they are not shown", () => {
  const after = edition([datasetOf(["period place count", "2019 a 9", ...lines.slice(1)], [bar])]);
  expect(idsIn(edition([datasetOf(lines, [bar])]), after)).toEqual([]);
});

test("a view that comes has nothing before it, one that is gone nothing after it", () => {
  const after = edition([datasetOf(lines, [bar, { ...bar, name: "again" }])]);
  const found = differingViews(edition([datasetOf(lines)]), after, "en");
  expect(found.map(({ id, before, after: now }) => [id, before !== null, now !== null])).toEqual([
    ["people/again", false, true],
    ["people/by-year", true, false],
  ]);
});

test("what divides by another dataset differs with that, and what rests on neither is not drawn", () => {
  const denominator = { dataset: "residents", value: "count" };
  const rate = { ...bar, name: "rate", statistic: "ratePer10000", denominator } as View;
  const [people, other] = [datasetOf(lines, [rate]), datasetOf(lines, [bar], "other")];
  const residents = (rows: string[]) => datasetOf(rows, [], "residents");
  const before = edition([people, other, residents(lines)]);
  const after = edition([people, other, residents([...lines.slice(0, 4), "2021 b 48"])]);
  expect(idsIn(before, after)).toEqual(["people/rate"]);
});

test("a file of the whole site may change any view, reasons for changes and a place on a page none", () => {
  const first = edition([datasetOf(lines, [bar])]);
  const other = edition([datasetOf([...lines.slice(0, 4), "2021 b 44"], [bar])]);
  const { catalogue } = other;
  /** The other edition as though this file alone had changed. */
  const changed = (file: string, site = catalogue.site): Edition => ({
    catalogue: { ...catalogue, site },
    read: new Map([...first.read, [file, "changed"] as const]),
  });
  expect(idsIn(first, changed("data/confirmations.csv"))).toEqual([]);
  expect(idsIn(first, changed("data/places/places.csv"))).toEqual(["people/newest"]);
  const topics = [{ id: "t", title: {}, intro: {}, views: ["people/newest"] }];
  expect(idsIn(first, changed("data/site.json", { ...catalogue.site, topics }))).toEqual([]);
  const city = { ...catalogue.site, city: "999901" };
  expect(idsIn(first, changed("data/site.json", city))).toEqual(["people/newest"]);
});
