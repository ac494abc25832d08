import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../tests/tabled.ts";
import { byKind } from "./kind.ts";

const kinds = (lines: string[]) => {
  const { dataset } = tabled(wholeTable, lines);
  const rows = dataset.table.rows.slice(0, 3);
  return byKind(dataset, rows).map(({ label, rows }) => [
    label?.en,
    rows.map(({ record }) => record),
  ]);
};

test("rows stand by kind, in the order of the categories, and no kind is empty", () => {
  expect(kinds(["code sort", "1 y", "2 x", "3 y", "4 z"])).toEqual([
    ["y kind", [2, 4]],
    ["x kind", [3]],
  ]);
});

test("rows of a dataset without kinds stand together, without a label", () => {
  expect(kinds(["code place", "1 a", "2 b"])).toEqual([[undefined, [2, 3]]]);
});
