import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, measure } from "./bench-check/measure.ts";
import { writeTable } from "./bench-check/table.ts";

/** Measures how fast a table is checked, beside PapaParse alone, on one file made for it. */
function compareAll(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-check-"));
  try {
    const path = join(folder, "table.csv");
    writeTable(path);
    compare(import.meta.filename, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [name, path] = process.argv.slice(2);
if (name === undefined || path === undefined) compareAll();
else console.log(JSON.stringify(await measure(name, path)));
