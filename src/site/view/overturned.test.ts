import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { LoggedChange } from "../../model/change.ts";
import type { View, ViewOf } from "../../model/view.ts";
import { overturnedIn } from "./overturned.ts";

const named = { name: "all", title: { zh: "全部", en: "All" }, note: null, breaks: [] };
const bar: ViewOf<"bar"> = { ...named, kind: "bar", x: "count", y: "place" };
const line: ViewOf<"line"> = { ...named, kind: "line", x: "period", y: "count" };

const places = ["period place count", "2020 a 9", "2020 b 7", "2020 city 3"];
const years = ["period count", "2019 30", "2020 20", "2021 10"];

const changed: LoggedChange = {
  date: "2021-05-01",
  kind: "changed",
  dataset: "specimen",
  key: "",
  column: "count",
  old: "",
  new: "",
  reason: null,
};

function told(view: View, lines: string[], changes: Partial<LoggedChange>[]) {
  const { catalogue, dataset, locale } = tabled(view, lines);
  const keys = ["period", "place", "kind"].filter((key) => lines[0]?.includes(key));
  const log = changes.map((each) => ({ ...changed, dataset: dataset.id, ...each }));
  const context = {
    view,
    dataset: { ...dataset, primaryKey: keys },
    catalogue: { ...catalogue, changes: log },
    locale,
  };
  return overturnedIn(context)?.text ?? null;
}

test("another place that is highest is told, as a revision or as an error that was corrected", () => {
  const change = { key: "period=2020;place=a", old: "5", new: "9" };
  const text = told(bar, places, [change]);
  expect(text).toMatch(
    /^With the release of 1 May 2021 .*: the highest was .*b.*, and is .*a.*\.$/,
  );
  expect(told(bar, places, [{ ...change, type: "error" }])).toMatch(/^An error was corrected/);
});

test("of several series each is told whose highest is another place", () => {
  const grouped: ViewOf<"bar"> = { ...bar, series: "kind" };
  const rows = [
    ..."a 9,b 7,city 3".split(",").map((each) => `2020 ${each} day`),
    ..."a 1,b 2,city 3".split(",").map((each) => `2020 ${each} home`),
  ];
  const change = { key: "period=2020;place=a;kind=day", old: "5", new: "9" };
  const text = told(grouped, ["period place count kind", ...rows], [change]);
  expect(text?.match(/the highest was/g)).toHaveLength(1);
  expect(text).toMatch(/: day kind: the highest was .*b.*, and is .*a.*\.$/);
});

test("a series that fell and rises now is told", () => {
  const text = told(line, years, [{ key: "period=2021", old: "40", new: "10" }]);
  expect(text).toMatch(/had risen, and has fallen\.$/);
});

test("a change that leaves rank and direction as they were is none", () => {
  expect(told(bar, places, [{ key: "period=2020;place=a", old: "8", new: "9" }])).toBeNull();
  expect(told(line, years, [{ key: "period=2021", old: "12", new: "10" }])).toBeNull();
  expect(told(line, years, [])).toBeNull();
});

test("a headline whose numbers hold only since then is told, with those numbers", () => {
  const headed = (headline: string) => ({ ...line, headline: { zh: headline, en: headline } });
  const change = { key: "period=2021", old: "12", new: "10" };
  const told2021 = (headline: string) => told(headed(headline), years, [change]);
  expect(told2021("Down by 67% since 2019")).toMatch(/by the figures before, .* 67 would not/);
  expect(told2021("30 in 2019")).toBeNull();
  expect(told2021("Some 9,999 of another table")).toBeNull();
  expect(told(headed("It was 20 in 2020"), years, [change])).toBeNull();
});

test("what was kept back, and what an earlier release changed, is not told", () => {
  const turned = { key: "period=2021", old: "40", new: "10" };
  expect(told(line, years, [{ ...turned, old: "" }])).toBeNull();
  const later = { key: "period=2019", old: "31", new: "30", date: "2021-06-01" };
  expect(told(line, years, [turned, later])).toBeNull();
});
