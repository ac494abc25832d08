import { labelTest } from "../check/header/search.ts";
import { suggest } from "../check/nearest.ts";
import { cellSpot, problem } from "../check/problem.ts";
import { changesSchema, confirmationsSchema } from "../check/site/releases-schema.ts";
import { checkTable } from "../check/table/table.ts";
import type { TableSchema } from "../check/table-schema.ts";
import type { ChangeKind, LoggedChange } from "../model/change.ts";
import type { Locale, Localised } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import type { Confirmation, ReleasedTable, Releases } from "../model/release.ts";
import type { Repair } from "../model/repair.ts";
import type { Row } from "../model/table.ts";
import { parseCsv } from "../parse/csv.ts";
import type { Reader } from "./read.ts";

const folder = "data/published";
const logName = "changes.csv";
const confirmations = "data/confirmations.csv";

export interface LoadedReleases extends Releases {
  /** In the order in which they were released. */
  log: LoggedChange[];
  problems: Problem[];
  /** What was put right in the files that staff write or open. */
  repairs: Repair[];
}

/** A published CSV as it was written: every cell is text. */
function releasedTable(file: string, text: string): { table: ReleasedTable; problems: Problem[] } {
  const [header, ...records] = parseCsv(text);
  const columns = header && "cells" in header ? header.cells : [];
  const rows: ReleasedTable["rows"] = [];
  const problems: Problem[] = [];
  for (const record of records)
    if ("cells" in record) {
      const cells = columns.map((name, index) => [name, record.cells[index] ?? ""]);
      rows.push({ line: record.line, cells: Object.fromEntries(cells) as Record<string, string> });
    } else {
      const spot = cellSpot(record, record.index);
      problems.push(problem("quote-error", file, { spot, value: record.text }));
    }
  return { table: { columns, rows }, problems };
}

async function loadTables(reader: Reader, names: readonly string[]) {
  const tables = new Map<string, ReleasedTable>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const text = name.endsWith(".csv") && name !== logName ? await reader.text(file) : null;
    if (text === null) continue;
    const released = releasedTable(file, text);
    problems.push(...released.problems);
    if (released.problems.length === 0) tables.set(name.slice(0, -".csv".length), released.table);
  }
  return { tables, problems };
}

type Rows = Awaited<ReturnType<typeof loadRows>>;

/** The rows of a file that may be absent, or hold nothing but its header. */
async function loadRows(reader: Reader, file: string, schema: TableSchema) {
  const [, parent = "", name = ""] = /^(.*)\/(.*)$/.exec(file) ?? [];
  const isThere = (await reader.list(parent)).some((entry) => entry.name === name);
  // Excel saves them with the mark by which it knows UTF-8, and confirmations.csv comes with it.
  const options = { isLabel: labelTest(schema.fields), isMarked: true };
  const parsed = isThere ? await reader.table(file, options) : null;
  if (!parsed) return { rows: [], problems: [], repairs: [], spotOf: null };
  const { table, problems, repairs, count, spotOf } = checkTable(file, parsed.records(), schema);
  const isBare = count === 0 && problems.every(({ rule }) => rule === "no-rows");
  return { rows: table?.rows ?? [], problems: isBare ? [] : problems, repairs, spotOf };
}

const text = ({ cells }: Row, name: string): string => cells[name] ?? "";

/** The reason of a row; the one that is given where the other language has none. */
function reasonOf(row: Row): Localised | null {
  const [zh, en] = [text(row, "reason_zh"), text(row, "reason_en")];
  return zh === "" && en === "" ? null : { zh: zh || en, en: en || zh };
}

const toConfirmation = (row: Row): Confirmation => ({
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  value: text(row, "value"),
  reason: reasonOf(row) ?? { zh: "", en: "" },
  date: text(row, "date"),
});

const toChange = (row: Row): LoggedChange => ({
  date: text(row, "date"),
  kind: text(row, "change") as ChangeKind,
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  old: text(row, "old"),
  new: text(row, "new"),
  reason: reasonOf(row),
});

/** Confirmations stay where they are, also of datasets that are withdrawn. */
function checkNames({ rows, spotOf }: Rows, known: ReadonlySet<string>): Problem[] {
  const strangers = rows.filter((row) => !known.has(text(row, "dataset")));
  return strangers.map((row) => {
    const value = text(row, "dataset");
    const params = suggest(value, [...known]);
    const spot = spotOf?.(row, "dataset");
    return problem("unknown-dataset", confirmations, { ...(spot && { spot }), value, params });
  });
}

interface ReleasesContext {
  reader: Reader;
  locales: readonly Locale[];
  /** The datasets that have a folder. */
  ids: readonly string[];
}

/** Reads what was released before: the tables, the log of changes, and what staff confirm. */
export async function loadReleases({
  reader,
  locales,
  ids,
}: ReleasesContext): Promise<LoadedReleases> {
  const names = (await reader.list(folder)).map(({ name }) => name);
  const { tables, problems } = await loadTables(reader, names);
  const confirmed = await loadRows(reader, confirmations, confirmationsSchema(locales));
  const logged = await loadRows(reader, `${folder}/${logName}`, changesSchema(locales));
  const log = logged.rows.map(toChange);
  const known = new Set([...ids, ...tables.keys(), ...log.map(({ dataset }) => dataset)]);
  return {
    tables,
    confirmations: confirmed.rows.map(toConfirmation),
    log,
    lastChanged: new Map(log.map(({ dataset, date }) => [dataset, date])),
    repairs: [...confirmed.repairs, ...logged.repairs],
    problems: [
      ...problems,
      ...confirmed.problems,
      ...checkNames(confirmed, known),
      ...logged.problems,
    ],
  };
}
