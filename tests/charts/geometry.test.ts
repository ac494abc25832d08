import { describe, expect, test } from "vitest";
import { drawn, expectLinear, marksByRow, paintOf, px, seriesNamesOf } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import type { View } from "../../src/model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const bar: View = { ...common, kind: "bar", x: "count", y: "place", series: "kind" };
const column: View = { ...common, kind: "column", x: "period", y: "count", series: "kind" };
const line: View = { ...common, kind: "line", x: "period", y: "count", series: "kind" };
const stack: View = { ...common, kind: "stack", x: "period", y: "count", series: "kind" };

/** Rows 2 to 8; the periods are a month, two years and most of ten years apart. */
const lines = [
  "period place kind count",
  "2001-01-31 a urban 37",
  "2001-01-31 a rural 40",
  "2001-02-28 b urban 250",
  "2001-02-28 b rural 5",
  "2003-06-30 c urban 120",
  "2003-06-30 c rural 120",
  "2013-01-31 d urban 61",
];
const counts = lines.slice(1).map((each) => Number(each.split(" ").at(-1)));
const days = lines.slice(1).map((each) => Date.parse(each.split(" ")[0] ?? "") / 86_400_000);

/** Each mark with what its row says. */
const measured = (svg: Element) =>
  [...marksByRow(svg)].map(([record, mark]) => ({ mark, value: counts[record - 2]!, record }));

