import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import type { Problem } from "../../model/problem.ts";
import type { Addition } from "./addition.ts";
import { additionMarkdown } from "./markdown.ts";
import { additionJson, additionText, outcomeLines, readingLines } from "./report.ts";

const nothing: Addition = {
  name: "march.csv",
  dataset: "homes",
  by: "labels",
  nearest: null,
  tied: [],
  reading: {
    ...{ kind: "text", encoding: "utf-8", hasMark: false, delimiter: ",", hasSepLine: false },
  },
  header: 1,
  isWritable: true,
  bytes: null,
  columns: [],
  absent: [],
  given: [],
  turned: null,
  leftOut: [],
  path: "data/datasets/homes/homes.csv",
  obstacle: null,
  changes: [],
  isRemoving: false,
  original: null,
  counts: { rows: 2, added: 0, changed: 0, gone: 0, same: 2 },
  problems: [],
  repairs: [],
  doubts: [],
  writes: new Map(),
  after: null,
  recoded: null,
};

const changed = (more: Partial<Change> = {}): Change => ({
  ...{ kind: "changed", dataset: "homes", key: "2024 a", column: "count", old: "3", new: "5" },
  reason: null,
  ...more,
});

const problem: Problem = {
  code: "missing-cell",
  rule: "value",
  severity: "error",
  file: "march.csv",
  line: 2,
  column: 3,
  cell: "C2",
  value: "",
  params: { field: { zh: "套数", en: "flats" } },
};

const read = (more: Partial<Addition> = {}) => readingLines({ ...nothing, ...more }, "en");
const outcome = (more: Partial<Addition> = {}) => outcomeLines({ ...nothing, ...more }, "en");

const how = "read as UTF-8, cells separated by commas";

test.each([
  ["told", `march.csv is read as homes, as you said: ${how}`],
  ["choice", `march.csv is read as homes, as files with these labels were before: ${how}`],
  ["name", `march.csv is read as homes, after its name: ${how}`],
  ["labels", `march.csv is read as homes, whose columns it has: ${how}`],
] as const)("a file that is known by what was %s says so", (by, line) => {
  expect(read({ by })).toEqual([line]);
});

test("a file that is no dataset's says what it may be of, and what keeps it from that", () => {
  const stranger = { dataset: null, by: null };
  expect(read({ ...stranger, tied: ["homes", "halls"] })).toEqual([
    "march.csv may be of several datasets: homes, halls. Say which by --dataset.",
  ]);
  expect(read(stranger)).toEqual([
    `march.csv (${how}): no dataset has a table like this. Name it by --dataset, or draft a new dataset of it: npm run data:new`,
  ]);
  expect(read({ ...stranger, problems: [problem] })).toEqual([]);
  const near = [{ label: " flat ", index: 0, field: "flats" }];
  const nearest = { dataset: "homes", isUnsaid: false, lacks: ["flats"], strange: ["flat"], near };
  expect(read({ ...stranger, nearest })).toEqual([
    "march.csv comes nearest to homes, and is not read as it.",
    'It lacks: flats. Where a column is the same in all rows, say it by --value "field=value".',
    'Not known there: flat. Where one of them is a column that it lacks, say so by --column "label=field".',
    '“flat” may be flats: where it is, say so by --column "flat=flats".',
  ]);
  const unsaid = { ...nearest, isUnsaid: true, lacks: [], strange: [], near: [] };
  const turned = { how: ["Times stand across"], rows: [] };
  expect(read({ ...stranger, nearest: unsaid, turned })).toEqual([
    "march.csv comes nearest to homes, and is not read as it.",
    "Nothing in the file itself says what its figures are; where it is of homes, say so by --dataset homes.",
    "This table was read as follows:",
    "  Times stand across",
  ]);
});

test("columns are told that were taken otherwise than by their names", () => {
  const columns = [
    { label: "count", index: 0, field: "count", by: "name" },
    { label: " Flats ", index: 1, field: "flats", by: "title" },
    { label: "no.", index: 2, field: null, by: "choice" },
    { label: "what?", index: 3, field: null, by: null },
  ] as const;
  expect(read({ columns: [...columns] }).slice(1)).toEqual([
    "Columns: “Flats” is flats, “no.” is not read",
    '“what?” is not a column of the dataset: to read it, declare it in its datapackage.json; to ignore it, add --column "what?=".',
  ]);
  expect(read({ columns: [columns[0]] })).toHaveLength(1);
});

test("what a file has no column for is told, by what stands there instead", () => {
  const given = [{ field: "period", value: "2024\u200b" }];
  expect(read({ given, absent: ["note"] }).slice(1)).toEqual([
    "It has no column for period: each row is “2024[U+200B]”, as you said.",
    "It has no column for note: what stands there stays, new rows have blanks.",
  ]);
});

test("rows that were left out are told with what stands in them, twenty of them", () => {
  const left = (row: number, reason: "note" | "blank" | "above", ...cells: string[]) => ({
    ...{ row, reason, cells },
  });
  const leftOut = [
    left(1, "above", " Flats ", "", " in town"),
    left(3, "blank", "", ""),
    left(4, "above", " ", ""),
    left(9, "note", "as of May"),
  ];
  expect(read({ leftOut }).slice(1)).toEqual([
    "Left out:",
    "  row 1, above the labels: Flats in town",
    "  row 3: blank",
    "  row 9, a note: as of May",
  ]);
  expect(read({ leftOut: [left(4, "above", "")] })).toHaveLength(1);
  const many = Array.from({ length: 23 }, (_, row) => left(row, "note", "x"));
  expect(read({ leftOut: many })).toHaveLength(1 + 1 + 20 + 1);
  expect(read({ leftOut: many }).at(-1)).toBe("  and 3 more");
  expect(read({ leftOut: many.slice(0, 20) }).at(-1)).toBe("  row 19, a note: x");
});

