import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { comparisonsOf, unpublishedOf } from "./comparison.ts";

const byDistrict: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-district",
  title: { zh: "各区", en: "By district" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  where: { place: { level: "district" } },
};

const header = "period place kind count";
const everyDistrict = (counts: string[], kind = "n") =>
  counts.map((count, index) => `2020 ${"abcdefg"[index] ?? ""} ${kind} ${count}`);

/** A place beside the others, in views over the lines of a table. */
function compared(id: string, lines: string[], view = byDistrict) {
  const { catalogue, dataset, locale } = tabled(view, [header, ...lines]);
  const core = { ...catalogue.places.get("a")!, id: "core", name: { zh: "核心", en: "Core" } };
  catalogue.places.set("core", {
    ...core,
    level: "reporting-area",
    tier: "joint",
    members: ["a", "b"],
  });
  const place = catalogue.places.get(id)!;
  return comparisonsOf({ catalogue, place, locale }, [dataset]);
}

function unpublished(id: string, lines: string[]) {
  const { catalogue, dataset, locale } = tabled(byDistrict, [header, ...lines]);
  const views = [...dataset.views, { ...byDistrict, name: "again" }];
  const profile = { catalogue, place: catalogue.places.get(id)!, locale };
  return unpublishedOf(profile, [{ ...dataset, views }]);
}

/** The dots of a strip by their class, from left to right. */
function dotsOf(strip: string | null): string[] {
  const dots = [...parseHTML(strip ?? "").document.querySelectorAll("circle")];
  return dots
    .toSorted((a, b) => Number(a.getAttribute("cx")) - Number(b.getAttribute("cx")))
    .map((dot) => dot.getAttribute("class") ?? "");
}

test("a place stands beside the city and its neighbours, with its rank", () => {
  const lines = [...everyDistrict(["7", "1", "2", "3", "4", "5", "6"]), "2020 city n 28"];
  const [only, ...more] = compared("b", lines);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    view: { label: "By district", href: "/charts/specimen/by-district/", badge: null },
    value: { before: "", number: "1", after: "people" },
    obs: "normal",
    period: "2020",
    rank: "7 of 7",
    verdict: null,
    extremity: 1,
    others: ["Neighbours: a 7 and c 2"],
  });
  expect(dotsOf(only!.strip)).toEqual(["here", "near", "far", "far", "far", "far", "near"]);
});

test("the city's figure is that of the same time and kind, or none", () => {
  const lines = [...everyDistrict(["7", "1", "2"]), "2019 city n 28", "2020 city m 5"];
  expect(compared("b", lines)[0]?.others).toEqual(["Neighbours: a 7 and c 2"]);
});

test("a figure that is not published is no comparison; it is named once among those that are not", () => {
  const lines = everyDistrict(["7", "x", "2", "3", "4", "5", "6"]);
  expect(compared("b", lines)).toEqual([]);
  expect(unpublished("b", lines)).toEqual([
    { label: "By district", href: "/charts/specimen/by-district/" },
  ]);
  expect(unpublished("a", lines)).toEqual([]);
  expect(compared("a", lines)[0]).toMatchObject({ rank: null, verdict: null });
});

test("where hardly anything is published there is no strip, and that is said of the neighbours", () => {
  const [only] = compared("b", everyDistrict(["x", "4", "x", "3", "x", "x", "x"]));
  expect(only).toMatchObject({ strip: null, others: ["No neighbour’s figure was found"] });
});

test("a count is judged by the middle of the districts, unless it is small or not all are exact", () => {
  const verdict = (counts: string[]) => compared("a", everyDistrict(counts))[0]?.verdict;
  const others = ["100", "100", "100", "100", "100", "100"];
  expect(verdict(["105", ...others])).toBe("close to the middle of the districts");
  expect(verdict(["106", ...others])).toBe("above the middle of the districts");
  expect(verdict(["94", ...others])).toBe("below the middle of the districts");
  expect(verdict(["9", ...others])).toBeNull();
  expect(verdict(["106", "x", ...others.slice(1)])).toBeNull();
});

test("the same figure in two views is compared once", () => {
  const { catalogue, dataset, locale } = tabled(byDistrict, [header, ...everyDistrict(["7", "1"])]);
  const twice = { ...dataset, views: [byDistrict, { ...byDistrict, name: "again" }] };
  const place = catalogue.places.get("a")!;
  expect(comparisonsOf({ catalogue, place, locale }, [twice])).toHaveLength(1);
});

test("each series is compared by itself, but not one period with another", () => {
  const lines = [...everyDistrict(["7", "1", "2"]), ...everyDistrict(["1", "2", "3"], "m")];
  const bySeries = compared("a", lines, { ...byDistrict, series: "kind" });
  expect(bySeries.map(({ view, value }) => [view.label, value.number])).toEqual([
    ["By district: n kind", "7"],
    ["By district: m kind", "1"],
  ]);
  expect(compared("a", lines, { ...byDistrict, series: "period" })).toEqual([]);
});

