// npm run test:readers -- [folder of a built site] [shapes.ttl]: what programs of others make of its files.
import { execSync } from "node:child_process";
import console from "node:console";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const [folder = "dist", shapes = join(import.meta.dirname, "dcat-ap.ttl")] = process.argv.slice(2);

if (!existsSync(join(import.meta.dirname, "node_modules")))
  execSync("npm ci --ignore-scripts", { cwd: import.meta.dirname, stdio: "inherit" });

const { tablesOf } = await import("./site.mjs");
const { compareByDuckDb, readByDuckDb } = await import("./duckdb.mjs");
const { parsePowerQuery, runR } = await import("./code.mjs");
const { openInOffice } = await import("./office.mjs");
const { validate } = await import("./shacl.mjs");

/** Beside every dataset so many views are opened: LibreOffice takes its time. */
const mostViews = 50;

const tables = tablesOf(folder);
const datasets = tables.filter(({ name }) => !name.includes("/"));
const some = [
  ...datasets,
  ...tables.filter((each) => !datasets.includes(each)).slice(0, mostViews),
];

const results = [
  await readByDuckDb(folder, tables),
  await compareByDuckDb(tables),
  await parsePowerQuery(folder, datasets),
  runR(folder, datasets),
  openInOffice(some, "xlsx"),
  openInOffice(some, "excel.csv"),
  await validate(folder, shapes),
];

for (const { tool, missing, files, rows, faults = [] } of results) {
  console.log(
    missing ? `${tool}: not here` : `${tool}: ${files} files, ${rows}, ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
}
if (results.some(({ faults = [] }) => faults.length > 0)) process.exitCode = 1;
