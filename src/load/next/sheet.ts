import { isConvertible } from "../../check/cell/time/eras.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { fieldInRole } from "../../model/dataset.ts";
import type { Correction } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { RawRecord } from "../../model/table.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";
import { checkParsedOnly } from "../dataset.ts";
import { turnings } from "./across.ts";
import type { Turned } from "./turned.ts";
import type { Choice } from "./choices.ts";
import { idleColumns } from "./idle.ts";
import {
  draftedNames,
  type ChosenColumns,
  type DraftGround,
  type Drafted,
  type GivenValues,
} from "./labels.ts";
import { nextRecords, type AnyRecord, type Edits } from "./records.ts";
import {
  choiceFor,
  isWhole,
  leadLength,
  recognise,
  type Fit,
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
  /** What a field that it has no column for is in each of its rows. */
  given?: GivenValues | undefined;
  /** The numbers of rows that are rows of the table, whatever they look like. */
  kept?: readonly number[] | undefined;
  /** The numbers of rows that are none of the table. */
  left?: readonly number[] | undefined;
  /** Cells that were mended, by their places in the file. */
  fixes?: readonly Correction[] | undefined;
  /** Whether all is mended for which there is a suggestion. */
  isFixing?: boolean | undefined;
  /** What was said of files before. */
  choices?: readonly Choice[] | undefined;
}

/** What files are read by: the tables that there are, and what a draft needs; null where that is not known. */
export interface Ground {
  known: readonly KnownTable[];
  draft: DraftGround | null;
}

const sound = (records: readonly AnyRecord[]): RawRecord[] =>
  records.filter((record) => "cells" in record);

/** Which columns are of times, under a label that names another calendar than ours. */
function erasOf({ columns, known }: Fit): Map<number, string> {
  const { name } = fieldInRole(known.schema, "period") ?? {};
  const all = columns.filter(({ field, label }) => field === name && isConvertible(label));
  return new Map(all.map(({ index, label }) => [index, label]));
}

