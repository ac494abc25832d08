import { brokenCell, faultProblem, readingProblems } from "../../check/table/file-findings.ts";
import { readColumns, type Columns } from "../../draft/draft.ts";
import { leadLength } from "../../draft/sheet.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { BrokenCell, RawRecord } from "../../model/table.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";
import { reportText } from "../../report/text.ts";

/** What is known of a table before its columns are. */
export type Ground = Parameters<typeof readColumns>[1];

/** A file as it is told, and the sheet of a workbook where somebody chose it. */
interface Sought {
  file: string;
  sheet?: string | undefined;
}

/** A table as it was given. */
export interface Source {
  bytes: Uint8Array;
  records: SoundRecords;
  reading: Reading;
}

/** The records of a table as far as they can be read. */
class SoundRecords implements Iterable<RawRecord> {
  /** Where they end, once they were read, if that is not the end of the file. */
  broken: BrokenCell | null = null;
  readonly #parsed: ParsedTable;

  constructor(parsed: ParsedTable) {
    this.#parsed = parsed;
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    for (const record of this.#parsed.records()) {
      if ("cells" in record) yield record;
      else this.broken = record;
    }
  }
}

/** The records of a file, or what keeps them from being read. */
async function readSource(bytes: Uint8Array, { file, sheet }: Sought): Promise<Source | Problem[]> {
  const parsed = await parseTable(bytes, { isLabel: isAnyLabel, sheet });
  if ("fault" in parsed) return [faultProblem(file, parsed)];
  const unseen = readingProblems(file, parsed.reading);
  if (unseen.length > 0) return unseen;
  return { bytes, records: new SoundRecords(parsed), reading: parsed.reading };
}

/** So many sheets of a workbook are looked through for a table. */
const mostSheets = 12;

/** Whether a sheet holds a table, of figures or of places and codes; what keeps one from being read is told. */
function holdsTable({ records }: Source, context: Ground): boolean {
  const found = readColumns(records, context);
  if (!found) return false;
  const roles = ["value", "key", "longitude"];
  return "code" in found || found.fields.some(({ role }) => roles.includes(role));
}

/** The sheet of a workbook that nobody has chosen: the first that holds a table, since others are covers and contents. */
export async function sourceOf(
  bytes: Uint8Array,
  wanted: Sought,
  context: Ground,
): Promise<Source | Problem[]> {
  const first = await readSource(bytes, wanted);
  if (Array.isArray(first) || wanted.sheet !== undefined) return first;
  const { reading } = first;
  if (reading.kind === "text" || holdsTable(first, context)) return first;
  const { sheets, hiddenSheets } = reading;
  const others = sheets.filter((name) => name !== reading.sheet && !hiddenSheets.includes(name));
  for (const sheet of others.slice(0, mostSheets)) {
    const other = await readSource(bytes, { ...wanted, sheet });
    if (!Array.isArray(other) && holdsTable(other, context)) return other;
  }
  return first;
}

/** Whether spaces alone set columns apart, so that each of several lines is one cell. */
function isFixedWidth(records: Iterable<RawRecord>): boolean {
  const lines = [...Iterator.from(records).take(leadLength)].map(({ cells }) => cells.join(","));
  const filled = lines.filter((line) => line.trim() !== "");
  const spaced = filled.filter((line) => /\S {2,}\S/.test(line) && !line.includes(","));
  return spaced.length > 2 && spaced.length * 2 > filled.length;
}

/** The columns of a table, or why there are none to speak of. */
export function columnsIn({ records }: Source, context: Ground): Columns | string {
  const { file, locale } = context;
  const found = readColumns(records, context);
  const { broken } = records;
  if (broken) {
    return reportText([brokenCell(file, broken)], locale);
  }
  if (!found) {
    const { noHeader, fixedWidth } = staffWords[locale].draft;
    return say(isFixedWidth(records) ? fixedWidth : noHeader, { file, count: leadLength });
  }
  return "code" in found ? reportText([found], locale) : found;
}
