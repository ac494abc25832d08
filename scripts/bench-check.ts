/**
 * Measures how fast a table is checked, beside PapaParse alone, on one file made for it: six typed
 * columns, a million rows, 100 MB. Each measurement runs in a process of its own, for its memory.
 */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { labelTest } from "../src/check/header/search.ts";
import { TableFold } from "../src/check/table/table.ts";
import type { TableSchema } from "../src/check/table-schema.ts";
import type { Field, FieldType, Role } from "../src/model/dataset.ts";
import { parseTable } from "../src/parse/table.ts";

const rowCount = 1_000_000;
const runs = 3;

const field = (name: string, type: FieldType, role: Role): Field => ({
  name,
  type,
  role,
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

const scopes = ["national", "municipal", "both"];

const schema: TableSchema = {
  fields: [
    { ...field("id", "string", "key"), constraints: { required: true, pattern: "\\d{12}" } },
    { ...field("period", "string", "period"), constraints: { required: true } },
    {
      ...field("scope", "string", "dimension"),
      categories: scopes.map((value) => ({ value, label: { zh: value, en: value } })),
    },
    { ...field("holders", "integer", "value"), constraints: { minimum: 0 } },
    { ...field("rate", "number", "value"), constraints: { minimum: 0, maximum: 100_000 } },
    field("note", "string", "note"),
  ],
  primaryKey: ["id"],
  places: null,
  sources: null,
};

function writeTable(path: string): void {
  const file = openSync(path, "w");
  const note = "the quick figure was taken from the yearbook of the city";
  writeSync(file, "id,period,scope,holders,rate,note\n");
  for (let start = 0; start < rowCount; start += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, offset) => {
      const row = start + offset;
      const month = String((row % 12) + 1).padStart(2, "0");
      const id = String(330_400_000_000 + row);
      const [scope = "both", rate] = [scopes[row % 3], ((row % 9973) / 100).toFixed(2)];
      return `${id},20${10 + (row % 15)}-${month},${scope},${row % 7919},${rate},${note}\n`;
    });
    writeSync(file, lines.join(""));
  }
  closeSync(file);
}

/** Each way to read the table gives how many records it found. */
const ways: Record<string, (path: string) => Promise<number>> = {
  "PapaParse, streaming": (path) =>
    new Promise((resolve, reject) => {
      let count = -1; // the header
      Papa.parse(createReadStream(path), {
        chunk: ({ data }) => (count += data.filter((row) => (row as string[]).length > 1).length),
        complete: () => {
          resolve(count);
        },
        error: reject,
      });
    }),
  "PapaParse, one string": async (path) =>
    Papa.parse<string[]>(await readFile(path, "utf8"), { skipEmptyLines: true }).data.length - 1,
  "our check": async (path) => {
    const parsed = await parseTable(await readFile(path), { isLabel: labelTest(schema.fields) });
    if ("fault" in parsed) throw new Error(parsed.fault);
    const fold = new TableFold({ file: path, schema, take: () => undefined });
    for (const record of parsed.records()) fold.add(record);
    const { problems, count } = fold.finish();
    if (problems.length > 0) throw new Error(`${problems.length} problems`);
    return count;
  },
};

interface Measurement {
  /** Of the processor: those of the clock depend on what else the machine does. */
  cpuSeconds: number;
  seconds: number;
  peakMegabytes: number;
}

async function measure(name: string, path: string): Promise<Measurement> {
  const started = performance.now();
  const before = process.cpuUsage();
  const count = await ways[name]?.(path);
  if (count !== rowCount) throw new Error(`${name} found ${count ?? "no"} rows`);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    cpuSeconds: (user + system) / 1e6,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function compare(path: string): void {
  const megabytes = statSync(path).size / 1e6;
  console.log(`${megabytes.toFixed(0)} MB, ${rowCount} rows, median of ${runs} runs`);
  for (const name of Object.keys(ways)) {
    const found = Array.from({ length: runs }, () => {
      const output = execFileSync(process.execPath, [import.meta.filename, name, path]);
      return JSON.parse(output.toString()) as Measurement;
    });
    const seconds = median(found.map((each) => each.seconds));
    const cpu = median(found.map((each) => each.cpuSeconds));
    const peak = Math.max(...found.map((each) => each.peakMegabytes));
    const speed = (megabytes / seconds).toFixed(1);
    console.log(
      `${name}: ${speed} MB/s, ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of the processor), peak ${peak.toFixed(0)} MB`,
    );
  }
}

const [name, path] = process.argv.slice(2);
if (name !== undefined && path !== undefined)
  console.log(JSON.stringify(await measure(name, path)));
else {
  const folder = mkdtempSync(join(tmpdir(), "bench-check-"));
  try {
    writeTable(join(folder, "table.csv"));
    compare(join(folder, "table.csv"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
