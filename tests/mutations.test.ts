import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { labelTest } from "../src/check/header-search.ts";
import { TableFold } from "../src/check/table.ts";
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

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  put: debris,
});

const mutated = (text: string, mutations: readonly { at: number; length: number; put: string }[]) =>
  mutations.reduce((before, { at, length, put }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + put + before.slice(start + length);
  }, text);

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

const runs = 10_000 / files.length;

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
    await fc.assert(cases, { numRuns: Math.ceil(runs), seed: 20261123 });
  },
  300_000,
);
