import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../boxes.ts";
import { drawn, marksByRow, px } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import { observed } from "../../src/model/observation.ts";
import type { View } from "../../src/model/view.ts";
import { presentView } from "../../src/site/view/present.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const bar: View = { ...common, kind: "bar", x: "count", y: "place" };
const dot: View = { ...common, kind: "dot", x: "count", y: "place", series: "kind" };
const column: View = { ...common, kind: "column", x: "period", y: "count" };
const line: View = { ...common, kind: "line", x: "period", y: "count" };

/** Seven periods and places, each with a number and an interval of 10 below and 20 above it. */
function estimated<V extends View>(view: V, values = [30, 40, 25, 60, 55, 70, 12]) {
  const rows = values.map((value, index) => `${2001 + index} ${"abcdefg"[index]} a ${value}`);
  const context = tabled(view, ["period place kind count", ...rows]);
  const fields = context.dataset.fields.flatMap((field) => {
    if (field.name !== "count") return [field];
    const end = (name: string) => ({ ...field, name, title: { zh: name, en: name } });
    const interval = { lower: "low", upper: "high", level: 95 };
    return [{ ...field, interval }, end("low"), end("high")];
  });
  for (const row of context.dataset.table.rows) {
    const value = row.values["count"]?.value ?? 0;
    row.values["low"] = observed(value - 10, null, null);
    row.values["high"] = observed(value + 20, null, null);
  }
  return { ...context, dataset: { ...context.dataset, fields } };
}

const whiskersOf = (svg: Element) =>
  [...svg.querySelectorAll(".whisker path")].map((path) =>
    (path.getAttribute("d")?.match(/-?[\d.]+/g) ?? []).map(Number),
  );

test.each([bar, dot, column])("each number of a $kind has a whisker from end to end", (view) => {
  for (const width of ["phone", "wide"] as const) {
    const svg = drawn(estimated(view), width);
    expect(whiskersOf(svg)).toHaveLength(21);
    const boxes = textBoxesOf(svg);
    expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
    expect(svg.querySelector(".legend")?.textContent).toContain("95% interval");
  }
});

test("a whisker is as long as its interval, on the axis of its bars", () => {
  const svg = drawn(estimated(bar));
  const [x1 = 0, , x2 = 0] = whiskersOf(svg)[0] ?? [];
  const first = marksByRow(svg).get(2);
  const perUnit = px(first, "width") / 30;
  expect((x2 - x1) / perUnit).toBeCloseTo(30, 0);
  expect((x1 - px(first, "x")) / perUnit).toBeCloseTo(20, 0);
});

test("a line has a band of its paint, a lone point a whisker", () => {
  const svg = drawn(estimated(line));
  const band = svg.querySelector("path.band");
  expect(band?.getAttribute("d")?.split("L")).toHaveLength(14);
  expect(band?.getAttribute("class")).toBe("band series-0");
  expect(whiskersOf(drawn(estimated(line, [30])))).toHaveLength(3);
});

test("tips, sentences and tables say the interval, and nothing is called risen by it alone", () => {
  const { sentence, table } = presentView(estimated(line, [30, 40]));
  expect(sentence).toBe("30 people (20–50) (2001) and 40 people (30–60) (2002).");
  expect(table.columns.map(({ label }) => label)).toEqual([
    "period",
    "place",
    "count (people)",
    "low (people)",
    "high (people)",
  ]);
});
