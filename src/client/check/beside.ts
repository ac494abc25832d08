import { besidePublished, type Published } from "../../check/figures/beside-published.ts";
import { looseRecords } from "../../check/header/search.ts";
import { tableLabelTest } from "../../check/reshape/label.ts";
import { schemaAsRead, type KnownTable } from "../../check/table/known-tables.ts";
import type { TableSchema } from "../../check/table-schema.ts";
import { checkTable } from "../../check/table/table.ts";
import type { Problem } from "../../model/problem.ts";
import type { BrokenCell, RawRecord } from "../../model/table.ts";
import { parseTable } from "../../parse/table.ts";

/** A table of more rows is not compared: both have to be kept whole. */
export const mostCompared = 100_000;

/** The fields of a dataset as its CSV is published, which has their shape whatever its file has. */
function plain(schema: TableSchema): TableSchema {
  const own = { ...schema };
  delete own.reshape;
  return own;
}

/** The columns that are a dataset's own: what is published has words beside its codes. */
function ownColumns(
  all: readonly (RawRecord | BrokenCell)[],
  fields: TableSchema["fields"],
): RawRecord[] {
  const records = all.filter((each): each is RawRecord => "cells" in each);
  const places = fields.map(({ name }) => records[0]?.cells.indexOf(name) ?? -1);
  return records.map((record) => ({
    ...record,
    cells: places.map((place) => record.cells[place] ?? ""),
  }));
}

/** What a published CSV says; null where it is none that could be read. */
async function publishedOf(
  { schema }: KnownTable,
  bytes: Uint8Array,
  isSample: boolean,
): Promise<Published | null> {
  const own = plain(schema);
  const parsed = await parseTable(bytes, { isLabel: tableLabelTest([own]) });
  if ("fault" in parsed) return null;
  const records = ownColumns([...parsed.records()], schema.fields);
  const { table } = checkTable("", records, own);
  const [header, ...rest] = records;
  if (!header || !table) return null;
  const columns = header.cells;
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""])),
  }));
  return { rows: table.rows, released: isSample ? null : { columns, rows } };
}

/** A sound file, and what the site shows of its dataset. */
export interface BesideFiles {
  name: string;
  bytes: Uint8Array;
  published: Uint8Array;
  isSample: boolean;
}

/** What would be wrong once a sound file is merged into what is published; null where that cannot be known. */
export async function problemsBeside(
  known: KnownTable,
  { name, bytes, published, isSample }: BesideFiles,
): Promise<Problem[] | null> {
  const { schema, sheet } = known;
  const now = await publishedOf(known, published, isSample);
  const parsed = await parseTable(bytes, { isLabel: tableLabelTest([schema]), sheet });
  if (!now || "fault" in parsed) return null;
  const records = looseRecords(parsed.records(), schema.fields);
  const next = checkTable(name, records, schemaAsRead(schema, parsed.reading));
  return next.table ? besidePublished(known, now, next) : null;
}
