import { expect, test } from "vitest";
import { drawn, expectLinear, marksByRow, paintOf, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentView } from "../../site/view/present.ts";

const view: ViewOf<"slope"> = {
  kind: "slope",
  name: "then-and-now",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "kind",
};

const lines = [
  "period kind count",
  "2011 a 10",
  "2021 a 40",
  "2011 b 30",
  "2021 b 25",
  "2011 c 20",
  "2021 c 20",
];

const textsOf = (svg: Element) =>
  [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);

test("a line rises from its first figure to its last, on one axis for all", () => {
  const svg = drawn(tabled(view, lines));
  const marks = marksByRow(svg);
  const values = [10, 40, 30, 25, 20, 20];
  expectLinear(values.map((value, index) => ({ x: value, y: px(marks.get(index + 2), "cy") })));
  const xs = values.map((_, index) => px(marks.get(index + 2), "cx"));
  expect(new Set(xs.filter((_, index) => index % 2 === 0)).size).toBe(1);
  expect(xs[1]).toBeGreaterThan(xs[0]!);
  expect(svg.querySelectorAll("path.line")).toHaveLength(3);
});

test("few lines have their names and last figures at the right, their first at the left", () => {
  const texts = textsOf(drawn(tabled(view, lines)));
  expect(texts).toEqual(expect.arrayContaining(["a kind 40", "b kind 25", "c kind 20", "10"]));
});

test("of many lines those that changed the most are in focus, and the others are grey", () => {
  const many = Array.from({ length: 60 }, (_, row) => [
    `2011 k${row} ${100 + row}`,
    `2021 k${row} ${100 + row + (row < 4 ? 50 : 1)}`,
  ]).flat();
  const svg = drawn(tabled(view, ["period kind count", ...many]));
  expect(svg.querySelectorAll(".backdrop.mark")).toHaveLength(2 * 56 + 1);
  expect(new Set([...marksByRow(svg).values()].map(paintOf)).size).toBe(5);
  const names = [...svg.querySelectorAll("text.name")].map(({ textContent }) => textContent);
  expect(names.map((name) => name.split(" ")[0]).toSorted()).toEqual(["k0", "k1", "k2", "k3"]);
  expect(svg.querySelector(".legend")?.textContent).toContain("56 others");
});

test("a view may say which lines are in focus", () => {
  const svg = drawn(tabled({ ...view, highlight: ["c"] }, lines));
  expect(marksByRow(svg).get(7)?.getAttribute("class")).toContain("series-0");
  expect(svg.querySelectorAll("circle.backdrop")).toHaveLength(4);
});

test("a line with no figure at one end is said below, and has its name at the other", () => {
  const svg = drawn(tabled(view, [...lines, "2011 d 12", "2021 d x"]));
  const texts = textsOf(svg);
  expect(texts).toContain("d kind 12");
  expect(texts).toContain("d kind (2021): not published");
  expect(svg.querySelectorAll(".plot .swatch")).toHaveLength(1);
  expect(svg.querySelectorAll("path.line")).toHaveLength(3);
});

test("what is not final is joined by a dashed line", () => {
  const svg = drawn(tabled(view, ["period kind count", "2011 a 10", "2021 a 40P"]));
  expect(svg.querySelectorAll("path.line.dashed")).toHaveLength(1);
});

test("the sentence says how many rose and fell, and which the most", () => {
  const { sentence } = presentView(tabled(view, lines));
  expect(sentence).toBe(
    "Of 3 that can be compared between 2011 and 2021, 1 rose, a kind most, by 30 people (4 times as many); 1 fell, b kind most, by 5 people (16.7%); 1 stayed the same.",
  );
});
