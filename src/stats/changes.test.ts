import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../tests/tabled.ts";
import type { Role } from "../model/dataset.ts";
import type { ReleasedTable } from "../model/release.ts";
import { changesOf } from "./changes.ts";

const lines = ["period place count note_zh", "2020 a 12 -", "2021 a 13 好", "2021 b x -"];

/** What changed from one table to another; both are written as lines. */
function changes(before: string[], after: string[], primaryKey = ["period", "place"]) {
  const [header = "", ...records] = before;
  const columns = header.split(" ");
  const rows = records.map((record, index) => {
    const texts = record.split(" ").map((text) => text.replace(/^-$/, ""));
    const cells = columns.map((name, column) => [name, texts[column] ?? ""]);
    return { line: index + 2, cells: Object.fromEntries(cells) as Record<string, string> };
  });
  const released: ReleasedTable = { columns, rows };
  return changesOf({ ...tabled(wholeTable, after).dataset, primaryKey }, released).map(
    ({ kind, key, column, old, new: now }) => [kind, key, column, old, now].join(" ").trim(),
  );
}

test("what was not released yet is published as a whole", () => {
  const { dataset } = tabled(wholeTable, lines);
  expect(changesOf(dataset, undefined)).toMatchObject([{ kind: "published", key: "" }]);
});

test("the same rows in another order, of other columns and numerals, have no changes", () => {
  const [header = "", ...rows] = lines;
  expect(changes(lines, [header, ...rows.toReversed()])).toEqual([]);
  const turned = ["count note_zh place period", "12.0 - a 2020", "13 好 a 2021", "x - b 2021"];
  expect(changes(lines, turned)).toEqual([]);
});

test("every changed cell is a change, with what it was", () => {
  const after = ["period place count note_zh", "2020 a 14 -", "2021 a 13 -", "2021 b 0 -"];
  expect(changes(lines, after)).toEqual([
    "changed period=2020;place=a count 12 14",
    "changed period=2021;place=a note_zh 好",
    "changed period=2021;place=b count x 0",
  ]);
});

test("a row that comes or goes is told by its values", () => {
  const after = ["period place count note_zh", "2021 a 13 好", "2021 b x -", "2022 a 9 -"];
  expect(changes(lines, after)).toEqual([
    "added period=2022;place=a count  9",
    "removed period=2020;place=a count 12",
  ]);
});

test("a column that comes or goes is one change", () => {
  const after = ["period place count note_en", "2020 a 12 -", "2021 a 13 Good", "2021 b x -"];
  expect(changes(lines, after)).toEqual(["column-added  note_en", "column-removed  note_zh"]);
});

test("where the key does not tell the released rows apart, all is published anew", () => {
  expect(changes(lines, lines, ["period"])).toEqual(["restructured"]);
  const coded = ["period place count code", "2020 a 12 1", "2021 a 13 2", "2021 b x 3"];
  expect(changes(lines, coded, ["code"])).toEqual(["restructured"]);
});

test("a blank is no zero, and text is another text however it is read as a number", () => {
  const before = ["period place count note_zh", "2020 a 0 12", "2021 a - 1"];
  const after = ["period place count note_zh", "2020 a - 12.0", "2021 a 0 01"];
  expect(changes(before, after)).toEqual([
    "changed period=2020;place=a count 0",
    "changed period=2020;place=a note_zh 12 12.0",
    "changed period=2021;place=a count  0",
    "changed period=2021;place=a note_zh 1 01",
  ]);
});

test("a position that is written with more digits is where it was", () => {
  const { dataset } = tabled(wholeTable, ["place longitude latitude", "a 10.50 30.0"]);
  const roles = new Map<string, Role>([
    ["longitude", "longitude"],
    ["latitude", "latitude"],
  ]);
  const fields = dataset.fields.map((field) => ({
    ...field,
    role: roles.get(field.name) ?? field.role,
  }));
  const changed = (longitude: string) => {
    const cells = { place: "a", longitude, latitude: "30" };
    const released = { columns: Object.keys(cells), rows: [{ line: 2, cells }] };
    return changesOf({ ...dataset, fields, primaryKey: ["place"] }, released);
  };
  expect(changed("10.5")).toEqual([]);
  expect(changed("10.51")).toMatchObject([{ column: "longitude", old: "10.51", new: "10.50" }]);
});
