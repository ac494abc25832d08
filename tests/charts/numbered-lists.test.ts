import { expect, test } from "vitest";
import { numberedList } from "../../src/drawing/numbered.ts";

const entries = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    text: `${text} ${index + 1}`,
  }));

const columnsOf = (svg: string): number =>
  new Set(Array.from(svg.matchAll(/<rect x="([\d.]+)"/g), ([, x]) => x)).size;

test("a list of numbers has as many columns as have room for its widest text", () => {
  expect(columnsOf(numberedList(entries("Hof", 9), 360, 0).svg)).toBeGreaterThan(2);
  expect(columnsOf(numberedList(entries("Verwaltungsgemeinschaft", 9), 720, 0).svg)).toBe(3);
  expect(columnsOf(numberedList(entries("Verwaltungsgemeinschaftsbezirk", 9), 360, 0).svg)).toBe(1);
});

test("what is wider than the list is broken, and the list as high as its lines", () => {
  const one = numberedList(entries("Hof", 1), 360, 0);
  const two = numberedList(entries("Verwaltungsgemeinschaft ".repeat(4), 1), 360, 0);
  expect(two.heightPx).toBeGreaterThan(one.heightPx + 13);
  expect(numberedList([], 360, 0)).toEqual({ svg: "", heightPx: 0 });
});
