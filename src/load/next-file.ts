import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { nearest } from "../check/nearest.ts";
import { tableLabelTest } from "../check/reshape/label.ts";
import { isBlank } from "../check/table/blank-rows.ts";
import type { KnownTable } from "../check/table/known-tables.ts";
import { say, staffWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import type { BrokenCell, RawRecord, Table } from "../model/table.ts";
import { decode } from "../parse/decode.ts";
import { isAnyLabel } from "../parse/delimiter.ts";
import { withJsonValue } from "../parse/json.ts";
import { rewriteCsv, type CsvEdits } from "../parse/rewrite.ts";
import { loadCatalogue } from "./catalogue.ts";
import { nextRecords, type DraftGround } from "./next-records.ts";
import { checkParsed } from "./dataset.ts";
import { Reader } from "./read.ts";

/** A file of a dataset's shape, read and checked; its table is null where anything is wrong. */
interface ReadTable {
  bytes: Uint8Array;
  reading: Reading | null;
  /** The names of its columns, in the order of the file. */
  labels: string[];
  table: Table | null;
  records: () => Iterable<RawRecord | BrokenCell>;
  problems: Problem[];
  repairs: Repair[];
}

/** A dataset, and the file that is to follow its own. */
export interface NextFile {
  known: KnownTable;
  /** The path of its table, from the project's root. */
  path: string;
  current: ReadTable;
  next: ReadTable;
}

async function readTable(
  root: string,
  file: string,
  { schema, sheet, ground }: Pick<KnownTable, "schema" | "sheet"> & { ground?: DraftGround | null },
): Promise<ReadTable> {
  const reader = new Reader(root);
  const isOurs = tableLabelTest([schema]);
  const isLabel = (text: string) => isOurs(text) || (ground != null && isAnyLabel(text));
  const found = await reader.table(file, { isLabel, sheet });
  const records = found && ground ? () => nextRecords(found, schema.fields, ground) : null;
  const parsed = found && records ? { ...found, records } : found;
  const bytes = (await reader.bytes(file)) ?? new Uint8Array();
  const checked = parsed && checkParsed(file, parsed, schema);
  const [first] = parsed?.records() ?? [];
  return {
    bytes,
    reading: parsed?.reading ?? null,
    labels: first && "cells" in first ? first.cells.map((cell) => cell.trim()) : [],
    table: checked?.table ?? null,
    records: parsed?.records ?? (() => []),
    problems: [...reader.problems, ...(checked?.problems ?? [])],
    repairs: [...reader.repairs, ...(checked?.repairs ?? [])],
  };
}

/** Reads a file as the next of a dataset; an Error where there is no such dataset, or no such file. */
export async function loadNext(
  root: string,
  {
    id,
    file,
    sheet,
    locale,
  }: { id: string; file: string; sheet?: string | undefined; locale: Locale },
): Promise<NextFile> {
  const words = staffWords[locale].update;
  const { known, site, places } = await loadCatalogue(root);
  const dataset = known.find((each) => each.id === id);
  const ids = known.map((each) => each.id);
  if (!dataset)
    throw new Error(say(words.unknown, { name: id, nearest: nearest(id, ids) ?? ids.join(", ") }));
  const from = resolve(root, file);
  if (!existsSync(from)) throw new Error(say(staffWords[locale].draft.noFile, { file }));
  const folder = `data/datasets/${id}`;
  const endings = ["csv", "xlsx"].map((ending) => `${folder}/${id}.${ending}`);
  const path = endings.find((each) => existsSync(join(root, each))) ?? `${folder}/${id}.csv`;
  // What stays as its office exports it is read by its declaration, all else as a new table is.
  const ground = !dataset.schema.reshape && site && places ? { site, places, locale } : null;
  const next = { schema: dataset.schema, sheet: sheet ?? dataset.sheet, ground };
  return {
    known: dataset,
    path,
    current: await readTable(root, path, dataset),
    next: await readTable("", from, next),
  };
}

/** The cells of a column as they stand in the file, one of each row. */
export function writtenColumn({ labels, records }: ReadTable, name: string): string[] {
  const index = labels.indexOf(name);
  const [, ...rows] = Iterator.from(records()).filter((record) => "cells" in record);
  return rows.filter((row) => !isBlank(row)).map(({ cells }) => cells[index] ?? "");
}

/** The text of a table after edits; what is in an encoding of the past is written in UTF-8, marked. */
export function rewritten({ bytes, reading }: ReadTable, edits: CsvEdits): string {
  const text = decode(bytes)?.text ?? "";
  if (reading?.kind !== "text") return text;
  const { delimiter, hasSepLine, hasMark, encoding } = reading;
  const mark = hasMark || encoding !== "utf-8" ? "\ufeff" : "";
  return mark + rewriteCsv(text, { delimiter, lead: hasSepLine ? 1 : 0 }, edits);
}

/** The descriptor of a dataset with another day of its last change. */
export async function redated(root: string, id: string, date: string) {
  const path = `data/datasets/${id}/datapackage.json`;
  const text = decode(await readFile(join(root, path)))?.text ?? "";
  return { path, text: withJsonValue(text, ["modified"], date) };
}
