import { expect, test } from "vitest";
import { tabled } from "../../tests/tabled.ts";
import type { ViewOf } from "../model/view.ts";
import { publishedBy } from "./addresses.ts";
import { chosenTargets } from "./targets.ts";

const view: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-place",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  states: { field: "period" },
} as unknown as ViewOf<"bar">;

const made = tabled(view, ["period place count", "2001 a 3", "2001 b 4", "2002 a 5", "2002 b 6"]);
const sample = { ...made.dataset, id: "made-up", status: "sample" as const };
const catalogue = { ...made.catalogue, datasets: [made.dataset, sample] };

const named = (...names: string[]) => chosenTargets(catalogue, names, "en");

test("without a name every view is frozen, but none of a sample and no other state", () => {
  expect(named()).toEqual([
    {
      name: "specimen/by-place",
      of: { dataset: "specimen", view: "by-place" },
      date: "2020-01-01",
      isState: false,
      isSample: false,
    },
  ]);
});

test("a state is frozen by its name", () => {
  const [state, ...others] = named("specimen/by-place/2001");
  expect(others).toEqual([]);
  expect(state).toMatchObject({
    of: { dataset: "specimen", view: "by-place", state: "2001" },
    isState: true,
  });
});

test("names that stand for nothing are listed with what was meant, samples are refused", () => {
  expect(() => named("specimen/by-plac", "made-up/by-place", "zzzzzzzzzzzzzzzzzzzzzz")).toThrow(
    "There are no such charts:\n  specimen/by-plac  Did you mean “specimen/by-place”?\n  zzzzzzzzzzzzzzzzzzzzzz",
  );
  expect(() => named("specimen/by-place", "made-up/by-place")).toThrow(
    "Samples are no facts and are not frozen: made-up/by-place",
  );
});

test("every address is recorded with its title, those of before too", () => {
  const gone = { address: "/datasets/gone/", title: { en: "Gone" } };
  const renamed = { address: "/datasets/specimen/", title: { en: "Old name" } };
  const { pages } = publishedBy({
    ...made.catalogue,
    published: [gone, renamed] as never,
  });
  const titles = new Map(pages.map(({ address, title }) => [address, title]));
  expect([...titles.keys()]).toEqual([
    ...["/datasets/gone/", "/datasets/specimen/", "/downloads/specimen.xlsx"],
    ...["/downloads/specimen.csv", "/downloads/specimen.excel.csv", "/downloads/specimen.json"],
    ...["/downloads/specimen.geojson", "/downloads/specimen.zip"],
    ...["/charts/specimen/by-place/", "/charts/specimen/by-place/2001/"],
  ]);
  expect(titles.get("/datasets/specimen/")).toEqual(made.dataset.title);
  expect(titles.get("/downloads/specimen.csv")).toEqual(made.dataset.title);
  expect(titles.get("/charts/specimen/by-place/")).toEqual(view.title);
});
