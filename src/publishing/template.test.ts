import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeTemplate } from "./template.ts";

let root: string;

const wanted = { id: "residents", output: "residents.xlsx", locale: "en" } as const;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "template-"));
  await cp(join(import.meta.dirname, "../../tests/cases/_base"), root, { recursive: true });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test("a template is a workbook, in the project or where a whole path says", async () => {
  await writeTemplate(root, wanted);
  const elsewhere = join(root, "elsewhere.xlsx");
  await writeTemplate(root, { ...wanted, output: elsewhere });
  for (const path of [join(root, "residents.xlsx"), elsewhere])
    expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
});

test("it is never written over another file", async () => {
  const path = join(root, "residents.xlsx");
  await writeFile(path, "filled in");
  await expect(writeTemplate(root, wanted)).rejects.toThrow("residents.xlsx");
  expect((await stat(path)).size).toBe("filled in".length);
});

test("of an unknown dataset there is none, and the one that was meant is named", async () => {
  await expect(writeTemplate(root, { ...wanted, id: "resident" })).rejects.toThrow(
    /^resident\? → residents\n.*stations/,
  );
});
