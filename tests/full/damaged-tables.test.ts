import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import {
  packTables,
  unpackTables,
  type PackedTables,
} from "../../src/check/table/packed-tables.ts";
import { checkFile } from "../../src/client/check/file.ts";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { checkFiles } from "../../src/load/files.ts";
import { compareProblems } from "../../src/model/problem.ts";
import type { Findings } from "../../src/report/findings.ts";
import { holdReading } from "../round-trips.ts";

const base = "tests/cases/_base";
const packed = packTables((await loadCatalogue(base)).known);
const known = unpackTables(JSON.parse(JSON.stringify(packed)) as PackedTables);

/** Every damaged table there is that has the name of one of the datasets. */
const tables = globSync("tests/cases/*/data/datasets/*/*.{csv,xlsx}").filter((path) =>
  known.some(({ id }) => id === basename(path).replace(/\..*$/, "")),
);

/** What was found, whatever the file was called. */
const told = ({ problems, repairs }: Pick<Findings, "problems" | "repairs">) => ({
  problems: problems.map((problem) => ({ ...problem, file: "" })).sort(compareProblems),
  repairs: repairs.map((repair) => ({ ...repair, file: "" })),
});

test("a browser finds in every damaged table what the command finds in it", async () => {
  expect(tables.length).toBeGreaterThan(60);
  for (const path of tables) {
    const found = await checkFiles(base, [`${process.cwd()}/${path}`]);
    const file = { name: basename(path), bytes: readFileSync(path), dataset: null };
    expect(told(await checkFile(file, known)), path).toEqual(told(found));
  }
});

test("what data:new writes of a damaged table, data:check reads, and both read what cells say, or name them", async () => {
  const all = globSync("tests/**/data/datasets/*/*.{csv,xlsx}");
  expect(all.length).toBeGreaterThan(100);
  for (const file of all) await holdReading(readFileSync(file), file);
});
