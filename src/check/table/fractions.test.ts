import { expect, test } from "vitest";
import { numberField } from "../cell/figures.ts";
import { fractionWatch } from "./fractions.ts";

/** Which numbers of a column are called fractions; what each row is of stands before its number. */
function found(...rows: [kind: string, number: string][]): (string | undefined)[] {
  const column = { field: numberField("number", "%"), index: 1 };
  const watch = fractionWatch(column, [{ field: numberField("number", null), index: 0 }]);
  for (const [index, cells] of rows.entries()) watch.add({ line: index, row: index, cells });
  return watch.end().map(({ value }) => value);
}

test("fractions among percentages of the same thing are found", () => {
  expect(found(["", "0.912"], ["", "0.93"], ["", "92.3"], ["", "95.2"])).toEqual(["0.912", "0.93"]);
});

test("shares of other categories, changes and what has nothing like it are none", () => {
  expect(found(["男", "49.6"], ["女", "50"], ["不详", "0.4"])).toEqual([]);
  expect(found(["", "-3"], ["", "0.5"], ["", "45"], ["", "60"])).toEqual([]);
  expect(found(["", "0.2"], ["", "1.3"], ["", "0.9"], ["", "2.5"])).toEqual([]);
  expect(found(["", "0.01"], ["", "92.3"], ["", "95.2"])).toEqual([]);
  expect(found(["", "0.5"], ["", "50"])).toEqual([]);
});
