import { expect, test } from "vitest";
import { cellSpot, columnName, problem } from "./problem.ts";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
])("column %i of a spreadsheet is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
});

test("a cell has the row of the spreadsheet, its Problem the line of the file", () => {
  expect(cellSpot({ line: 9, row: 4 }, 2)).toEqual({ line: 9, column: 3, cell: "C4" });
});

test("a Problem without a spot means the whole file", () => {
  expect(problem("missing-file", "data/site.json")).toEqual({
    code: "missing-file",
    severity: "error",
    file: "data/site.json",
    line: null,
    column: null,
    cell: null,
    value: null,
    params: {},
  });
});

test("a rule tells the words of one code apart", () => {
  expect(problem("type-error.integer", "x.csv")).toMatchObject({
    code: "type-error",
    rule: "integer",
  });
});