/** How the rows of a file become those of a table, before anything is mended. */
export const editsOf = (
  fit: Fit,
  { kept = [], left = [] }: Pick<NextFile, "kept" | "left"> = {},
): Edits => ({
  header: fit.header,
  columns: fit.columns,
  units: new Map(
    fit.known.schema.fields.map(({ name, unit }) => [name, Object.values(unit ?? {})]),
  ),
  eras: erasOf(fit),
  added: [
    ...fit.given.map(({ field, value }) => [field.name, value] as const),
    ...fit.absent.map(({ name }) => [name, ""] as const),
  ],
  left: new Map(left.map((row) => [row, "said"])),
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
export interface Sheet extends Recognised {
  parsed: ParsedTable;
  all: AnyRecord[];
  /** Of one that was turned into a long table; null where its rows are ours. */
  turned: Turned | null;
}

/** A file as it stands, whose rows are those of a dataset. */
function recognisedPlain(parsed: ParsedTable, file: NextFile, { known, draft }: Ground): Sheet {
  const all = [...parsed.records()];
  const lead = sound(all.slice(0, leadLength));
  let drafted: Drafted | null = null;
  const unknown = {
    name: file.name,
    lead,
    isIdle: idleColumns(sound(all), draft?.places ?? new Map()),
    draft: () => (drafted ??= draft ? draftedNames(sound(all), draft) : new Map()),
    refused: refusedBy(file.name, all, parsed.reading),
    choices: file.choices ?? [],
    columns: file.columns,
    given: file.given,
  };
  return { parsed, all, turned: null, ...recognise(unknown, known) };
}

/** A file read as the long table that it says. */
function recognisedTurned(
  { parsed, all }: Sheet,
  { file, turned }: { file: NextFile; turned: Turned },
): Sheet {
  const { records } = turned.read([]);
  const unknown = {
    name: file.name,
    lead: records.slice(0, leadLength),
    draft: () => new Map(),
    called: turned.called,
    untold: turned.untold,
    refused: refusedBy(file.name, records, parsed.reading),
    choices: file.choices ?? [],
    columns: file.columns,
    given: file.given,
  };
  return { parsed, all, turned, ...recognise(unknown, turned.known) };
}

/** Whether cells below the labels are merged with one above them, which stands for several rows. */
const haveMerged = ({ all, fit }: Sheet): boolean =>
  sound(all).some(
    ({ row, marks }) =>
      row > (fit?.header.row ?? 0) &&
      [...(marks?.values() ?? [])].some(({ kind }) => kind === "merged"),
  );

/** Whose a sheet is as it stands; else as the long table that it says; else what it comes nearest to. */
function recognised(parsed: ParsedTable, file: NextFile, ground: Ground): Sheet {
  const plain = recognisedPlain(parsed, file, ground);
  const { draft, known } = ground;
  const records = sound(plain.all);
  const isReadable = records.length === plain.all.length && records.length > 1;
  const isPlain = isFound(plain) && !haveMerged(plain);
  if (!draft || !isReadable || isPlain || plain.tied.length > 0) return plain;
  const { name, dataset, columns = {} } = file;
  const { reading } = parsed;
  const sheet = reading.kind === "workbook" ? reading.sheet : null;
  const others: Sheet[] = [];
  for (const turned of turnings({ name, sheet, dataset, columns, records }, { known, draft })) {
    const found = recognisedTurned(plain, { file, turned });
    if (isFound(found) || found.tied.length > 0) return found;
    if (turned.shape) others.push(found);
  }
  if (isFound(plain)) return plain;
  const lacksOf = ({ fit }: Sheet) => fit?.lacks.length ?? Infinity;
  return [...others, plain].toSorted((a, b) => lacksOf(a) - lacksOf(b))[0] ?? plain;
}

/** Whether a sheet is a table of a dataset, of one alone. */
export const isFound = ({ fit, by }: Sheet): boolean => by !== null && fit !== null && isWhole(fit);

const foundIn = ({ fit }: Sheet): number =>
  fit?.columns.filter(({ field }) => field !== null).length ?? 0;

/** So many sheets of a workbook are looked through for a table. */
const mostSheets = 12;

interface Finding {
  file: NextFile;
  ground: Ground;
  options: Parameters<typeof parseTable>[1];
}

/** The sheet that was chosen of a workbook like this one before; null where none was. */
async function saidSheet({ reading }: ParsedTable, { file, ground, options }: Finding) {
  if (reading.kind === "text" || file.sheet !== undefined) return null;
  for (const choice of file.choices ?? []) {
    const { sheet } = choice;
    if (sheet === null || sheet === reading.sheet || !reading.sheets.includes(sheet)) continue;
    const parsed = await parseTable(file.bytes, { ...options, sheet });
    if ("fault" in parsed) continue;
    const lead = sound(Iterator.from(parsed.records()).take(leadLength).toArray());
    if (choiceFor(lead, [choice])) return recognised(parsed, file, ground);
  }
  return null;
}

/** The sheet that is a dataset's; else that which comes nearest to one. A hidden one is read where somebody says so. */
export async function findSheet(
  first: ParsedTable,
  { file, ground, options }: Finding,
): Promise<Sheet> {
  const { reading } = first;
  const said = await saidSheet(first, { file, ground, options });
  if (said) return said;
  const best = recognised(first, file, ground);
  if (isFound(best) || reading.kind === "text" || file.sheet !== undefined) return best;
  let nearest = best;
  for (const sheet of reading.sheets
    .filter((each) => each !== reading.sheet && !reading.hiddenSheets.includes(each))
    .slice(0, mostSheets)) {
    const parsed = await parseTable(file.bytes, { ...options, sheet });
    if ("fault" in parsed) continue;
    const other = recognised(parsed, file, ground);
    if (isFound(other)) return other;
    if (foundIn(other) > foundIn(nearest)) nearest = other;
  }
  return nearest;
}
