import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import { observed } from "../../src/model/observation.ts";
import type { ViewOf } from "../../src/model/view.ts";

const view: ViewOf<"bar"> = {
  kind: "bar",
  name: "all",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
};

/** The numbers beside the bars of places that have these. */
function labelsOf(values: number[]): string[] {
  const lines = values.map((_, index) => `${"abcde"[index]} 0`);
  const context = tabled(view, ["place count", ...lines]);
  context.dataset.table.rows.forEach((row, index) => {
    row.values.count = observed(values[index] ?? 0, null, null);
  });
  const svg = drawn(context);
  return [...svg.querySelectorAll("text")]
    .map((text) => text.textContent)
    .filter((text) => !text.startsWith("Place"));
}

test("all numbers of a drawing have one number of decimals, and no more than can be read", () => {
  expect(labelsOf([3, 4.25, 8.2])).toEqual(["3.00", "4.25", "8.20"]);
  expect(labelsOf([1200, 7])).toEqual(["1,200", "7"]);
  expect(labelsOf([12.333333333, 0.5])).toEqual(["12.33", "0.50"]);
  expect(labelsOf([0.00123456, 0.002])).toEqual(["0.00123", "0.00200"]);
  expect(labelsOf([7.12345, 7.12401])).toEqual(["7.12345", "7.12401"]);
});

test("a number that is not zero is never shown as one", () => {
  expect(labelsOf([1234.5, 900.25, 0.0004])).toEqual(["1,234.50", "900.25", "0.0004"]);
});
