import { labelsIn, labelTest } from "../check/header/search.ts";
import { suggest } from "../check/nearest.ts";
import { isPlaceholder } from "../check/placeholders.ts";
import { problem } from "../check/problem.ts";
import {
  changesSchema,
  confirmationsSchema,
  plannedSchema,
} from "../check/site/releases-schema.ts";
import { brokenCell } from "../check/table/file-findings.ts";
import { checkTable } from "../check/table/table.ts";
import type { TableSchema } from "../check/table-schema.ts";
import type { ChangeKind, LoggedChange } from "../model/change.ts";
import { columnIn, localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import type { Problem, ProblemKey } from "../model/problem.ts";
import {
  confirmationsFile,
  plannedFile,
  vanished,
  type Confirmation,
  type Planned,
  type ReleasedTable,
  type Releases,
} from "../model/release.ts";
import type { Repair } from "../model/repair.ts";
import type { Row } from "../model/table.ts";
import { parseCsv } from "../parse/csv.ts";
import type { Reader } from "./read.ts";

const folder = "data/published";
const samplesFolder = `${folder}/samples`;
const logName = "changes.csv";
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
    const text = name.endsWith(".csv") && name !== logName ? await reader.text(file) : null;
    if (text === null) continue;
    const released = releasedTable(file, text);
    problems.push(...released.problems);
    if (released.problems.length === 0) tables.set(name.slice(0, -".csv".length), released.table);
  }
  return { tables, problems };
}

type Rows = Awaited<ReturnType<typeof loadRows>>;

type SchemaOf = (labels: ReadonlySet<string>) => TableSchema;

/** The rows of a file that may be absent, or hold nothing but its header. */
async function loadRows(reader: Reader, file: string, schemaOf: SchemaOf) {
  const [, parent = "", name = ""] = /^(.*)\/(.*)$/.exec(file) ?? [];
  const isThere = (await reader.list(parent)).some((entry) => entry.name === name);
  // Excel saves them with the mark by which it knows UTF-8, and confirmations.csv comes with it.
  const { fields } = schemaOf(everyReason);
  const options = { isLabel: labelTest(fields), isMarked: true };
  const parsed = isThere ? await reader.table(file, options) : null;
  if (!parsed) return { rows: [], problems: [], repairs: [], spotOf: null, fields };
  const records = [...parsed.records()];
  const { table, problems, repairs, count, spotOf } = checkTable(
    file,
    records,
    schemaOf(labelsIn(records)),
  );
  const isBare = count === 0 && problems.every(({ rule }) => rule === "no-rows");
  const found = schemaOf(labelsIn(records)).fields;
  return {
    rows: table?.rows ?? [],
    problems: isBare ? [] : problems,
    repairs,
    spotOf,
    fields: found,
  };
}

const text = ({ cells }: Row, name: string): string => cells[name] ?? "";

/** The labels of reasons in all languages. */
const everyReason = new Set(localeIds.map((locale) => columnIn("reason", locale)));

/** The reason of a row, in the languages of the site first; null where none is given. */
function reasonOf(row: Row, listed: readonly Locale[]): Localised | null {
  const locales = [...new Set([...listed, ...localeIds])];
  const reason = localised(locales, (locale) => text(row, columnIn("reason", locale)));
  return Object.keys(reason).length > 0 ? reason : null;
}

const toConfirmation = (row: Row, listed: readonly Locale[]): Confirmation => ({
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  value: text(row, "value"),
  reason: reasonOf(row, listed) ?? {},
  date: text(row, "date"),
});

const toChange = (row: Row, listed: readonly Locale[]): LoggedChange => ({
  date: text(row, "date"),
  kind: text(row, "change") as ChangeKind,
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  old: text(row, "old"),
  new: text(row, "new"),
  reason: reasonOf(row, listed),
});

const lostFile = (key: ProblemKey, file: string, value?: string): Problem =>
  problem(key, file, { ...(value !== undefined && { value }), params: { file } });

/** What the log says is released has its table; where anything was released, there are log and addresses. */
function checkRecorded(
  log: readonly LoggedChange[],
  names: readonly string[],
  wasReleased: boolean,
): Problem[] {
  const last = new Map(log.map(({ dataset, kind }) => [dataset, kind]));
  const lost = [...last].flatMap(([dataset, kind]) =>
    kind === "withdrawn" || names.includes(`${dataset}.csv`) ? [] : [dataset],
  );
  const isLost = (name: string): boolean => wasReleased && !names.includes(name);
  return [
    ...lost.map((value) => lostFile("vanished.released", `${folder}/${value}.csv`, value)),
    ...(isLost(logName) ? [lostFile("vanished.log", `${folder}/${logName}`)] : []),
    ...(isLost(addressesName)
      ? [lostFile("vanished.addresses", `${folder}/${addressesName}`)]
      : []),
  ];
}

/** On which line each of what was read from rows stands. */
const linesOf = <Each>({ rows, spotOf }: Rows, read: readonly Each[]): [Each, number][] =>
  read.map((each, index) => {
    const row = rows[index];
    return [each, (row && spotOf?.(row, "date").line) ?? 1];
  });

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
  const logged = await loadRows(reader, `${folder}/${logName}`, changesSchema);
  const planned = await loadRows(reader, plannedFile, plannedSchema);
  const log = logged.rows.map((row) => toChange(row, languages));
  const confirmations = confirmed.rows.map((row) => toConfirmation(row, languages));
  // Only what was released can vanish.
  const wasReleased =
    tables.size > 0 || confirmed.rows.some((row) => text(row, "value") === vanished);
  const isLogLost = wasReleased && !names.includes(logName);
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
    lines: new Map<LoggedChange | Confirmation, number>([
      ...linesOf(logged, log),
      ...linesOf(confirmed, confirmations),
    ]),
    lastChanged: new Map(log.map(({ dataset, date }) => [dataset, date])),
    repairs: [...confirmed.repairs, ...logged.repairs, ...planned.repairs],
    problems: [
      ...problems,
      ...samples.problems,
      ...checkRecorded(log, names, wasReleased),
      ...confirmed.problems,
      ...checkReasons(confirmed),
      ...(isLogLost ? [] : checkNames(confirmationsFile, confirmed, known)),
      ...logged.problems,
      ...planned.problems,
      ...checkNames(plannedFile, planned, new Set(ids)),
    ],
  };
}
