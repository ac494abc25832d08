import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { View, ViewOf } from "../../model/view.ts";
import { measuresOf } from "./measured.ts";

const overTime: ViewOf<"line"> = {
  kind: "line",
  name: "over-time",
  title: { zh: "历年", en: "Over time" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
};

const byPlace: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-place",
  title: { zh: "各区", en: "By place" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
};

/** What a search is told of a view over the lines of a table: titles, and figures with their places. */
function told(view: View, lines: string[]) {
  const { catalogue, dataset, locale } = tabled(view, lines);
  const places = [...catalogue.places.values()];
  return measuresOf({ catalogue, locale }, dataset, places).map(({ view, figures, goesOn }) => [
    view.label,
    ...figures.map(({ place, text, period }) => `${place?.id ?? "-"} ${text} ${period}`),
    goesOn ?? false,
  ]);
}

test("of what goes on with time the last number that was published answers, series by series", () => {
  const lines = ["2019 city n 5", "2020 city n 6", "2021 city n x", "2020 city m 2"];
  expect(told({ ...overTime, series: "kind" }, ["period place kind count", ...lines])).toEqual([
    ["Over time: n kind", "city 6 people 2020", true],
    ["Over time: m kind", "city 2 people 2020", true],
  ]);
});

test("of what stands alone the newest figure of the whole comes first", () => {
  const alone = (name: string, period: string): View => ({
    ...{ kind: "figure", name, title: { zh: name, en: name }, note: null, breaks: [] },
    ...{ value: "count", where: { period, place: "city" } },
  });
  const { catalogue, dataset, locale } = tabled(alone("old", "2013"), [
    "period place count",
    ...["2013 city 5", "2019 city 9", "2017 city 7"],
  ]);
  const views = [alone("old", "2013"), alone("new", "2019"), alone("between", "2017")];
  const places = [...catalogue.places.values()];
  const titles = measuresOf({ catalogue, locale }, { ...dataset, views }, places).map(
    ({ view }) => view.label,
  );
  expect(titles).toEqual(["new", "between", "old"]);
});

test("series that are places are one measure of several places", () => {
  const lines = ["2019 a 5", "2020 a 6", "2019 b 7"];
  expect(told({ ...overTime, series: "place" }, ["period place count", ...lines])).toEqual([
    ["Over time", "a 6 people 2020", "b 7 people 2019", true],
  ]);
});

test("what is only expected is no figure yet, and figures without a place are of none", () => {
  const lines = ["2019 5", "2030 9F"];
  const measures = told(overTime, ["period count", ...lines]);
  expect(measures).toEqual([["Over time", "- 5 people 2019", true]]);
});

test("what districts are compared by is not said a second time as the latest", () => {
  const { catalogue, dataset, locale } = tabled(byPlace, [
    "period place count",
    "2020 a 6",
    "2020 b 7",
  ]);
  const both = { ...dataset, views: [byPlace, { ...overTime, series: "place" }] };
  const labels = measuresOf({ catalogue, locale }, both, [...catalogue.places.values()]).map(
    ({ view }) => view.label,
  );
  expect(labels).toEqual(["By place"]);
});

/** The figures of other times of what a view shows, by the changes of definition that come after them. */
function toldEarlier(view: View, lines: string[]) {
  const { catalogue, dataset, locale } = tabled(view, lines);
  const places = [...catalogue.places.values()];
  return measuresOf({ catalogue, locale }, dataset, places).flatMap(({ earlier }) =>
    earlier.map(({ href, era, figures }) => [
      href.replace(/^.*by-place|^.*over-time/, ""),
      era,
      ...figures.map(({ place, text, period }) => `${place?.id ?? "-"} ${text} ${period}`),
    ]),
  );
}

test("figures of other times stand beside the latest, the newest first, parted by changes of definition", () => {
  const lines = ["period place count", "2018 city 4", "2019 city 5", "2020 city 6"];
  expect(toldEarlier(overTime, lines)).toEqual([
    ["/", 0, "city 5 people 2019", "city 4 people 2018"],
  ]);
  const breaks = [{ at: "2019", note: { zh: "口径", en: "definition" } }];
  expect(toldEarlier({ ...overTime, breaks }, lines)).toEqual([
    ["/", 0, "city 5 people 2019"],
    ["/", 1, "city 4 people 2018"],
  ]);
});

test("other states of what compares places have their own figures and pages", () => {
  const lines = ["2019 a 5", "2019 b 4", "2020 a 6", "2020 b 7"];
  const view: View = { ...byPlace, states: { field: "period" } };
  expect(toldEarlier(view, ["period place count", ...lines])).toEqual([
    ["/2019/", 0, "a 5 people 2019", "b 4 people 2019"],
  ]);
});

test("how many are ranked is told level by level, of areas where all places lie in one and in no other", () => {
  const ranked = (members: Record<string, string[]>) => {
    const { catalogue, dataset, locale } = tabled(byPlace, [
      "period place count",
      ...["2020 a 6", "2020 b 7", "2020 north 9", "2020 south 8"],
    ]);
    const [some] = catalogue.places.values();
    if (!some) throw new Error("no places");
    const places = new Map(catalogue.places);
    for (const [id, own] of Object.entries(members))
      places.set(id, { ...some, id, level: "reporting-area", tier: "joint", members: own });
    const measures = measuresOf({ catalogue: { ...catalogue, places }, locale }, dataset, []);
    return [...(measures[0]?.ranked ?? [])];
  };
  const districts = [...tabled(byPlace, ["period place count"]).catalogue.places.values()]
    .filter(({ tier }) => tier === "compared")
    .map(({ id }) => id);
  const [first = "", ...others] = districts;
  const level = ["reporting-area", 2];
  expect(ranked({ north: [first], south: others })).toContainEqual(level);
  expect(ranked({ north: [first, ...others], south: others })).not.toContainEqual(level);
  expect(ranked({ north: [first], south: [] })).not.toContainEqual(level);
});
