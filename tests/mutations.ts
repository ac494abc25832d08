import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { labelTest } from "../src/check/header/search.ts";
import { TableFold } from "../src/check/table/table.ts";
import type { TableSchema } from "../src/check/table-schema.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import type { Problem } from "../src/model/problem.ts";
import { parseTable } from "../src/parse/table.ts";

const root = join(import.meta.dirname, "cases/_base");
const { known } = await loadCatalogue(root);
const files = known.map(({ id, schema }) => ({
  schema,
  text: readFileSync(join(root, `data/datasets/${id}/${id}.csv`), "utf8"),
}));

/** What offices, spreadsheets and chance put into a cell. */
const debris = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    ",",
    '"',
    "\n",
    "\r",
    ";",
    "\t",
    "\u200b",
    "\ufeff",
    "０",
    "万",
    "%",
    "-",
  ),
  fc.constantFrom(
    "#REF!",
    "合计",
    "注：",
    "45292",
    "Jan-24",
    "2024/1",
    "1,358",
    "1.2E+05",
    "“",
    "”",
  ),
  fc.constantFrom(
    "period,place",
    ",,,,,,,,\n",
    "__proto__",
    "锟斤拷",
    "999900",
    "x",
    "O",
    "\u0000",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

type Change = (text: string) => string;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Characters anywhere are replaced. */
const characters = fc
  .record({ at: share, length: fc.nat(12), put: debris })
  .map(({ at, length, put }): Change => (text) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + put + text.slice(start + length);
  });

/** What hands do to a row of cells; the first is the header. */
const rowChanges: ((rows: string[], index: number) => string[])[] = [
  (rows, index) => rows.toSpliced(index, 0, (rows[0] ?? "").replace(/[^,]/g, "")),
  (rows, index) => rows.toSpliced(index, 0, rows[0] ?? ""),
  (rows, index) => rows.toSpliced(index, 0, rows[index] ?? ""),
  (rows, index) => rows.toSpliced(index, 0, "合计" + (rows[0] ?? "").replace(/[^,]/g, "")),
  (rows, index) => rows.toSpliced(index, 0, "place,period,source,x"),
  (rows, index) => rows.with(index, (rows[index] ?? "").replace(/([^,]*),([^,]*)/, "$2,$1")),
  (rows, index) => rows.with(index, (rows[index] ?? "").replace(",", ",,")),
  (rows, index) => rows.with(index, (rows[index] ?? "").replace(/,[^,]*/, "") + ","),
  (rows) => rows.map((row) => row.replace(/([^,]*),([^,]*)/, "$2,$1")),
  (rows, index) => rows.toSpliced(index, 1),
];

const rows = fc
  .record({ at: share, change: fc.constantFrom(...rowChanges) })
  .map(({ at, change }): Change => (text) => {
    const lines = text.split("\n");
    return change(lines, Math.floor(at * lines.length)).join("\n");
  });

const mutation = fc.oneof(characters, rows);

const mutated = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, change) => change(before), text);

/** The lines that a Problem speaks of: its own, or those of its run. */
function isNamed(line: number, { line: own, code, rule, params }: Problem): boolean {
  const isRun = ["blank-row.run", "swapped-cells.run", "second-table.below"].includes(
    `${code}.${rule ?? ""}`,
  );
  if (!isRun) return own === line;
  return line >= Number(params["first"]) && line <= Number(params["last"]);
}

async function check(bytes: Uint8Array, schema: TableSchema) {
  const parsed = await parseTable(bytes, { isLabel: labelTest(schema.fields) });
  if ("fault" in parsed) return null;
  const taken: number[] = [];
  const fold = new TableFold({ file: "x.csv", schema, take: ({ line }) => taken.push(line) });
  const lines: number[] = [];
  for (const record of parsed.records()) {
    fold.add(record);
    if ("cells" in record) lines.push(record.line);
  }
  const { problems, count } = fold.finish();
  const body = lines.slice(lines.length - count);
  return { body, taken, problems, isHeaderKnown: (fold.header?.columns.length ?? 0) > 0 };
}

/** That each row of a good file, damaged in so many ways by chance, is published or named: a test a file. */
export function holdMutations(runs: number): void {
  test.each(files)(
    "whatever is done to a good file, each row is published or named, and nothing throws",
    async ({ text, schema }) => {
      const cases = fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = new TextEncoder().encode(mutated(text, changes));
          const found = await check(bytes, schema);
          if (!found?.isHeaderKnown) return; // the file as a whole is refused
          const { body, taken, problems } = found;
          const named = body.filter((line) => problems.some((problem) => isNamed(line, problem)));
          expect(new Set([...taken, ...named])).toEqual(new Set(body));
          expect(taken.filter((line) => named.includes(line))).toEqual([]);
          expect(taken.length + named.length).toBe(body.length);
        },
      );
      await fc.assert(cases, { numRuns: Math.ceil(runs / files.length), seed: 20261123 });
    },
    300_000,
  );
}
