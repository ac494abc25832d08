import { createHash } from "node:crypto";
import { writeXlsx, type Cell, type CellValue } from "hucre/xlsx";
import { expect, test } from "vitest";
import { labelTest } from "../src/check/header/search.ts";
import { checkTable } from "../src/check/table/table.ts";
import type { TableSchema } from "../src/check/table-schema.ts";
import type { Field, Role } from "../src/model/dataset.ts";
import { parseTable } from "../src/parse/table.ts";
import { toCsv } from "../src/publish/csv.ts";
import { gb18030 } from "./gb18030.ts";

const field = (name: string, role: Role, rest: Partial<Field> = {}): Field => ({
  name,
  role,
  type: role === "value" ? "number" : "string",
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  ...rest,
});

const fields = [
  field("period", "period"),
  field("code", "key", { constraints: { pattern: "\\d{3}" } }),
  field("people", "value"),
  field("note_zh", "note"),
];

const schema: TableSchema = { fields, primaryKey: ["code"], places: null, sources: null };

const table = [
  ["period", "code", "people", "note_zh"],
  ["2013-04", "001", "1358", "示范市，“三社”"],
  ["2013-05", "002", "14.25", '一行\n两行,还有"引号"'],
  ["2013-05", "010", "x", ""],
  ["2013-06", "011", "0", "；分号;与\t制表符"],
];

const written = (cell: string, delimiter: string): string =>
  /["\n\t;,]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

const text = (delimiter = ",", lineEnd = "\r\n"): string =>
  table
    .map((row) => row.map((cell) => written(cell, delimiter)).join(delimiter) + lineEnd)
    .join("");

const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);

const utf16 = (written: string): Uint8Array => Buffer.from(written, "utf16le");

const utf16be = (written: string): Uint8Array => Buffer.from(written, "utf16le").swap16();

/** A workbook as an office saves it: numbers as numbers, months as dates that show year and month. */
async function workbook(hasDates: boolean): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const rows = table.map((row, line) =>
    row.map((cell, column): CellValue => {
      if (line > 0 && column === 2 && cell !== "x") return Number(cell);
      if (line === 0 || column !== 0 || !hasDates) return cell === "" ? null : cell;
      const value = new Date(`${cell}-01T00:00:00Z`);
      cells.set(`${line},${column}`, { value, style: { numFmt: 'yyyy"年"m"月"' } });
      return value;
    }),
  );
  return writeXlsx({ sheets: [{ name: "数据", rows, cells }] });
}

/** The sha256 of what is published of a table that staff saved in this way. */
async function published(bytes: Uint8Array): Promise<string> {
  const parsed = await parseTable(bytes, { isLabel: labelTest(fields) });
  if ("fault" in parsed) return parsed.fault;
  const { table: checked, problems } = checkTable("x.csv", parsed.records(), schema);
  expect(problems).toEqual([]);
  const csv = toCsv({ status: "reported", title: {}, fields, table: checked! });
  return createHash("sha256").update(csv).digest("hex");
}

const expected = await published(utf8(text()));

test("what is published is the table itself", () => {
  expect(expected).toBe(
    createHash("sha256")
      .update(
        table
          .map(
            (row) =>
              row.map((cell) => (/[",\n]/.test(cell) ? written(cell, ",") : cell)).join(",") +
              "\r\n",
          )
          .join(""),
      )
      .digest("hex"),
  );
});

test.each([
  ["UTF-8 with its mark", utf8("\ufeff" + text())],
  ["GB18030", gb18030(text())],
  ["GB18030 with tabs", gb18030(text("\t"))],
  ["UTF-16LE with tabs, as “Unicode text”", utf16("\ufeff" + text("\t"))],
  ["UTF-16BE with its mark", utf16be("\ufeff" + text(";"))],
  ["UTF-16LE without a mark", utf16(text())],
  ["UTF-8 with semicolons", utf8(text(";"))],
  ["UTF-8 with tabs and CR", utf8(text("\t", "\r"))],
  ["UTF-8 with LF", utf8(text(",", "\n"))],
  ["an xlsx of texts", await workbook(false)],
  ["an xlsx with dates", await workbook(true)],
])("a table saved as %s gives the same dataset", async (_, bytes) => {
  expect(await published(bytes)).toBe(expected);
});
