import { tableLabelTest } from "../../check/reshape/label.ts";
import { faultProblem, fileRepairs, readingProblems } from "../../check/table/file-findings.ts";
import { tableNamed, type KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";
import { checkParsed, checkParsedOnly } from "../dataset.ts";
import type { Choice } from "./choices.ts";
import {
  draftedNames,
  type ChosenColumns,
  type DraftGround,
  type Drafted,
  type NextColumn,
} from "./labels.ts";
import { leftTotals } from "./left-totals.ts";
import { mended } from "./mend.ts";
import { nextRecords, type AnyRecord, type Edits, type LeftOut } from "./records.ts";
import {
  isWhole,
  leadLength,
  recognise,
  type Fit,
  type KnownBy,
  type Recognised,
} from "./recognise.ts";

/** A file that is to follow a dataset's table, and what somebody says of it. */
export interface NextFile {
  /** Of the file alone, e.g. `三月.xlsx`. */
  name: string;
  bytes: Uint8Array;
  /** The id of its dataset; found out where it is left out. */
  dataset?: string | undefined;
  /** Of a workbook; found out where it is left out. */
  sheet?: string | undefined;
  /** By label the field that a column is; null where it is not to be read. */
  columns?: ChosenColumns | undefined;
  /** The numbers of rows that are rows of the table, whatever they look like. */
  kept?: readonly number[] | undefined;
  /** Cells that were mended, by their places in the file. */
  fixes?: readonly Correction[] | undefined;
  /** Whether all is mended for which there is a suggestion. */
  isFixing?: boolean | undefined;
  /** What was said of files before. */
  choices?: readonly Choice[] | undefined;
}

/** Which dataset a file comes nearest to, and what keeps it from being of it. */
export interface Nearest {
  dataset: string;
  /** The names of fields that it has no column for, and that may not be blank. */
  lacks: string[];
  /** Labels that are no field's. */
  strange: string[];
}

/** A file as it was read: whose it is, how, and what is wrong with it by itself. */
export interface ReadNext {
  /** Null where it is no dataset's, or cannot be read. */
  known: KnownTable | null;
  by: KnownBy | null;
  /** Told where it is no dataset's. */
  nearest: Nearest | null;
  /** The ids of several datasets, where nothing tells which of them is meant. */
  tied: string[];
  reading: Reading | null;
  /** The number of the row in which the labels stand; null where the file stays as it is. */
  header: number | null;
  columns: NextColumn[];
  /** The names of fields that it has no column for, and that may be blank. */
  absent: string[];
  leftOut: LeftOut[];
  /** What was checked; null where the file is no dataset's. */
  checked: CheckedTable | null;
  problems: Problem[];
  repairs: Repair[];
}

/** What files are read by: the tables that there are, and what a draft needs; null where that is not known. */
export interface Ground {
  known: readonly KnownTable[];
  draft: DraftGround | null;
}

const unread: Omit<ReadNext, "problems"> = {
  known: null,
  by: null,
  nearest: null,
  tied: [],
  reading: null,
  header: null,
  columns: [],
  absent: [],
  leftOut: [],
  checked: null,
  repairs: [],
};

const sound = (records: readonly AnyRecord[]): RawRecord[] =>
  records.filter((record) => "cells" in record);

const editsOf = ({ header, columns, absent }: Fit, kept: readonly number[] = []): Edits => ({
  header,
  columns,
  absent: absent.map(({ name }) => name),
  left: new Map(),
  kept: new Set(kept),
  fixes: [],
});

/** How many of the first rows a dataset would refuse. */
const refusedBy =
  (name: string, records: readonly AnyRecord[], reading: Reading) =>
  (fit: Fit): number => {
    const start = records.slice(0, 100 + leadLength);
    const { records: rows } = nextRecords(start, editsOf(fit));
    return checkParsedOnly(name, { reading, records: () => rows }, fit.known.schema).problems
      .length;
  };

/** A sheet, and whose it is. */
interface Sheet extends Recognised {
  parsed: ParsedTable;
  all: AnyRecord[];
}

function recognised(parsed: ParsedTable, file: NextFile, { known, draft }: Ground): Sheet {
  const all = [...parsed.records()];
  const lead = sound(all.slice(0, leadLength));
  let drafted: Drafted | null = null;
  const unknown = {
    name: file.name,
    lead,
    draft: () => (drafted ??= draft ? draftedNames(sound(all), draft) : new Map()),
    refused: refusedBy(file.name, all, parsed.reading),
    choices: file.choices ?? [],
    columns: file.columns,
  };
  return { parsed, all, ...recognise(unknown, known) };
}

const isFound = ({ fit, by }: Sheet): boolean => by !== null && fit !== null && isWhole(fit);

const foundIn = ({ fit }: Sheet): number =>
  fit?.columns.filter(({ field }) => field !== null).length ?? 0;

/** So many sheets of a workbook are looked through for a table. */
const mostSheets = 12;

/** The sheet that is a dataset's; else that which comes nearest to one. */
async function findSheet(
  first: ParsedTable,
  { file, ground, options }: { file: NextFile; ground: Ground; options: ParseOptions },
): Promise<Sheet> {
  const best = recognised(first, file, ground);
  const { reading } = first;
  if (isFound(best) || reading.kind === "text" || file.sheet !== undefined) return best;
  let nearest = best;
  for (const sheet of reading.sheets
    .filter((each) => each !== reading.sheet)
    .slice(0, mostSheets)) {
    const parsed = await parseTable(file.bytes, { ...options, sheet });
    if ("fault" in parsed) continue;
    const other = recognised(parsed, file, ground);
    if (isFound(other)) return other;
    if (foundIn(other) > foundIn(nearest)) nearest = other;
  }
  return nearest;
}

type ParseOptions = Parameters<typeof parseTable>[1];

/** What is wrong with the labels of a file that is no dataset's, by those of the nearest. */
function labelProblems({ name }: NextFile, fit: Fit, reading: Reading): Problem[] {
  const { records } = nextRecords([fit.header], editsOf(fit));
  const { problems } = checkParsedOnly(name, { reading, records: () => records }, fit.known.schema);
  return problems.filter(({ code }) => code !== "empty-file");
}

/** What is told of a file that no dataset has such a table as. */
function strangerOf(file: NextFile, { parsed, fit, tied, by }: Sheet): ReadNext {
  const { reading } = parsed;
  if (!fit || tied.length > 0) return { ...unread, reading, tied, problems: [] };
  const { known, lacks, strange, columns, header } = fit;
  const nearest = { dataset: known.id, lacks: lacks.map(({ name }) => name), strange };
  const problems = labelProblems(file, fit, reading);
  return { ...unread, reading, by, nearest, columns, header: header.row, problems };
}

/** Reads a file that stays as its office exports it, by its declaration. */
function readKept(file: NextFile, parsed: ParsedTable, found: Pick<ReadNext, "known" | "by">) {
  const { known } = found;
  const { reading } = parsed;
  if (!known) throw new Error("a file is read by a declaration");
  const checked = checkParsed(file.name, parsed, known.schema);
  const problems = [...readingProblems(file.name, reading), ...checked.problems];
  const repairs = [...fileRepairs(file.name, reading), ...checked.repairs];
  return { ...unread, ...found, reading, checked, problems, repairs };
}

/** The dataset of which a file is an export that stays as it is: each of its labels is declared. */
function keptBy({ name }: NextFile, parsed: ParsedTable, known: readonly KnownTable[]) {
  const { reading, records } = parsed;
  const start = Iterator.from(records()).take(leadLength).toArray();
  return known.find(({ schema }) => {
    if (!schema.reshape) return false;
    const { problems } = checkParsedOnly(name, { reading, records: () => start }, schema);
    const strange = ["reshape-error", "missing-label", "extra-label", "header-row", "empty-file"];
    return problems.every(({ code }) => !strange.includes(code));
  });
}

/** Finds out whose a file is, reads it, and puts right what is certain. */
export async function readNext(file: NextFile, ground: Ground): Promise<ReadNext> {
  const { name, bytes, dataset } = file;
  const told = ground.known.find(({ id }) => id === dataset);
  const known = told ? [told] : ground.known;
  const isOurs = tableLabelTest(known.map(({ schema }) => schema));
  const isLabel = (text: string) => isOurs(text) || isAnyLabel(text);
  const named = told ?? tableNamed(name, known);
  const sheet = file.sheet ?? (named?.schema.reshape ? named.sheet : undefined);
  const first = await parseTable(bytes, { sheet, isLabel });
  if ("fault" in first) return { ...unread, problems: [faultProblem(name, first)] };
  const kept = told?.schema.reshape ? told : keptBy(file, first, known);
  if (kept) return readKept(file, first, { known: kept, by: told ? "told" : "labels" });
  const plain = known.filter(({ schema }) => !schema.reshape);
  const found = await findSheet(first, {
    file,
    ground: { ...ground, known: plain },
    options: { isLabel },
  });
  const { fit, parsed, all } = found;
  if (!fit || !isFound(found)) return strangerOf(file, found);
  const { checked, leftOut, suggested } = mended(file, {
    all,
    reading: parsed.reading,
    known: fit.known,
    edits: editsOf(fit, file.kept),
  });
  const { reading } = parsed;
  return {
    ...unread,
    known: fit.known,
    by: told ? "told" : found.by,
    reading,
    header: fit.header.row,
    columns: fit.columns,
    absent: fit.absent.map(({ name: field }) => field),
    leftOut,
    checked,
    problems: [
      ...readingProblems(name, reading),
      ...checked.problems,
      ...leftTotals({ name, known: fit.known, columns: fit.columns, leftOut, checked }),
    ],
    repairs: [...fileRepairs(name, reading), ...suggested, ...checked.repairs],
  };
}
