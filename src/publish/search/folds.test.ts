import { expect, test } from "vitest";
import { foldsOf } from "./folds.ts";

const pairs = (characters: string) => foldsOf(new Set(characters)).match(/../gu) ?? [];

test("every traditional form of a character stands before it", () => {
  expect(pairs("乡区")).toEqual(["區区", "鄉乡"]);
  expect(pairs("里")).toEqual(expect.arrayContaining(["裏里", "裡里"]));
});

test("a form that is in use itself is left as it is", () => {
  expect(pairs("乾干")).not.toContain("乾干");
});

test("nothing is folded into what is not searched", () => {
  expect(pairs("桐")).toEqual([]);
});
