import { expect, test } from "vitest";
import type { Field, Role } from "../../model/dataset.ts";
import { parseCsv } from "../../parse/csv.ts";
import { checkTable } from "./table.ts";
import type { TableSchema } from "../table-schema.ts";

const field = (name: string, role: Role, rest: Partial<Field> = {}): Field => ({
  name,
  type: role === "value" ? "integer" : "string",
  role,
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  ...rest,
});

const schema: TableSchema = {
  fields: [
    field("period", "period"),
    field("people", "value"),
    field("flag", "status"),
    field("about", "qualifier"),
  ],
  primaryKey: ["period"],
  places: null,
  sources: null,
};

const check = (text: string, rest: Partial<TableSchema> = {}) =>
  checkTable("x.csv", parseCsv(text), { ...schema, ...rest });

const keys = (text: string, rest?: Partial<TableSchema>) =>
  check(text, rest).problems.map(({ code, rule, line, cell }) => [code, rule, line, cell]);

test("a sound record becomes a row: its texts, and its observation", () => {
  expect(check("people,period,flag,about\n356,2013,,over\n").table?.rows).toEqual([
    {
      record: 2,
      cells: { period: "2013", people: "356", flag: "", about: "over" },
      values: { people: { status: "estimated", value: 356, qualifier: "over" } },
    },
  ]);
});

test("all seven statuses come out of the cells", () => {
  const rows = ["1,,", "0,,", "1,P,over", "1,E,", "x,,", "c,,", "z,,"];
  const text = rows.map((row, index) => `${2001 + index},${row}`).join("\n");
  const { table } = check(`period,people,flag,about\n${text}`);
  expect(table?.rows.map(({ values }) => values["people"]?.status)).toEqual([
    "normal",
    "zero",
    "provisional",
    "estimated",
    "missing",
    "suppressed",
    "not-applicable",
  ]);
});

test("a word that says that a number is as usual or exact is repaired to a blank", () => {
  const rows = ["2001,1,正常,确数", "2002,2,A,exact", "2003,3,无,无", "2004,4,初步,约"];
  const { table, problems } = check(`period,people,flag,about\n${rows.join("\n")}`);
  const marks = table?.rows.map(({ cells }) => [cells["flag"], cells["about"]]);
  expect(problems).toEqual([]);
  expect(marks).toEqual([
    ["", ""],
    ["", ""],
    ["", ""],
    ["P", "about"],
  ]);
});

test("blank lines count for lines, not for published records", () => {
  const { table, count, spotOf } = check("period,people,flag,about\n\n2001,1,,\n\n2002,2,,\n");
  const [first, second] = table?.rows ?? [];
  expect([count, first?.record, second?.record]).toEqual([2, 2, 3]);
  expect(second && spotOf(second, "people")).toEqual({ line: 5, column: 2, cell: "B5" });
});

test("after a cell of two lines, line and row part", () => {
  expect(keys('period,people,flag,about\n2001,1,"P\nE",\n2002,a,,')).toEqual([
    ["constraint-error", "enum", 2, "C2"],
    ["type-error", "figure", 4, "B3"],
  ]);
});

test("one faulty cell gives one Problem, and the table is not usable", () => {
  const { table, problems } = check("period,people,flag,about\n2001,a,,\n2002,1,,");
  expect(table).toBeNull();
  expect(problems).toHaveLength(1);
});

test("of cells that are absent only the first is told", () => {
  expect(keys("period,people,flag,about\n2001\n")).toEqual([["missing-cell", "absent", 2, "B2"]]);
});

test("cells too many are told once, empty ones too, and the others are still checked", () => {
  expect(keys("period,people,flag,about\n2001,a,,,,\n")).toEqual([
    ["extra-cell", undefined, 2, "E2"],
    ["type-error", "figure", 2, "B2"],
  ]);
});

test("a row of empty cells is told as such, and no more of it", () => {
  expect(keys("period,people,flag,about\n,,,\n2001,1,,")).toEqual([["blank-row", "one", 2, "A2"]]);
  const run = check("period,people,flag,about\n,,,\n\n,,,\n2001,1,,\n,,,").problems;
  expect(run).toMatchObject([
    { rule: "run", line: 2, params: { first: "2", last: "4", count: "2" } },
    { rule: "one", line: 6 },
  ]);
});

test("an absent column is told at the first free cell of the header, and in no row", () => {
  expect(keys("period,people\n2001,1\n")).toEqual([
    ["missing-label", "column", 1, "C1"],
    ["missing-label", "column", 1, "D1"],
  ]);
});

test("where the header knows no column at all, rows are not blamed", () => {
  expect(keys("2001;1;;\n2002;2;;\n")).toEqual([["missing-label", "header", 1, "A1"]]);
});

test("hostile names are strangers in a header, and may be declared", () => {
  expect(keys("period,people,flag,about,__proto__\n2001,1,,,x\n")).toEqual([
    ["extra-label", undefined, 1, "E1"],
  ]);
  const fields = [...schema.fields, field("constructor", "note")];
  const { table } = check("period,people,flag,about,constructor\n2001,1,,,x\n", { fields });
  expect(table?.rows[0]?.cells["constructor"]).toBe("x");
});

test("a broken quote is the last thing told, and the rows before it are checked", () => {
  expect(keys('period,people,flag,about\n2001,a,,\n2002,"1,,\n2003,b,,')).toEqual([
    ["type-error", "figure", 2, "B2"],
    ["quote-error", undefined, 3, "B3"],
  ]);
});

test("a file without a header, and one without rows, are empty", () => {
  expect(keys("")).toEqual([["empty-file", "blank", null, null]]);
  expect(keys("period,people,flag,about\n\n")).toEqual([["empty-file", "no-rows", null, null]]);
  expect(keys('"period')).toEqual([["quote-error", undefined, 1, "A1"]]);
});

test("a repeated key names the first line; it is not asked for where one of its columns is absent", () => {
  const repeated = check("period,people,flag,about\n2001,1,,\n2001,2,,").problems;
  expect(repeated).toMatchObject([
    { code: "primary-key", rule: "row", line: 3, params: { first: "2" } },
  ]);
  expect(keys("people,flag,about\n1,,\n1,,")).toEqual([["missing-label", "column", 1, "D1"]]);
});

test("values that run together do not look like one key", () => {
  const primaryKey = ["period", "about"];
  expect(keys("period,people,flag,about\n2001,1,,over\n2001,1,,", { primaryKey })).toEqual([]);
});