test("where a place is published within a reporting area, its figure says whose it is", () => {
  const lines = ["2020 core n 9", "2020 c n 2", "2020 d n 3"];
  const [only] = compared("b", lines, { ...byDistrict, where: { period: "2020" } });
  expect(only).toMatchObject({
    value: { before: "a", number: "9", after: "people" },
    rank: null,
    others: ["Neighbours: c 2"],
  });
  expect(dotsOf(only!.strip)).toEqual(["near", "far", "here"]);
});

test("a view of one state is compared in the state that its page shows", () => {
  const lines = [...everyDistrict(["7", "1", "2"]), "2021 a n 8", "2021 b n 9"];
  const [only] = compared("a", lines, { ...byDistrict, states: { field: "period" } });
  expect(only).toMatchObject({ value: { number: "8" }, period: "2021" });
});

test("a city that stands in the view itself is no dot among its districts", () => {
  const lines = [...everyDistrict(["7", "1", "2", "3", "4", "5", "6"]), "2020 city n 28"];
  const [only] = compared("b", lines, { ...byDistrict, where: { period: "2020" } });
  expect(only?.others).toEqual(["Neighbours: a 7 and c 2"]);
  expect(dotsOf(only!.strip)).toHaveLength(7);
});

test("a finding says who has the most or the fewest, all who share it, else the rank", () => {
  const finding = (id: string, counts: string[]) => compared(id, everyDistrict(counts))[0]?.finding;
  const counts = ["7", "1", "2", "3", "4", "1", "6"];
  expect(finding("a", counts)).toBe("a has the most of all 7: 7 people (2020)");
  expect(finding("b", counts)).toBe("b and f have the fewest of all 7: 1 people (2020)");
  expect(finding("g", counts)).toBe("g is ranked 2 of 7: 6 people (2020)");
  expect(finding("g", ["x", ...counts.slice(1)])).toBe("g: 6 people (2020)");
  expect(finding("a", ["4", "4", "4", "4", "4", "4", "4"])).toBe(
    "a is ranked joint 1 of 7: 4 people (2020)",
  );
});

test("where all figures are equal, none of them stands out", () => {
  const extremity = (counts: string[]) => compared("a", everyDistrict(counts))[0]?.extremity;
  expect(extremity(["4", "4", "4", "4", "4", "4", "4"])).toBe(0);
  expect(extremity(["9", "4", "4", "4", "4", "4", "4"])).toBe(1);
});

test("the finding of a rate says how far it is from the city's, as both are shown", () => {
  const share: Partial<typeof byDistrict> = {
    statistic: "share",
    denominator: { dataset: "specimen", value: "count", where: { kind: "m" } },
    where: { kind: "n", place: { level: "district" } },
  };
  const lines = [
    ...everyDistrict(["20", "40", "40", "40", "40", "40", "41"]),
    ...everyDistrict(
      Array.from({ length: 7 }, () => "100"),
      "m",
    ),
    "2020 city n 38",
    "2020 city m 100",
  ];
  const finding = (id: string) => compared(id, lines, { ...byDistrict, ...share })[0]?.finding;
  expect(finding("a")).toMatch(
    /^a is lowest of all 7: 20\.0%, 18\.0 percentage points below Place city \(38\.0%\) \(2020\)$/,
  );
  expect(finding("b")).toMatch(
    /^b is ranked joint 2 of 7: 40\.0%, .* above Place city|close to Place city/,
  );
});

/** Figures of the districts at a period, from a to g. */
const at = (period: string, counts: string[]) =>
  counts.map((count, index) => `${period} ${"abcdefg"[index] ?? ""} n ${count}`);

const byPeriod = { ...byDistrict, states: { field: "period" } };

test.each([
  ["7 2 3 4 5 1 6", "7 6 3 4 5 1 2", "up 4 from rank 6 (2010)"],
  ["7 6 3 4 5 1 2", "7 2 3 4 5 1 6", "down 4 from rank 2 (2010)"],
  ["7 6 3 4 5 1 2", "8 7 3 4 5 1 2", null],
  ["7 2 3 4 5 1", "7 6 3 4 5 1 2", null],
])("a finding says how a rank changed, where it did: %s to %s", (before, after, change) => {
  const lines = [...at("2010", before.split(" ")), ...at("2020", after.split(" "))];
  const [only] = compared("b", lines, byPeriod);
  expect(only!.finding.includes("from rank")).toBe(change !== null);
  expect(only!.finding).toContain(change ?? "");
});

test("a rank is not compared across a change of what is counted", () => {
  const lines = [...at("2010", Array.from("7234516")), ...at("2020", Array.from("7634512"))];
  const broken = { ...byPeriod, breaks: [{ at: "2015", note: { zh: "变", en: "changed" } }] };
  expect(compared("b", lines, broken)[0]!.finding).not.toContain("from rank");
});

test("a figure has as many decimals as those it stands beside, and keeps its sign", () => {
  const numberOf = (counts: string[]) => compared("a", everyDistrict(counts))[0]?.value;
  expect(numberOf(["40", "41.2", "39.5"])).toMatchObject({ number: "40.0" });
  expect(numberOf(["-1", "0.6", "2.5"])).toMatchObject({ before: "", number: "−1.0" });
  expect(numberOf(["40", "41", "39"])).toMatchObject({ number: "40" });
});