test("what keeps a sound file out is told, else what stays though the file lacks it", () => {
  expect(outcome()).toEqual(["The file changes nothing."]);
  expect(outcome({ changes: [changed()] })).toEqual([]);
  expect(outcome({ problems: [problem] })).toEqual([]);
  const counts = { ...nothing.counts, gone: 4 };
  expect(outcome({ counts, changes: [changed()] })).toEqual([
    "Rows that the file lacks (told as removed) stay as they are, 4 in number; where they are void, add --remove.",
  ]);
  expect(outcome({ counts, changes: [changed()], isRemoving: true })).toEqual([]);
  expect(outcome({ counts, obstacle: "lacks" })).toEqual([
    "The file lacks rows (told as removed), 4 in number. Where that is right, add --remove; where not, take the whole export.",
  ]);
  expect(outcome({ obstacle: "faults", path: null })).toEqual([
    " has errors of its own; fix these first, since nothing can be merged into it:",
  ]);
  expect(outcome({ original: "data/originals/homes.xlsx", changes: [changed()] })).toEqual([
    "data/datasets/homes/homes.csv takes the place of the workbook that the table was; that is kept as data/originals/homes.xlsx.",
  ]);
});

const whole: Addition = {
  ...nothing,
  changes: [changed(), changed({ kind: "added", column: "", old: "", new: "2025,a,7" })],
  counts: { rows: 3, added: 1, changed: 1, gone: 0, same: 1 },
  problems: [{ ...problem, confirms: { code: "missing-cell" } as never }],
  doubts: [problem],
  repairs: [
    {
      ...{ kinds: ["spaces"], file: "march.csv", line: 2, column: 1, cell: "A2" },
      ...{ before: "a ", after: "a" },
    },
  ],
};

test("the whole is read from how the file was read to what may be confirmed", () => {
  expect(additionText(whole, "en")).toMatchSnapshot();
  expect(additionText({ ...whole, doubts: [] }, "en")).toMatch(/1 problem in 1 file\.$/);
  expect(additionText({ ...whole, problems: [], doubts: [] }, "en")).toMatch(/as they were\.$/);
  expect(additionText({ ...whole, dataset: null, by: null, tied: ["a", "b"] }, "en")).not.toContain(
    "A2",
  );
});

test("programs are told the same, each finding with its words", () => {
  const told = JSON.parse(additionJson(whole, "en", ["data/a.csv"])) as Record<string, unknown>;
  expect(told).toMatchObject({
    ...{ sound: false, language: "en", dataset: "homes", by: "labels", written: ["data/a.csv"] },
    ...{ changes: whole.changes, counts: whole.counts, leftOut: [], obstacle: null },
    problems: [
      { code: "missing-cell", rule: "value", cell: "C2", what: expect.any(String) as string },
    ],
    repairs: [{ before: "a ", after: "a", what: expect.any(String) as string }],
  });
  expect(Object.keys(told)).toEqual([
    ...["sound", "language", "name", "dataset", "by", "nearest", "tied", "reading", "header"],
    ...["columns", "absent", "given", "leftOut", "read", "path", "obstacle", "original", "changes"],
    ...["counts", "problems", "doubts", "repairs", "written"],
  ]);
  const confirms = { dataset: "homes", key: "", column: "", value: "7" };
  const doubts = [{ ...problem, confirms }, problem];
  expect(JSON.parse(additionJson({ ...whole, doubts }, "en", []))).toMatchObject({
    doubts: [confirms],
  });
  expect((told["problems"] as object[])[0]).not.toHaveProperty("params");
  expect(JSON.parse(additionJson(nothing, "en", []))).toMatchObject({ sound: true, doubts: [] });
});

test("a comment shows changes as a table, whose cells make nothing of their own", () => {
  const hostile = changed({ key: "2024 |*a*|", old: "", new: "<b>" });
  expect(
    additionMarkdown({ ...whole, changes: [...whole.changes, hostile] }, "en"),
  ).toMatchSnapshot();
  const labelled = changed({ kind: "added", key: "2025 b", column: "note", old: "", new: "" });
  expect(additionMarkdown({ ...nothing, changes: [labelled] }, "en")).toContain(
    "| Added | 2025 b | note |  |  |",
  );
  expect(additionMarkdown(nothing, "en")).toBe(
    [
      "## march.csv",
      "- march.csv is read as homes, whose columns it has: read as UTF-8, cells separated by commas",
      "The file changes nothing.",
    ].join("\n\n"),
  );
  const gone = changed({ kind: "removed", column: "", old: "2023,a,5", new: "" });
  expect(additionMarkdown({ ...nothing, changes: [gone] }, "en")).toContain(
    "| Removed | 2024 a |  | 2023,a,5 |  |",
  );
  expect(additionMarkdown({ ...nothing, changes: [changed({ new: "" })] }, "en")).toContain(
    "| Changed | 2024 a | count | 3 | blank |",
  );
});

test("a comment has room for two hundred changes, and says how many more there are", () => {
  const changes = Array.from({ length: 203 }, () => changed());
  const lines = additionMarkdown({ ...nothing, changes }, "en").split("\n");
  expect(lines.filter((line) => line.startsWith("| Changed"))).toHaveLength(200);
  expect(lines).toContain("and 3 more");
  const all = additionMarkdown({ ...nothing, changes: changes.slice(0, 200) }, "en");
  expect(all).not.toContain("more");
});
