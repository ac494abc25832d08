import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../boxes.ts";
import { drawn, seriesNamesOf } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import type { View } from "../../src/model/view.ts";
import { presentView } from "../../src/site/view/present.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const bar: View = { ...common, kind: "bar", x: "count", y: "place", series: "kind" };
const dot: View = { ...common, kind: "dot", x: "count", y: "place", series: "kind" };
const column: View = { ...common, kind: "column", x: "period", y: "count", series: "kind" };

/** Three places and periods of so many series, the last of which is the largest. */
const lines = (series: number) => [
  "place period kind count",
  ...Array.from({ length: 3 * series }, (_, index) => {
    const [at, kind] = [index % 3, Math.floor(index / 3)];
    return `${"abc"[at]} ${2001 + at} k${kind} ${kind * 20 + at}`;
  }),
];

const greyRows = (svg: Element) => svg.querySelectorAll("[data-row].backdrop").length;

test.each([bar, dot, column])("of many series of a $kind the largest have colours", (view) => {
  for (const width of ["phone", "wide"] as const) {
    const svg = drawn(tabled(view, lines(12)), width);
    expect(svg.querySelectorAll("[data-row]").length).toBe(36);
    expect(greyRows(svg)).toBe(24);
    expect([...seriesNamesOf(svg).values()].toSorted()).toEqual([
      "8 others",
      ...[10, 11, 8, 9].map((index) => `k${index} kind`),
    ]);
    const boxes = textBoxesOf(svg);
    expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
  }
});

const line: View = { ...common, kind: "line", x: "period", y: "count", series: "kind" };
const slope: View = { ...common, kind: "slope", x: "period", y: "count", series: "kind" };
const stack: View = { ...common, kind: "stack", x: "period", y: "count", series: "kind" };

/** Twelve series in two years. */
const twelve = (countOf: (kind: number) => string) => [
  "period kind count",
  ...["2001", "2002"].flatMap((year) =>
    Array.from({ length: 12 }, (_, kind) => `${year} k${kind} ${countOf(kind)}`),
  ),
];

test.each([line, slope, stack])("of a $kind no series without a figure has a colour", (view) => {
  const svg = drawn(
    tabled(
      view,
      twelve((kind) => (kind === 7 ? "5" : "x")),
    ),
  );
  const named = [...seriesNamesOf(svg)].filter(([paint]) => paint.startsWith("series-"));
  expect(named.map(([, name]) => name.replace(" 5", ""))).toEqual(["k7 kind"]);
});

test("of lines that change alike the highest have colours", () => {
  const svg = drawn(
    tabled(
      slope,
      twelve((kind) => (kind === 9 ? "1000" : String(kind))),
    ),
  );
  const names = [...seriesNamesOf(svg).values()].join();
  for (const name of ["k8 kind", "k9 kind", "k10 kind", "k11 kind"]) expect(names).toContain(name);
});

test.each([bar, dot, column])("a $kind colours the series that its view highlights", (view) => {
  const svg = drawn(tabled({ ...view, highlight: ["k1"] }, lines(3)));
  expect(greyRows(svg)).toBe(6);
  expect([...seriesNamesOf(svg).values()]).toEqual(["k1 kind", "2 others: k0 kind and k2 kind"]);
});

test.each([bar, dot, column])("what a $kind says of many series is of those in focus", (view) => {
  const { sentence } = presentView(tabled(view, lines(12)));
  expect(sentence).toContain("k11 kind");
  expect(sentence).not.toContain("k3 kind");
});

test("of hundreds of lines a few points of each can be asked, all of few", () => {
  const asked = (series: number) => {
    const rows = Array.from({ length: series * 20 }, (_, index) => {
      const [at, kind] = [index % 20, Math.floor(index / 20)];
      return `${2001 + at} k${kind} ${kind * 7 + ((at * 7919) % 101)}`;
    });
    const svg = drawn(tabled(line, ["period kind count", ...rows]));
    return svg.querySelectorAll(".asked.backdrop circle").length / (series - 7);
  };
  expect(asked(20)).toBeGreaterThan(19);
  expect(asked(600)).toBeLessThanOrEqual(4);
});
