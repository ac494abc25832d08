import { expect, test } from "vitest";
import { problem } from "../../check/problem.ts";
import { parseJson } from "../../parse/json.ts";
import type { JsonPath } from "../../model/json.ts";
import { lostColumns, viewOf, withColumn } from "./lost.ts";

const text = `{
  "primaryKey": ["period", "old"],
  "views": [
    { "name": "one", "x": "old", "y": ["new", "old"], "where": { "old": "a" } },
    { "name": "two", "series": "old" }
  ],
  "translations": { "en": { "fields": { "old": { "title": "Old" }, "new": {} },
    "views": { "two": { "title": "Two" } } } }
}`;

const { locate } = parseJson(text);

const lost = (path: JsonPath, columns?: string[]) =>
  problem("unknown-field.name", "datapackage.json", {
    spot: { ...locate(path), cell: null },
    value: "old",
    params: { property: "x", ...(columns && { columns }) },
  });

test("a column is put wherever one is lost: as a value, in a list, and as a name", () => {
  const problems = [
    lost(["primaryKey", 1]),
    lost(["views", 0, "x"], ["new", "other"]),
    lost(["views", 0, "y"], ["new"]),
    lost(["views", 0, "where", "old"]),
    lost(["views", 1, "series"]),
    lost(["translations", "en", "fields", "old"]),
  ];
  const [column, ...more] = lostColumns(text, problems);
  expect(more).toEqual([]);
  expect(column).toMatchObject({ name: "old", columns: ["new"], views: ["one", "two"] });
  const made = column ? withColumn(text, column, "new") : "";
  expect(made).toBe(
    text
      .replace('"old": { "title": "Old" }, ', "") // the other column has words of its own
      .replaceAll('"old"', '"new"'),
  );
});

test("the view of a problem is found in its own texts and in those of other languages", () => {
  expect(viewOf(text, lost(["views", 0, "where", "old"]))).toBe("one");
  expect(viewOf(text, lost(["translations", "en", "views", "two", "title"]))).toBe("two");
  expect(viewOf(text, lost(["primaryKey", 1]))).toBeNull();
});
