import { describe, expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../boxes.ts";
import { drawn, expectLinear, marksByRow, paintOf, px } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import type { View } from "../../src/model/view.ts";
import { presentView } from "../../src/site/view/present.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const bar: View = { ...common, kind: "bar", x: "count", y: "place", facet: "kind" };
const column: View = { ...common, kind: "column", x: "period", y: "count", facet: "kind" };
const line: View = { ...common, kind: "line", x: "period", y: "count", facet: "kind" };
const stack: View = {
  ...common,
  kind: "stack",
  x: "period",
  y: "count",
  series: "place",
  facet: "kind",
};
const map: View = {
  ...common,
  kind: "choropleth",
  value: "count",
  place: "place",
  facet: "kind",
  counts: true,
};

/** So many facets of five places and years; the last is a hundred times as large as the first. */
const lines = (facets: number, places = 1) => [
  "period place kind count",
  ...Array.from({ length: facets }, (_, kind) =>
    Array.from({ length: 5 }, (_, at) =>
      Array.from(
        { length: places },
        (_, place) =>
          `${2001 + at} ${"abcde"[places > 1 ? place : at]} k${kind} ${(kind + 1) ** 3 + at * 7 + place}`,
      ),
    ).flat(),
  ).flat(),
];

const namesOf = (svg: Element) =>
  [...svg.querySelectorAll(".facet")].map(({ textContent }) => textContent);

const kinds = [bar, column, line, map].map((view) => [view.kind, view] as const);

describe.each(kinds)("%s", (_, view) => {
  test.each(["phone", "wide"] as const)(
    "each facet has its name and its marks, and no text touches another (%s)",
    (width) => {
      const svg = drawn(tabled(view, lines(7)), width);
      expect(namesOf(svg)).toEqual([0, 1, 2, 3, 4, 5, 6].map((kind) => `k${kind} kind`));
      expect(marksByRow(svg).size).toBe(35);
      const boxes = textBoxesOf(svg);
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
    },
  );

  test("every mark tells its facet", () => {
    const tips = [...marksByRow(drawn(tabled(view, lines(3)))).values()].map(
      (mark) => mark.getAttribute("data-tip") ?? "",
    );
    for (const kind of [0, 1, 2])
      expect(tips.filter((tip) => tip.includes(`k${kind} kind`))).toHaveLength(5);
  });
});

test("facets share one scale: bars of all are as long as their values", () => {
  const svg = drawn(tabled(bar, lines(3)));
  const counts = lines(3)
    .slice(1)
    .map((each) => Number(each.split(" ").at(-1)));
  const marks = marksByRow(svg);
  expectLinear(counts.map((x, index) => ({ x, y: px(marks.get(index + 2), "width") })));
});

test("facets of a map share its classes, whose legend and boundaries are said once", () => {
  const svg = drawn(tabled(map, lines(4)));
  const marks = marksByRow(svg);
  const paints = [2, 3, 4].map((record) => paintOf(marks.get(record)));
  expect(new Set(paints).size).toBe(1);
  expect(svg.querySelectorAll(".scale")).toHaveLength(1);
  expect(svg.textContent.split("nobody")).toHaveLength(2);
});

test("a series has one paint in all facets, also where the first has none of it", () => {
  const grouped: View = { ...line, series: "place" };
  const table = [
    "period place kind count",
    "2001 b k0 4",
    "2002 b k0 6",
    "2001 a k1 5",
    "2002 a k1 7",
    "2001 b k1 8",
    "2002 b k1 9",
  ];
  const marks = marksByRow(drawn(tabled(grouped, table)));
  expect(paintOf(marks.get(2))).toBe(paintOf(marks.get(6)));
  expect(paintOf(marks.get(4))).not.toBe(paintOf(marks.get(6)));
});

test("totals of each facet stand in the table, and few facets are described one by one", () => {
  const { table, sentence } = presentView(tabled(stack, lines(2, 3)));
  expect(table.rows.filter(({ record }) => record === null)).toHaveLength(10);
  expect(sentence).toMatch(/^K0 kind: Total: .*\. K1 kind: Total: .*\.$/);
  expect(presentView(tabled(bar, lines(7))).sentence).toMatch(/is highest with .* lowest with/);
});
