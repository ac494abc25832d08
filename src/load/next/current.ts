import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tableLabelTest } from "../../check/reshape/label.ts";
import { isBlank } from "../../check/table/blank-rows.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { BrokenCell, RawRecord } from "../../model/table.ts";
import { decode } from "../../parse/decode.ts";
import { withJsonValue } from "../../parse/json-edit.ts";
import { rewriteCsv, withCells, type CsvEdits } from "../../parse/rewrite.ts";
import { checkParsed } from "../dataset.ts";
import { Reader } from "../read.ts";

/** The file of a dataset's table, read and checked. */
export interface CurrentTable {
  /** From the project's root, with `/`. */
  path: string;
  bytes: Uint8Array;
  reading: Reading | null;
  /** The names of its columns, in the order of the file. */
  labels: string[];
  /** Null where it has no table, or one with faults. */
  checked: CheckedTable | null;
  records: () => Iterable<RawRecord | BrokenCell>;
  problems: Problem[];
  repairs: Repair[];
}

const pathOf = (root: string, id: string): string => {
  const paths = ["csv", "xlsx"].map((ending) => `data/datasets/${id}/${id}.${ending}`);
  return paths.find((path) => existsSync(join(root, path))) ?? `data/datasets/${id}/${id}.csv`;
};

/** Reads the table of a dataset as it stands now. */
export async function loadCurrent(
  root: string,
  { id, schema, sheet }: KnownTable,
): Promise<CurrentTable> {
  const reader = new Reader(root);
  const path = pathOf(root, id);
  const parsed = await reader.table(path, { isLabel: tableLabelTest([schema]), sheet });
  const checked = parsed && checkParsed(path, parsed, schema);
  const [first] = parsed?.records() ?? [];
  return {
    path,
    bytes: (await reader.bytes(path)) ?? new Uint8Array(),
    reading: parsed?.reading ?? null,
    labels: first && "cells" in first ? first.cells.map((cell) => cell.trim()) : [],
    checked,
    records: parsed?.records ?? (() => []),
    problems: [...reader.problems, ...(checked?.problems ?? [])],
    repairs: [...reader.repairs, ...(checked?.repairs ?? [])],
  };
}

/** The cells of a column as they stand in the file, one of each row. */
export function writtenColumn({ labels, records }: CurrentTable, name: string): string[] {
  const index = labels.indexOf(name);
  const [, ...rows] = Iterator.from(records()).filter((record) => "cells" in record);
  return rows.filter((row) => !isBlank(row)).map(({ cells }) => cells[index] ?? "");
}

/** The text of a table after edits; what is in an encoding of the past is written in UTF-8, marked. */
export function rewritten(
  { bytes, reading }: Pick<CurrentTable, "bytes" | "reading">,
  edits: CsvEdits,
): string {
  const text = decode(bytes)?.text ?? "";
  if (reading?.kind !== "text") return text;
  const { delimiter, hasSepLine, hasMark, encoding } = reading;
  const mark = hasMark || encoding !== "utf-8" ? "\ufeff" : "";
  return mark + rewriteCsv(text, { delimiter, lead: hasSepLine ? 1 : 0 }, edits);
}

/** The bytes of a CSV with some of its cells written anew; those of anything else as they are. */
export function withCorrections(
  bytes: Uint8Array,
  reading: Reading,
  fixes: readonly Correction[],
): Uint8Array {
  if (reading.kind !== "text" || fixes.length === 0) return bytes;
  const { delimiter, hasSepLine, hasMark, encoding } = reading;
  const mark = hasMark || encoding !== "utf-8" ? "\ufeff" : "";
  const written = new Map(
    [...Map.groupBy(fixes, ({ row }) => row)].map(([row, own]) => [
      row,
      new Map(own.map(({ column, value }) => [column - 1, value])),
    ]),
  );
  const text = withCells(
    decode(bytes)?.text ?? "",
    { delimiter, lead: hasSepLine ? 1 : 0 },
    written,
  );
  return new TextEncoder().encode(mark + text);
}

/** The descriptor of a dataset with another day of its last change. */
export async function redated(root: string, id: string, date: string) {
  const path = ["data/datasets", id, "datapackage.json"].join("/");
  const text = decode(await readFile(join(root, path)))?.text ?? "";
  return { path, text: withJsonValue(text, ["modified"], date) };
}
