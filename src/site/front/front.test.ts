import { expect, test } from "vitest";
import { country } from "../../../tests/country.ts";
import { mapView, tabled, wholeTable } from "../../../tests/tabled.ts";
import { words } from "../../locales/index.ts";
import type { LoggedChange } from "../../model/change.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Topic } from "../../model/site.ts";
import type { View } from "../../model/view.ts";
import type { Place } from "../../model/place.ts";
import { frontPage } from "./front.ts";

const lines = [
  "period place kind count source",
  "2019 city n 900 s1",
  "2020 a n 17 s1",
  "2020 city m 5 s1",
  "2020 city n 1200+ s2",
  "2021 city n x s1",
];
const source = (name: string, en: string) => ({
  name,
  title: { zh: name, en },
  path: null,
  reliability: null,
});
const sources = [source("s1", "Paper"), source("s2", "Book")];

/** The front page of a site whose only key figure is the row with these cells. */
function front(key: Record<string, string>, change: Partial<Dataset> = {}, topics?: Topic[]) {
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const label = { zh: "数", en: "Number" };
  const keyFigures = [{ label, dataset: dataset.id, value: "count", key }];
  const datasets = [{ ...dataset, sources, ...change }];
  const site = { ...catalogue.site, keyFigures, ...(topics && { topics }) };
  return frontPage({ ...catalogue, datasets, site }, locale);
}

test("a key figure is that of the row which has all its keys, with all that makes it quotable", () => {
  const { keyFigures } = front({ period: "2020", place: "city", kind: "n" });
  expect(keyFigures).toEqual([
    {
      label: "Number",
      badge: null,
      figure: { before: "over", number: "1,200", after: "people" },
      obs: "estimated",
      place: "Place city",
      period: "2020",
      age: null,
      source: "Book",
      href: "/datasets/specimen/#row=5",
    },
  ]);
});

test("a key figure whose rows name no source has all of its dataset", () => {
  const { dataset } = tabled(wholeTable, lines);
  const fields = dataset.fields.filter(({ role }) => role !== "source");
  const [figure] = front({ period: "2020", place: "city", kind: "n" }, { fields }).keyFigures;
  expect(figure?.source).toBe("Paper; Book");
});

test("a key figure without a number says why", () => {
  const [figure] = front({ period: "2021", place: "city", kind: "n" }).keyFigures;
  expect(figure).toMatchObject({
    figure: { before: "", number: "not published", after: "" },
    obs: "missing",
  });
});

test("a key figure whose row is not there ends the build, and shows no other", () => {
  expect(() => front({ period: "2022", place: "city", kind: "n" })).toThrow("unknown key figure");
});

test("a topic is led by the first of its views", () => {
  const common = { note: null, breaks: [] };
  const views = ["one", "two"].map((name): View => ({
    ...common,
    kind: "table",
    name,
    title: { zh: name, en: name },
  }));
  const text = { zh: "题", en: "Topic" };
  const topic = { id: "t", title: text, intro: text, views: ["specimen/two", "specimen/one"] };
  const { first } = front({ period: "2020", place: "a" }, { views }, [topic]);
  expect(first?.lead.id).toBe("specimen/two");
  expect(first?.title.href).toBe("/topics/t/");
});

test("the city and its districts are linked in the order of the places, each to its own page", () => {
  expect(front({ period: "2020", place: "a" }).districts).toMatchObject([
    {
      parent: null,
      links: ["city", "a", "b", "c", "d", "e", "f", "g"].map((id) => ({
        href: `/districts/${id}/`,
      })),
    },
  ]);
});

test("more places than a list bears open by what they lie in, or all together where that is the whole", () => {
  const { catalogue, locale } = tabled(wholeTable, lines);
  const [like] = [...catalogue.places.values()].filter(({ tier }) => tier === "compared");
  if (!like) throw new Error("no place");
  const ids = Array.from({ length: 61 }, (_, index) => `p${index}`);
  const outer = { ...like, id: "o", tier: "between" } as const;
  const places = (parent: string) =>
    new Map([
      ...catalogue.places,
      ["o", outer] as const,
      ...ids.map((id) => [id, { ...like, id, parent }] as const),
    ]);
  const groups = (parent: string) =>
    frontPage({ ...catalogue, places: places(parent) }, locale).districts.map(
      ({ links, folded }) => [links.length, folded],
    );
  expect(groups("city")).toEqual([
    [1, null],
    [68, "Districts (68)"],
  ]);
  expect(groups("o")).toEqual([
    [1, null],
    [7, "Districts (7)"],
    [62, expect.stringContaining("(61)")],
  ]);
});

