import { suggest } from "../check/nearest.ts";
import { isPlaceholder } from "../check/placeholders.ts";
import { problem } from "../check/problem.ts";
import { confirmationsSchema, plannedSchema } from "../check/site/releases-schema.ts";
import { brokenCell } from "../check/table/file-findings.ts";
import type { LoggedChange } from "../model/change.ts";
import type { Locale } from "../model/locale.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import type { Problem } from "../model/problem.ts";
import {
  formerLog,
  logFolder,
  confirmationsFile,
  plannedFile,
  vanished,
  type Confirmation,
  type LineOfFile,
  type Planned,
  type ReleasedTable,
  type Releases,
} from "../model/release.ts";
import type { Repair } from "../model/repair.ts";
import type { Row } from "../model/table.ts";
import { parseCsv } from "../parse/csv.ts";
import { loadLog } from "./change-log.ts";
import type { Reader } from "./read.ts";
import { loadRows, reasonOf, spotsOf, text, typed, type Rows } from "./rows.ts";

const folder = "data/published";
const samplesFolder = `${folder}/samples`;
const addressesName = "addresses.json";

export interface LoadedReleases extends Releases {
  /** In the order of days. */
  planned: Planned[];
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
      problems.push(brokenCell(file, record));
    }
  return { table: { columns, rows }, problems };
}

/** The tables in a folder of what was released. */
async function loadTables(reader: Reader, from: string) {
  const tables = new Map<string, ReleasedTable>();
  const problems: Problem[] = [];
  for (const { name } of await reader.list(from)) {
    const file = `${from}/${name}`;
    const text = name.endsWith(".csv") && file !== formerLog ? await reader.text(file) : null;
    if (text === null) continue;
    const released = releasedTable(file, text);
    problems.push(...released.problems);
    if (released.problems.length === 0) tables.set(name.slice(0, -".csv".length), released.table);
  }
  return { tables, problems };
}

const toConfirmation = (row: Row, listed: readonly Locale[]): Confirmation => ({
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  value: text(row, "value"),
  ...typed(row),
  reason: reasonOf(row, listed) ?? {},
  date: text(row, "date"),
});

const lostFile = (key: ProblemKey, file: string, value?: string): Problem =>
  problem(key, file, { ...(value !== undefined && { value }), params: { file } });

/** What the log says is released has its table; where anything was released, there are log and addresses. */
function checkRecorded(
  log: readonly LoggedChange[],
  names: readonly string[],
  { wasReleased, isLogLost }: { wasReleased: boolean; isLogLost: boolean },
): Problem[] {
  const last = new Map(log.map(({ dataset, kind }) => [dataset, kind]));
  const lost = [...last].flatMap(([dataset, kind]) =>
    kind === "withdrawn" || names.includes(`${dataset}.csv`) ? [] : [dataset],
  );
  return [
    ...lost.map((value) => lostFile("vanished.released", `${folder}/${value}.csv`, value)),
    ...(isLogLost ? [lostFile("vanished.log", logFolder)] : []),
    ...(wasReleased && !names.includes(addressesName)
      ? [lostFile("vanished.addresses", `${folder}/${addressesName}`)]
      : []),
  ];
}

/** A reason is one only where somebody wrote it. */
function checkReasons({ rows, spotOf, fields }: Rows): Problem[] {
  return rows.flatMap((row) =>
    fields.flatMap((field) => {
      const value = text(row, field.name);
      const isOpen = !["reason", "who"].includes(field.name.replace(/_.*$/, ""));
      const isWritten = value === "" || !isPlaceholder(value);
      if (isOpen || isWritten) return [];
      const spot = spotOf?.(row, field.name);
      const details = { ...(spot && { spot }), value, params: { field: field.title } };
      return [problem("missing-cell.suggested", confirmationsFile, details)];
    }),
  );
}

/** Each row names a dataset that there is, or was. */
function checkNames(file: string, { rows, spotOf }: Rows, known: ReadonlySet<string>): Problem[] {
  const strangers = rows.filter((row) => !known.has(text(row, "dataset")));
  return strangers.map((row) => {
    const value = text(row, "dataset");
    const params = suggest(value, [...known]);
    const spot = spotOf?.(row, "dataset");
    return problem("unknown-dataset", file, { ...(spot && { spot }), value, params });
  });
}

interface ReleasesContext {
  reader: Reader;
  /** The languages of the site; null where they are not known. */
  listed: readonly Locale[] | null;
  /** The datasets that have a folder. */
  ids: readonly string[];
}

/** Reads what was released before, and what is to be: tables, log, what staff confirm and plan. */
export async function loadReleases({
  reader,
  listed,
  ids,
}: ReleasesContext): Promise<LoadedReleases> {
  const names = (await reader.list(folder)).map(({ name }) => name);
  const { tables, problems } = await loadTables(reader, folder);
  const samples = await loadTables(reader, samplesFolder);
  const languages = listed ?? [];
  const confirmed = await loadRows(reader, confirmationsFile, (labels) =>
    confirmationsSchema(languages, labels),
  );
  const logged = await loadLog(reader, languages);
  const log = logged.changes;
  const planned = await loadRows(reader, plannedFile, plannedSchema);
  const confirmations = confirmed.rows.map((row) => toConfirmation(row, languages));
  // Only what was released can vanish.
  const wasReleased =
    tables.size > 0 || confirmed.rows.some((row) => text(row, "value") === vanished);
  const isLogLost = wasReleased && !logged.isThere;
  const known = new Set([...ids, ...tables.keys(), ...log.map(({ dataset }) => dataset)]);
  return {
    tables,
    samples: samples.tables,
    planned: planned.rows
      .map((row) => ({ dataset: text(row, "dataset"), date: text(row, "date") }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    confirmations,
    languages,
    log,
    lines: new Map<LoggedChange | Confirmation, LineOfFile>([
      ...logged.spots,
      ...spotsOf(confirmationsFile, confirmed, confirmations),
    ]),
    lastChanged: new Map(log.map(({ dataset, date }) => [dataset, date])),
    repairs: [...confirmed.repairs, ...logged.repairs, ...planned.repairs],
    problems: [
      ...problems,
      ...samples.problems,
      ...checkRecorded(log, names, { wasReleased, isLogLost }),
      ...confirmed.problems,
      ...checkReasons(confirmed),
      ...(isLogLost ? [] : checkNames(confirmationsFile, confirmed, known)),
      ...logged.problems,
      ...planned.problems,
      ...checkNames(plannedFile, planned, new Set(ids)),
    ],
  };
}
