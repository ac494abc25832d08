import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, marksByRow, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentView } from "../../site/view/present.ts";

const view: ViewOf<"calendar"> = {
  kind: "calendar",
  name: "days",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  value: "count",
};

const firstOf2024 = Date.UTC(2024, 0, 1); // a Monday
const msPerDay = 86_400_000;

const daysFrom = (start: number, count: number, textOf: (day: number) => string) => [
  "period count",
  ...Array.from({ length: count }, (_, day) => {
    const date = new Date(start + day * msPerDay).toISOString().slice(0, 10);
    return `${date} ${textOf(day)}`;
  }),
];

test("days of a week stand below each other, and each week right of the last", () => {
  const marks = marksByRow(
    drawn(
      tabled(
        view,
        daysFrom(firstOf2024, 60, (day) => String(day + 1)),
      ),
    ),
  );
  const at = (day: number) => [px(marks.get(day + 2), "x"), px(marks.get(day + 2), "y")] as const;
  for (const day of [0, 1, 5]) expect(at(day + 7)[1]).toBe(at(day)[1]);
  expect(at(7)[0]).toBeGreaterThan(at(0)[0]);
  expect(at(1)[0]).toBe(at(0)[0]);
  expect(at(1)[1]).toBeGreaterThan(at(0)[1]);
});

test("on a phone each month has a row of its own", () => {
  const context = tabled(
    view,
    daysFrom(firstOf2024, 60, (day) => String(day + 1)),
  );
  const marks = marksByRow(drawn(context, "phone"));
  const at = (day: number) => [px(marks.get(day + 2), "x"), px(marks.get(day + 2), "y")] as const;
  expect(at(30)[1]).toBe(at(0)[1]);
  expect(at(31)[1]).toBeGreaterThan(at(0)[1]);
  expect(at(31)[0]).toBe(at(0)[0]);
});

test("a day without a figure is hatched, one of zero is empty, one without a row is not there", () => {
  const table = daysFrom(firstOf2024, 10, (day) => (day === 2 ? "x" : day === 3 ? "0" : "9"));
  const svg = drawn(tabled(view, table.toSpliced(6, 1)));
  expect(svg.querySelectorAll(".cells .swatch")).toHaveLength(1);
  expect(svg.querySelectorAll(".cells .obs-zero")).toHaveLength(1);
  expect(svg.querySelectorAll(".cells rect")).toHaveLength(9);
  expect(svg.querySelector(".legend")?.textContent).toContain("zero");
});

test("the sentence names the highest and the lowest day", () => {
  const table = daysFrom(firstOf2024, 5, (day) => String(day * 10 + 5));
  expect(presentView(tabled(view, table)).sentence).toBe(
    "5 January 2024 is highest with 45 people, 1 January 2024 lowest with 5 people.",
  );
});

test.each(["phone", "wide"] as const)(
  "ten years of days are few shapes, none of whose texts touch (%s)",
  (width) => {
    const svg = drawn(
      tabled(
        view,
        daysFrom(firstOf2024, 3650, (day) => String(day % 97)),
      ),
      width,
    );
    const boxes = textBoxesOf(svg);
    expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
    expect(svg.querySelectorAll(".cells *").length).toBeLessThan(12);
  },
);

test("more than a thousand days of a class are counted with the signs that a language puts into numbers", () => {
  const days = daysFrom(firstOf2024, 3000, (day) => String(1 + (day % 2) * 9));
  const counts = [...drawn(tabled(view, days)).querySelectorAll(".scale .count-number")];
  expect(counts.map(({ textContent }) => textContent)).toEqual(["1,500", "1,500"]);
});