test("places stand by the areas that share all of them, which have no page to lead to", () => {
  const { catalogue, locale } = tabled(wholeTable, lines);
  const compared = [...catalogue.places.values()].filter(({ tier }) => tier === "compared");
  const areas = ["west", "east"].map((id, side): Place => {
    const name = { zh: id, en: id };
    const members = compared.map((place) => place.id).filter((_, index) => index % 2 === side);
    const level = { level: "reporting-area", tier: "joint" } as const;
    return { id, ...level, name, short: name, parent: "city", members };
  });
  const places = new Map([...catalogue.places, ...areas.map((area) => [area.id, area] as const)]);
  const { districts } = frontPage({ ...catalogue, places }, locale);
  expect(districts.map(({ parent, links }) => [parent, links.length])).toEqual([
    [null, 1],
    [{ label: "west", href: null }, 4],
    [{ label: "east", href: null }, 3],
  ]);
});

test("before the first release the newest datasets stand first, six at most", () => {
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const days = [3, 9, 2, 7, 5, 8, 4];
  const datasets = days.map((day) => ({ ...dataset, id: `d${day}`, modified: `2020-01-0${day}` }));
  const { recent } = frontPage({ ...catalogue, datasets: [dataset, ...datasets] }, locale);
  expect(recent.map(({ links }) => links[0]?.href)).toEqual(
    [9, 8, 7, 5, 4, 3].map((day) => `/datasets/d${day}/`),
  );
  expect(recent[0]?.modified).toBe("9 January 2020");
});

test("what releases changed stands there as soon as there is one, with its place in the log", () => {
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const change = { key: "", column: "", old: "", new: "", reason: null };
  const changes = ["2020-01-01", "2021-02-03"].map((date): LoggedChange => {
    return { ...change, date, kind: "published", dataset: dataset.id };
  });
  const { recent } = frontPage({ ...catalogue, changes }, locale);
  expect(recent.map(({ links, modified }) => [links[0]?.href, modified])).toEqual([
    ["/changes/#2021-02-03-specimen", "3 February 2021"],
    ["/changes/#2020-01-01-specimen", "1 January 2020"],
  ]);
  expect(recent[0]?.summary).toBe(words.en.changes.kind.published);
});

test("what was done to several datasets on a day is said once, and one change as it is", () => {
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const change = { column: "", old: "", new: "", reason: null, key: "", date: "2021-02-03" };
  const published = ["specimen", "other"].map((id): LoggedChange => {
    return { ...change, kind: "published", dataset: id };
  });
  const changed: LoggedChange = {
    ...change,
    kind: "changed",
    dataset: dataset.id,
    date: "2021-03-04",
    column: "count",
    key: "period=2020",
    old: "7",
    new: "8",
  };
  const { recent } = frontPage({ ...catalogue, changes: [...published, changed] }, locale);
  expect(recent.map(({ links }) => links.length)).toEqual([1, 2]);
  expect(recent[0]?.summary).toMatch(/^Changed · .*7 people → 8 people$/);
});

test("the front page leads with the first headline of each topic", () => {
  const told = { zh: "最多", en: "Most of all" };
  const views: View[] = [
    { ...wholeTable, name: "plain" },
    { ...wholeTable, name: "told", headline: told },
    { ...wholeTable, name: "later", headline: { zh: "后", en: "Later" } },
  ];
  const text = { zh: "题", en: "Topic" };
  const topic = (id: string, names: string[]): Topic => {
    return { id, title: text, intro: text, views: names.map((name) => `specimen/${name}`) };
  };
  const topics = [topic("one", ["plain", "told", "later"]), topic("two", ["plain"])];
  expect(front({ period: "2020", place: "city", kind: "n" }, { views }, topics).headlines).toEqual([
    { label: "Most of all", href: "/charts/specimen/told/", badge: null },
  ]);
});

test("where few key figures stand beside a map the first topic does too, and below it otherwise", () => {
  const { catalogue, dataset, locale } = tabled(mapView, ["place count", "u0 1", "u1 2", "u2 3"]);
  const view = `${dataset.id}/${mapView.name}`;
  const name = { zh: "专题", en: "Topic" };
  const topics = ["one", "two"].map((id) => ({ id, title: name, intro: name, views: [view] }));
  const label = { zh: "数", en: "Number" };
  const key = { label, dataset: dataset.id, value: "count", key: { place: "u0" } };
  const frontOf = (count: number, of = catalogue) => {
    const site = { ...of.site, topics, keyFigures: Array.from({ length: count }, () => key) };
    const { first, topics: below } = frontPage({ ...of, site }, locale);
    return [first?.title.href, ...below.map(({ title }) => title.href)];
  };
  const land = country(catalogue, { count: 3, land: "even", nameOf: (index) => `N${index}` });
  const [one, two] = ["/topics/one/", "/topics/two/"];
  for (const count of [0, 1, 2]) expect(frontOf(count, land)).toEqual([one, two]);
  expect(frontOf(3, land)).toEqual([undefined, one, two]);
});
