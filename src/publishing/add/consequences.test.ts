import { afterAll, beforeAll, expect, test } from "vitest";
import { rm } from "node:fs/promises";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { tableLabelTest } from "../../check/reshape/label.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { checkParsed } from "../../load/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { parseTable } from "../../parse/table.ts";
import { placedInFile } from "./consequences.ts";

let project: Rehearsal;
let known: KnownTable;

const path = "data/datasets/residents/residents.csv";
const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));

/** The table once the file is in it. */
const table = [
  "period,place,residents,source",
  "2020,999901,120000,census",
  "2020,999902,80000,census",
  "2025,999901,140000,census",
];

/** The file, whose rows and columns stand otherwise. */
const next = [
  "residents,source,place,period",
  "140000,census,999901,2025",
  "80000,census,999902,2020",
];

beforeAll(async () => {
  project = await rehearse();
  const loaded = await loadCatalogue(project.root);
  const own = loaded.known.find(({ id }) => id === "residents");
  if (!own) throw new Error("no residents");
  known = own;
});

afterAll(() => rm(project.root, { recursive: true }));

async function checkedNext(): Promise<CheckedTable> {
  const { schema } = known;
  const parsed = await parseTable(bytesOf(next), { isLabel: tableLabelTest([schema]) });
  if ("fault" in parsed) throw new Error(parsed.fault);
  return checkParsed("next.csv", parsed, schema);
}

const problem = (more: Partial<Problem>): Problem => ({
  ...{ code: "implausible-change", rule: "factor", severity: "error", file: path, value: "1" },
  ...{ line: 4, column: 3, cell: "C4", params: {} },
  ...more,
});

const placed = async (problems: Problem[], own = known, bytes = bytesOf(table)) =>
  placedInFile(problems, {
    ...{ name: "next.csv", path, known: own, table: bytes },
    checked: await checkedNext(),
  });

test("what is wrong in a row of the file is told in its cell there, with what mends it", async () => {
  const correction = { row: 4, column: 3, value: "14000" };
  const wrong = problem({ correction });
  expect(await placed([wrong, problem({ line: 3, column: 2, cell: "B3" })])).toEqual([
    {
      ...{ ...wrong, file: "next.csv", line: 2, column: 1, cell: "A2" },
      correction: { row: 2, column: 1, value: "14000" },
    },
    problem({ file: "next.csv", line: 3, column: 3, cell: "C3" }),
  ]);
});

test("what is wrong with a row as a whole is told in its first cell", async () => {
  expect(await placed([problem({ column: null, cell: null })])).toEqual([
    problem({ file: "next.csv", line: 2, column: 1, cell: "A2" }),
  ]);
});

test("what stands in no row of the file stays where it is", async () => {
  const others = [
    problem({ line: 2, cell: "C2" }), // a row that the file does not have
    problem({ line: null, column: null, cell: null }),
    problem({ file: "data/datasets/volunteers/volunteers.csv" }),
  ];
  expect(await placed(others)).toEqual(others);
  const all = await placed([...others, problem({})]);
  expect(all.slice(0, 3)).toEqual(others);
  expect(all[3]).toMatchObject({ file: "next.csv", cell: "A2" });
});

test("of a table that cannot be read any more all stays where it is", async () => {
  expect(await placed([problem({})], known, new Uint8Array())).toEqual([problem({})]);
});

test("a whole export is the table itself: its cells are those of the file", async () => {
  const whole = { ...known, schema: { ...known.schema, reshape: {} } } as unknown as KnownTable;
  const other = problem({ file: "data/site.json" });
  expect(await placed([problem({}), other], whole)).toEqual([problem({ file: "next.csv" }), other]);
});