/** The numbers of the value axis and the heights at which they stand. */
const ticksOf = (svg: Element) =>
  [...svg.querySelectorAll("g.axis text")].map((text) => ({
    x: Number(text.textContent),
    y: Number(/,([\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.[1]),
  }));

test("a bar is as long as its value, from one line for all, a negative one to the other side", () => {
  const below = [...lines, "2013-01-31 e urban -90"];
  const marks = marksByRow(drawn(tabled(bar, below)));
  const zero = px(marks.get(2), "x");
  const ends = [...counts, -90].map((value, index) => {
    const mark = marks.get(index + 2);
    const [left, width] = [px(mark, "x"), px(mark, "width")];
    expect(value < 0 ? left + width : left).toBeCloseTo(zero, 0);
    return { x: value, y: value < 0 ? left : left + width };
  });
  expectLinear([{ x: 0, y: zero }, ...ends]);
});

test("no bar is less than nothing wide, however long the labels", () => {
  const context = tabled(bar, lines);
  const unit = { zh: "名".repeat(60), en: "n".repeat(60) };
  const fields = context.dataset.fields.map((each) => (each.unit ? { ...each, unit } : each));
  const svg = drawn({ ...context, dataset: { ...context.dataset, fields } });
  for (const [, mark] of marksByRow(svg)) expect(px(mark, "width")).toBeGreaterThan(0);
});

test("what is said beside a swatch is left to the legend where it has no room", () => {
  const context = tabled(bar, [...lines, "2013-01-31 e urban x"]);
  const x = { zh: "名".repeat(120), en: "n".repeat(120) };
  const svg = drawn({ ...context, dataset: { ...context.dataset, missingLabels: { x } } });
  const beside = [...svg.querySelectorAll(".plot text")].map((text) => text.textContent);
  expect(beside.some((text) => text.includes("nnn"))).toBe(false);
  expect(svg.querySelector(".legend")?.textContent).toContain("nnn");
});

test("the label of a bar stands at its middle, and the name of a place beside its bars", () => {
  const svg = drawn(tabled(bar, lines));
  const places = [...svg.querySelectorAll(".plot text")].map((text) => ({
    text: text.textContent,
    y: Number(/,([\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.[1]),
  }));
  const middle = (mark: Element | undefined) => px(mark, "y") + px(mark, "height") / 2;
  const at = (text: string, y: number) =>
    places.some((each) => each.text === text && Math.abs(each.y - y) < 0.2);
  const marks = marksByRow(svg);
  for (const [record, mark] of marks)
    expect(at(String(counts[record - 2]), middle(mark)), String(record)).toBe(true);
  ["a", "b", "c"].forEach((id, index) => {
    const [one, other] = [2, 3].map((record) => middle(marks.get(record + 2 * index)));
    expect(at(`Place ${id}`, (one! + other!) / 2), id).toBe(true);
  });
});

test("a column is as high as its value, from the line of zero, on the axis beside it", () => {
  const svg = drawn(tabled(column, lines));
  const tops = measured(svg).map(({ mark, value }) => ({ x: value, y: px(mark, "y") }));
  expectLinear([...tops, ...ticksOf(svg)]);
  const zero = ticksOf(svg).find(({ x }) => x === 0)!;
  for (const { mark } of measured(svg))
    expect(px(mark, "y") + px(mark, "height")).toBeCloseTo(zero.y, 0);
});

test("a point of a line is as high as its value, and as far to the right as its date", () => {
  const svg = drawn(tabled(line, lines));
  const points = measured(svg);
  expectLinear([
    ...points.map(({ mark, value }) => ({ x: value, y: px(mark, "cy") })),
    ...ticksOf(svg),
  ]);
  expectLinear(points.map(({ mark, record }) => ({ x: days[record - 2]!, y: px(mark, "cx") })));
});

test("a line joins neighbours in time of its own series, and nothing else", () => {
  const svg = drawn(tabled(line, lines));
  const marks = marksByRow(svg);
  const at = (record: number) => `${px(marks.get(record), "cx")},${px(marks.get(record), "cy")}`;
  const joined = (...records: number[]) => [`M${records.map(at).join("L")}`];
  const drawnLines = (paint: string) =>
    [...svg.querySelectorAll(`path.line.${paint}`)].map((path) => path.getAttribute("d"));
  expect(drawnLines(paintOf(marks.get(2)))).toEqual(joined(2, 4, 6, 8));
  expect(drawnLines(paintOf(marks.get(3)))).toEqual(joined(3, 5, 7));
});

test("the parts of a stack are as high as their values, and stand on each other", () => {
  const svg = drawn(tabled(stack, lines));
  const marks = measured(svg);
  expectLinear([
    ...marks.map(({ mark, value }) => ({ x: value, y: px(mark, "height") })),
    { x: 0, y: 0 },
  ]);
  const byRow = marksByRow(svg);
  for (const lower of [2, 4, 6]) {
    const upper = byRow.get(lower + 1);
    expect(px(upper, "y") + px(upper, "height")).toBeCloseTo(px(byRow.get(lower), "y"), 0);
    expect(px(upper, "x")).toBe(px(byRow.get(lower), "x"));
  }
});

const seriesOf = (record: number) => `${record === 8 || record % 2 === 0 ? "urban" : "rural"} kind`;

describe.each([bar, column, line, stack].map((view) => [view.kind, view] as const))(
  "%s",
  (_, view) => {
    test("a series has its name in the paint of its marks, in a legend or beside them", () => {
      const svg = drawn(tabled(view, lines));
      const names = seriesNamesOf(svg);
      expect(names.size).toBe(2);
      for (const { mark, record } of measured(svg))
        expect(names.get(paintOf(mark))?.startsWith(seriesOf(record))).toBe(true);
    });
  },
);

/** Names beside marks, each with its paint and where it stands. */
const namesBeside = (svg: Element) =>
  [...svg.querySelectorAll("text.name")].map((text) => {
    const [x = NaN, y = NaN] =
      /\(([-\d.]+),([-\d.]+)\)/
        .exec(text.getAttribute("transform") ?? "")
        ?.slice(1)
        .map(Number) ?? [];
    return { text: text.textContent, paint: paintOf(text), x, y };
  });

test("lines that end together have their names at the right of their ends, in their paint", () => {
  const svg = drawn(tabled(line, lines.slice(0, -2).concat("2003-06-30 c rural 20")));
  const marks = marksByRow(svg);
  const names = namesBeside(svg);
  expect(names.map(({ text, paint, y }) => [text, paint, y])).toEqual([
    ["urban kind 120", paintOf(marks.get(6)), px(marks.get(6), "cy")],
    ["rural kind 20", paintOf(marks.get(7)), px(marks.get(7), "cy")],
  ]);
  for (const { x } of names) expect(x).toBeGreaterThanOrEqual(px(marks.get(6), "cx"));
});

test("a line that ends before the others has its name around its own end", () => {
  const svg = drawn(tabled(line, lines));
  const end = marksByRow(svg).get(7);
  const rural = namesBeside(svg).find(({ text }) => text.startsWith("rural kind"));
  expect(Math.abs(rural!.x - px(end, "cx"))).toBeLessThan(12);
  expect(Math.abs(rural!.y - px(end, "cy"))).toBeLessThan(24);
});

test("series that are periods have shades of one colour, darker from the oldest to the newest", () => {
  const timed: View = {
    ...bar,
    kind: "bar",
    x: "count",
    y: "place",
    series: "period",
    sort: "value",
  };
  const years = ["2001 a 9", "2002 a 8", "2003 a 7", "2001 b 1", "2002 b 9", "2003 b 8"];
  const svg = drawn(tabled(timed, ["period place count", ...years]));
  const paints = [...marksByRow(svg).values()].map(paintOf);
  expect(paints.slice(0, 3)).toEqual(["class-3", "class-4", "class-6"]);
  const [a, b] = [4, 7].map((record) => px(marksByRow(svg).get(record), "y"));
  expect(b).toBeLessThan(a!);
});
