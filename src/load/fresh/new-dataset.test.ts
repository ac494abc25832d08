import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newDataset } from "./new-dataset.ts";

let root: string;

const at = (path: string) => join(root, path);
const wanted = { file: "Training.csv", date: "2026-12-01", locale: "en" } as const;
const table = "Year,District,Courses\n2023,999901,12\n2024,999901,15\n";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "new-dataset-"));
  await cp(join(import.meta.dirname, "../../../tests/cases/_base"), root, { recursive: true });
  await writeFile(at(wanted.file), table);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test("a table becomes a folder of two files, and what is left to write is told", async () => {
  const { isDone, text } = await newDataset(root, wanted);
  expect(isDone).toBe(true);
  expect(text).toContain("Training.csv: ");
  expect(text).toContain("data/datasets/training");
  const folder = at("data/datasets/training");
  expect(await readdir(folder)).toEqual(["datapackage.json", "training.csv"]);
  expect(await readFile(join(folder, "datapackage.json"), "utf8")).toContain(
    '"modified": "2026-12-01"',
  );
});

test("a table of Markdown is read without the line that rules it", async () => {
  const rows = "| Year | District | Courses |\n|:---|---|---:|\n| 2023 | 999901 | 12 |\n";
  await writeFile(at("Training.md"), rows);
  await newDataset(root, { ...wanted, file: "Training.md" });
  expect(await readFile(at("data/datasets/training/training.csv"), "utf8")).toMatch(
    /^\S+\s+2023,999901,12\s*$/,
  );
});

test("a table whose columns spaces alone set apart is named as such", async () => {
  await writeFile(
    at(wanted.file),
    "Year   District   Courses\n2023   999901     12\n2024   999902     15\n",
  );
  const { isDone, text } = await newDataset(root, wanted);
  expect(isDone).toBe(false);
  expect(text).toContain("fixed width");
});

test("nothing is ever overwritten", async () => {
  await newDataset(root, { ...wanted, name: "courses" });
  const descriptor = at("data/datasets/courses/datapackage.json");
  const before = await readFile(descriptor, "utf8");
  await expect(
    newDataset(root, { ...wanted, name: "courses", date: "2026-12-02" }),
  ).rejects.toThrow("data/datasets/courses");
  expect(await readFile(descriptor, "utf8")).toBe(before);
});

test("a file that is no table is a Problem that is told, and no folder is made", async () => {
  const before = await readdir(at("data/datasets"));
  await writeFile(at("old.xls"), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
  await writeFile(at("broken.csv"), 'Year,Courses\n2023,"12\n2024,15\n');
  for (const [file, code] of [
    ["old.xls", "workbook-error"],
    ["broken.csv", "quote-error"],
  ] as const) {
    const { isDone, text } = await newDataset(root, { ...wanted, file });
    expect([isDone, text]).toEqual([false, expect.stringContaining(code)]);
  }
  expect(await readdir(at("data/datasets"))).toEqual(before);
});

test("a name that is no id, a file that is not there and a project without places cannot be begun with", async () => {
  await expect(newDataset(root, { ...wanted, name: "No Id" })).rejects.toThrow("No Id");
  await expect(newDataset(root, { ...wanted, file: "gone.csv" })).rejects.toThrow("gone.csv");
  await rm(at("data/places/places.csv"));
  await expect(newDataset(root, wanted)).rejects.toThrow("site.json");
});

test("of several tables on one sheet it is told where the second stands", async () => {
  const rows = "District,2022,2023\n999901,1,2\n999902,3,4\n";
  await writeFile(at("below.csv"), `Men\n${rows}\nWomen\n${rows}`);
  await writeFile(at("beside.csv"), "Area,2022,,Area,2022\n甲区,1,,甲区,3\n乙区,2,,乙区,4\n");
  for (const [file, spot] of [
    ["below.csv", "A6"],
    ["beside.csv", "D1"],
  ] as const) {
    const { isDone, text } = await newDataset(root, { ...wanted, file });
    expect([isDone, text]).toEqual([false, expect.stringContaining("second-table")]);
    expect(text).toContain(spot);
  }
});
