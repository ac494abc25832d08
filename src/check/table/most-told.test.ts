import { expect, test } from "vitest";
import { countOf } from "../../model/problem.ts";
import { MostTold } from "./most-told.ts";

test("of what is found very often only some is kept, and all is counted", () => {
  const told = new MostTold<{ sort: string; column: number; more?: number }>(({ sort }) => sort);
  for (let row = 0; row < 25_000; row++) told.add([{ sort: "a", column: 1 }]);
  told.add([
    { sort: "a", column: 2 },
    { sort: "b", column: 1 },
  ]);
  expect(told.list).toHaveLength(10_002);
  expect(told.list[9_999]).toEqual({ sort: "a", column: 1, more: 15_000 });
  expect(countOf(told.list)).toBe(25_002);
});
