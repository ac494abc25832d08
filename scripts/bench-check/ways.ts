import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { labelTest } from "../../src/check/header/search.ts";
import { TableFold } from "../../src/check/table/table.ts";
import { parseTable } from "../../src/parse/table.ts";
import { schema } from "./table.ts";

/** Each way to read the table gives how many records it found. */
export const ways: Record<string, (path: string) => Promise<number>> = {
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
