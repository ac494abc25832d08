import { tableExcerpt } from "../../report/excerpt.ts";
import { faultProblem, fileRepairs, readingProblems } from "../../check/table/file-findings.ts";
import { looseRecords } from "../../check/header/search.ts";
import { tableLabelTest } from "../../check/reshape/label.ts";
import type { Header } from "../../check/header/header.ts";
import {
  schemaAsRead,
  tableHeaded,
  tableNamed,
  type KnownTable,
} from "../../check/table/known-tables.ts";
import { TableFold } from "../../check/table/table.ts";
import { csvText } from "../../model/csv-text.ts";
import { compareProblems, type Problem } from "../../model/problem.ts";
import { limits, type Progress, type Reading, type TableFault } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";

/** A file, and what is known of it beforehand. */
export interface FileToCheck {
  /** Of the file alone, e.g. `population.csv`. */
  name: string;
  bytes: Uint8Array;
  /** Null where it is to be found out. */
  dataset: string | null;
}

/** The first rows as they will be saved; rows in which something is wrong as they were read. */
export interface Preview {
  header: readonly string[];
  rows: { row: number; cells: readonly string[] }[];
}

/** All that is found out about one file. */
export interface CheckedFile {
  /** Null where no dataset has such a table, or the file cannot be read. */
  dataset: string | null;
  reading: Reading | null;
  /** In the order of the file. */
  problems: Problem[];
  repairs: Repair[];
  /** How many there are below the header. */
  rows: number;
  preview: Preview | null;
  /** The records around some of the problems. */
  excerptOf: (problems: readonly Problem[]) => ReturnType<typeof tableExcerpt>;
  /** The pieces of the table as CSV, all certain repairs made; null where anything is wrong. */
  cleaned: string[] | null;
  /** Whether it was held against what is published: `alone` where that could not be read; null where there was no need. */
  beside?: "published" | "alone";
}

const previewed = 20;

const noExcerpt = { header: null, rows: [] };

const withoutTable = (problems: Problem[]): CheckedFile => ({
  dataset: null,
  reading: null,
  problems,
  repairs: [],
  rows: 0,
  preview: null,
  excerptOf: () => noExcerpt,
  cleaned: null,
});

/** Keeps what is shown and saved of records while they are checked. */
class Keeper {
  readonly cleaned: string[] = [];
  readonly #first = new Map<number, Preview["rows"][number]>();

  read({ line, row, cells }: RawRecord): void {
    if (this.#first.size <= previewed) this.#first.set(line, { row, cells });
  }

  /** A record that is sound, put right. */
  take = ({ line, row, cells, origins }: RawRecord, { columns }: Header): void => {
    if (this.cleaned.length === 0) this.cleaned.push(csvText([columns.map((c) => c.field.name)]));
    this.cleaned.push(csvText([columns.map(({ index }) => cells[index] ?? "")]));
    if (!origins && this.#first.has(line)) this.#first.set(line, { row, cells });
  };

  preview(): Preview {
    const [header, ...rows] = this.#first.values();
    return { header: header?.cells ?? [], rows };
  }
}

function checkTableOf(
  { name }: FileToCheck,
  { parsed, table, onProgress }: { parsed: ParsedTable; table: KnownTable; onProgress?: Progress },
): CheckedFile {
  const { reading, records } = parsed;
  const keeper = new Keeper();
  const schema = schemaAsRead(table.schema, reading);
  const fold = new TableFold({ file: name, schema, take: keeper.take });
  for (const record of looseRecords(records(onProgress), schema.fields)) {
    if ("cells" in record) keeper.read(record);
    fold.add(record);
    if (fold.isFull) break;
  }
  const { problems: found, repairs, count } = fold.finish();
  const problems = [...readingProblems(name, reading), ...found];
  return {
    dataset: table.id,
    reading,
    problems: problems.sort(compareProblems),
    repairs: [...fileRepairs(name, reading), ...repairs],
    rows: count,
    preview: keeper.preview(),
    excerptOf: (some) => tableExcerpt(records(), some),
    cleaned: problems.length === 0 ? keeper.cleaned : null,
  };
}

/** Finds a file larger than may be, before its bytes are read; null where it is not. */
export function checkSize({ name, size }: { name: string; size: number }): CheckedFile | null {
  const limit = limits.fileBytes.table;
  if (size <= limit) return null;
  return withoutTable([faultProblem(name, { fault: "large", rule: "file", limit })]);
}

const isFault = (parsed: ParsedTable | TableFault): parsed is TableFault => "fault" in parsed;

/** Checks one file as `npm run data:check` checks a file from elsewhere. */
export async function checkFile(
  file: FileToCheck,
  known: readonly KnownTable[],
  onProgress?: Progress,
): Promise<CheckedFile> {
  const chosen = known.find(({ id }) => id === file.dataset) ?? tableNamed(file.name, known);
  const schemas = (chosen ? [chosen] : known).map(({ schema }) => schema);
  const parsed = await parseTable(file.bytes, {
    isLabel: tableLabelTest(schemas),
    sheet: chosen?.sheet,
  });
  if (isFault(parsed)) return withoutTable([faultProblem(file.name, parsed)]);
  const table = chosen ?? tableHeaded(parsed.records(), known);
  if (!table) return { ...withoutTable([]), reading: parsed.reading };
  return checkTableOf(file, { parsed, table, ...(onProgress && { onProgress }) });
}
