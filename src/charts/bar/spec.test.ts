import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import { fieldOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { describeBar } from "./describe.ts";
import type { Shares } from "../../drawing/context.ts";
import { entriesOf } from "../../drawing/presentation.ts";
import { namesBars, presentBar } from "./marks.ts";
import { barSpec } from "./spec.ts";

const title = { zh: "图", en: "Chart" };
const view: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-place",
  title,
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  sort: "value",
};

test("the longest bar stands first, equal ones as in the file, those without a figure last", () => {
  const { groups } = barSpec(tabled(view, ["place count", "a x", "b 3", "c 0", "d 8", "e 3"]));
  expect(groups.map(({ label }) => label)).toEqual(
    ["d", "b", "e", "c", "a"].map((id) => `Place ${id}`),
  );
});

test("without sort, places stand as in the file, and a bar has the record of its row", () => {
  const { groups } = barSpec(tabled({ ...view, sort: "file" }, ["place count", "b 3", "a 5"]));
  expect(groups.map(({ bars }) => bars.map(({ mark }) => mark.records))).toEqual([[[2]], [[3]]]);
});

test("series stand in the order of their categories, and a missing pair is no bar", () => {
  const lines = ["place kind count", "a urban 1", "a rural 2", "b rural 9"];
  const spec = barSpec(tabled({ ...view, series: "kind" }, lines));
  expect(spec.series.map(({ label }) => label)).toEqual(["urban kind", "rural kind"]);
  expect(spec.groups.map(({ bars }) => bars.map(({ series }) => series))).toEqual([[1], [0, 1]]);
});

test("the sentence names highest, lowest, and every place without a figure", () => {
  const context = tabled(view, [
    "period place count",
    "2013-04 a 9",
    "2013-04 b 4",
    "2013-04 c 6",
    "2013-04 e 5",
    "2013-04 d x",
  ]);
  expect(describeBar(barSpec(context), "en")).toBe(
    "April 2013: Place a is highest with 9 people, Place b lowest with 4 people; Place d: not published.",
  );
  expect(describeBar(barSpec({ ...context, locale: "zh" }), "zh")).toBe(
    "2013年4月，Place a最多，为9人；Place b最少，为4人；Place d未公布。",
  );
});

test("what is left over stands last, and is never the highest", () => {
  const lines = ["kind count", "unknown 9", "a 4", "b 6", "c 5"];
  const context = tabled({ ...view, y: "kind" }, lines);
  const kind = fieldOf(context.dataset, "kind");
  kind.categories = ["a", "b", "c", "unknown"].map((value) => ({
    value,
    label: { zh: value, en: value },
    ...(value === "unknown" && { residual: true }),
  }));
  const spec = barSpec(context);
  expect(spec.groups.map(({ label }) => label)).toEqual(["b", "c", "a", "unknown"]);
  expect(describeBar(spec, "en")).toBe("B is highest with 6 people, a lowest with 4 people.");
});

test("one figure among gaps is said as the only one", () => {
  const context = tabled(view, ["place count", "a 356", "b x", "c x"]);
  expect(describeBar(barSpec(context), "en")).toBe(
    "356 people (Place a); Place b and Place c: not published.",
  );
});

test("bars say their series where the names of a group fit into them, else a legend does", () => {
  const spec = (rows: string[]) =>
    barSpec(tabled({ ...view, series: "kind" }, ["place kind count", ...rows]));
  expect(
    namesBars(
      spec(["a urban 1", "a rural 9", "b urban 8", "b rural 6"]),
      { id: "", widthPx: 360 },
      "en",
    ),
  ).toBe(true);
  expect(
    namesBars(
      spec(["a urban 1", "a rural 9", "b urban 1", "b rural 6"]),
      { id: "", widthPx: 360 },
      "en",
    ),
  ).toBe(false);
  expect(namesBars(spec(["a urban 9", "a rural x"]), { id: "", widthPx: 360 }, "en")).toBe(false);
  expect(namesBars(spec(["a urban 9", "b urban 8"]), { id: "", widthPx: 360 }, "en")).toBe(false);
});

test("bars do not say their series where a legend does, as it has to in another state", () => {
  const lines = ["place kind count", "a urban 8", "a rural 9"];
  const context = tabled({ ...view, series: "kind" }, lines);
  const other = tabled({ ...view, series: "kind" }, ["place kind count", "a urban 1", "a rural 9"]);
  const inside = (shared?: Shares[]) =>
    presentBar({ ...context, ...(shared && { shared }) })
      .draw?.("phone")
      .svg.match(/class="inside/g);
  const { parts } = presentBar(other);
  if (!parts) throw new Error("nothing is shared");
  expect(inside()).toHaveLength(2);
  expect(inside([{ values: {}, legend: entriesOf(other, parts) }])).toBeNull();
});

test("of series that are periods the newest decides the order", () => {
  const lines = ["period place count", "2001 a 9", "2002 a 3", "2001 b 1", "2002 b 4"];
  const { groups } = barSpec(tabled({ ...view, series: "period" }, lines));
  expect(groups.map(({ label }) => label)).toEqual(["Place b", "Place a"]);
});

test("several that share the highest number are said in the plural, and two alike as both", () => {
  const said = (...rows: string[]) =>
    describeBar(barSpec(tabled(view, ["place count", ...rows])), "en");
  expect(said("a 2", "b 2", "c 1", "d 0")).toBe(
    "Place a and Place b are highest with 2 people, Place d lowest with 0 people.",
  );
  expect(said("a 60", "b 60")).toBe("Both stand at 60 people.");
  expect(said("a 60", "b 60", "c 60")).toBe("All 3 stand at 60 people.");
});

test("of three dates the change between the first and the last is said", () => {
  const lines = [
    "period place count",
    "2010 a 40",
    "2015 a 50",
    "2020 a 52",
    "2010 b 90",
    "2020 b 80",
  ];
  const spec = barSpec(tabled({ ...view, series: "period" }, lines));
  expect(describeBar(spec, "en")).toBe(
    "Of 2 places that can be compared between 2010 and 2020, 1 rose, Place a most, by 12 people (30.0%); 1 fell, Place b most, by 10 people (11.1%).",
  );
});

test("of bars that are periods the change is said, in whichever order they stand", () => {
  const spec = barSpec(tabled({ ...view, y: "period" }, ["period count", "2010 40", "2020 10"]));
  expect(spec.groups.map(({ label }) => label)).toEqual(["2010", "2020"]);
  expect(describeBar(spec, "en")).toBe(
    "Down 30 people (75.0%), from 40 people (2010) to 10 people (2020).",
  );
  const risen = barSpec(tabled({ ...view, y: "period" }, ["period count", "2010 10", "2020 40"]));
  expect(risen.groups.map(({ label }) => label)).toEqual(["2020", "2010"]);
  expect(describeBar(risen, "en")).toBe(
    "Up 30 people (4 times as many), from 10 people (2010) to 40 people (2020).",
  );
});
