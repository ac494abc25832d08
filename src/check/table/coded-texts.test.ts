import { expect, test } from "vitest";
import { CodedTexts } from "./coded-texts.ts";
import { isUnique } from "./key-columns.ts";

const texts = (all: string) => CodedTexts.of(all.split(" ").map((text) => text.replace("-", "")));

test("a text that stands in several rows is kept once, and counted", () => {
  const column = texts("a b a - a");
  expect(column.values).toEqual(["a", "b", ""]);
  expect([...column.counts]).toEqual([3, 1, 1]);
  expect([0, 1, 2, 3, 4].map((row) => column.at(row))).toEqual(["a", "b", "a", "", "a"]);
  expect([column.length, column.filledCount, column.filled]).toEqual([5, 4, ["a", "b"]]);
});

test("texts that are written alike become one", () => {
  const column = texts("a A b a").mapped((text) => text.toLowerCase());
  expect(column.values).toEqual(["a", "b"]);
  expect([...column.counts]).toEqual([3, 1]);
});

test("a share is of cells, not of texts, and of none it is none", () => {
  const column = texts("a a a b c -");
  expect(column.isMostly(0.6, (text) => text === "a")).toBe(true);
  expect(column.isMostly(0.61, (text) => text === "a")).toBe(false);
  expect(texts("- -").isMostly(0.5, () => true)).toBe(false);
});

test("rows are told apart by one column, by two, by three, or by none", () => {
  const column = (all: string) => ({ name: "", role: "dimension" as const, texts: texts(all) });
  const [a, b, c] = [column("1 1 1 1"), column("1 1 2 2"), column("1 2 1 2")];
  expect(isUnique([column("1 2 3 4")])).toBe(true);
  expect(isUnique([a, b])).toBe(false);
  expect(isUnique([b, c])).toBe(true);
  expect(isUnique([a, b, c])).toBe(true);
  expect(isUnique([])).toBe(false);
});
