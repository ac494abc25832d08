import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../../tests/tabled.ts";
import { dataSheet, textSheet } from "./sheet.ts";

const text = { numFmt: "@" };
const head = { ...text, font: { bold: true } };

/** A sheet of rows that are written as lines. */
function sheetOf(lines: string[], name = "data") {
  const { dataset } = tabled(wholeTable, lines);
  const rows = dataset.table.rows.map((row) => ({
    row,
    cells: dataset.fields.map(({ name }) => {
      const text = row.cells[name] ?? "";
      return { text, value: row.values[name]?.value ?? text };
    }),
  }));
  return dataSheet({ fields: dataset.fields, rows }, name);
}

test("a header stays in sight, numbers are numbers, days are dates, all else is text", () => {
  const { rows, cells, freezePane } = sheetOf([
    "period kind count",
    "2024-05-06 a 12",
    "2024-05 2024-05-06 x",
    "12024-05-06 - -",
  ]);
  const day = new Date("2024-05-06T00:00:00Z");
  expect(rows?.slice(0, 3)).toEqual([
    ["period", "kind", "count"],
    [day, "a", 12],
    ["2024-05", "2024-05-06", "x"],
  ]);
  expect(rows?.[3]?.slice(0, 2)).toEqual(["12024-05-06", null]);
  expect(freezePane).toEqual({ rows: 1 });
  expect(["0,0", "1,0", "1,1", "1,2", "2,0", "2,2"].map((place) => cells?.get(place))).toEqual([
    { value: "period", style: head },
    { value: day, style: { numFmt: "yyyy-mm-dd" } },
    { value: "a", style: text },
    { value: 12 },
    { value: "2024-05", style: text },
    { value: "x", style: text },
  ]);
});

test.each([
  ["a", "a", 8],
  ["a_long_name", "a", 13],
  ["a", "abcdefghij", 12],
  ["a", "嘉兴市南湖区", 14],
  ["a", "x".repeat(99), 60],
])("a column called %s that holds %s is %d characters wide", (name, cell, width) => {
  expect(sheetOf([name, cell, "-"]).columns).toEqual([{ width }]);
});

test("a sheet has a name that Excel takes", () => {
  const name = "a[b]c:d*e?f/g\\h".padEnd(40, "x");
  expect(sheetOf(["a"], name).name).toBe("a b c d e f g h".padEnd(31, "x"));
  expect(textSheet({ name, rows: [], widths: [] }).name).toBe("a b c d e f g h".padEnd(31, "x"));
});

test("texts are wrapped below their head, and without one nothing stays in sight", () => {
  const wrapped = { ...text, alignment: { wrapText: true, vertical: "top" } };
  const texts = { name: "about", rows: [["a", "b"]], widths: [16, 100] };
  expect(textSheet(texts)).toEqual({
    name: "about",
    columns: [{ width: 16 }, { width: 100 }],
    rows: [["a", "b"]],
    cells: new Map([
      ["0,0", { value: "a", style: wrapped }],
      ["0,1", { value: "b", style: wrapped }],
    ]),
  });
  const headed = textSheet({ ...texts, head: ["A", "B"] });
  expect(headed).toMatchObject({
    rows: [
      ["A", "B"],
      ["a", "b"],
    ],
    freezePane: { rows: 1 },
  });
  expect(headed.cells?.get("0,1")).toEqual({ value: "B", style: head });
  expect(headed.cells?.get("1,1")).toEqual({ value: "b", style: wrapped });
});
