import { noLabels } from "../../check/header/header.ts";
import { otherUnitsAbove, otherUnitsIn } from "../../check/header/unit-scale.ts";
import { isOfFigures } from "../../check/header/of-figures.ts";
import { problem } from "../../check/problem.ts";
import { tableLabelTest } from "../../check/reshape/label.ts";
import { isBlank } from "../../check/table/blank-rows.ts";
import {
  brokenCell,
  faultProblem,
  fileRepairs,
  readingProblems,
} from "../../check/table/file-findings.ts";
import { tableNamed, type KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { shapeSentences } from "../../draft/shape/report.ts";
import { staffWords } from "../../locales/index.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";
import { checkParsed, checkParsedOnly } from "../dataset.ts";
import { withCorrections } from "./current.ts";
import type { NearLabel, NextColumn } from "./labels.ts";
import { leftTotals } from "./left-totals.ts";
import { mended } from "./mend.ts";
import { nextRecords, type LeftOut } from "./records.ts";
import { leadLength, nearOf, type Fit, type KnownBy } from "./recognise.ts";
import { editsOf, findSheet, isFound, type Ground, type NextFile, type Sheet } from "./sheet.ts";

/** Which dataset a file comes nearest to, and what keeps it from being of it. */
export interface Nearest {
  dataset: string;
  /** Whether it would be of it, did anything say what its figures are. */
  isUnsaid: boolean;
  /** The names of fields that it has no column for, and that may not be blank. */
  lacks: string[];
  /** Labels that are no field's. */
  strange: string[];
  /** Those of them that may be what it lacks. */
  near: NearLabel[];
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
  /** Whether its cells may be written anew: not those of a workbook that stays as it is. */
  isWritable: boolean;
  /** What the dataset's own file becomes where it stays as its office exports it: its bytes with what was mended. */
  bytes: Uint8Array | null;
  columns: NextColumn[];
  /** The names of fields that it has no column for, and that may be blank. */
  absent: string[];
  /** What fields that it has no column for are in each of its rows. */
  given: { field: string; value: string }[];
  leftOut: LeftOut[];
  /** How a file was turned into a long table, and its first rows then; null where its rows are ours. */
  turned: { how: string[]; rows: (readonly string[])[] } | null;
  /** What was checked; null where the file is no dataset's. */
  checked: CheckedTable | null;
  problems: Problem[];
  repairs: Repair[];
}

const unread: Omit<ReadNext, "problems"> = {
  known: null,
  by: null,
  nearest: null,
  tied: [],
  reading: null,
  header: null,
  isWritable: false,
  bytes: null,
  columns: [],
  absent: [],
  given: [],
  leftOut: [],
  turned: null,
  checked: null,
  repairs: [],
};

/** What is wrong with the labels of a file that is no dataset's, by those of the nearest. */
function labelProblems({ name }: NextFile, fit: Fit, reading: Reading): Problem[] {
  const { records } = nextRecords([fit.header], editsOf(fit));
  const { problems } = checkParsedOnly(name, { reading, records: () => records }, fit.known.schema);
  return problems.filter(({ code }) => code !== "empty-file");
}

/** So many cells that cannot be read are told of a file whose table is not known. */
const mostBroken = 10;

const givenIn = ({ given }: Fit): ReadNext["given"] =>
  given.map(({ field, value }) => ({ field: field.name, value }));

/** What is told of a file that no dataset has such a table as. */
function strangerOf(file: NextFile, sheet: Sheet, ground: Ground): ReadNext {
  const { parsed, fit, tied, by, all } = sheet;
  const { reading } = parsed;
  if (all.every((each) => "cells" in each && isBlank(each)))
    return { ...unread, problems: [problem("empty-file.blank", file.name)] };
  const broken = all.flatMap((each) => ("cells" in each ? [] : [brokenCell(file.name, each)]));
  const turned = turnedOf(sheet, ground);
  if (!fit || tied.length > 0) {
    return { ...unread, reading, tied, turned, problems: broken.slice(0, mostBroken) };
  }
  const { known, lacks, strange, columns, header } = fit;
  const near = nearOf(fit);
  const nearest = {
    ...{ dataset: known.id, strange, near },
    isUnsaid: file.dataset === undefined && strange.some((label) => fit.untold.has(label)),
    lacks: lacks.map(({ name }) => name),
  };
  const problems = turned ? [] : labelProblems(file, fit, reading); // its labels have no cells of their own
  const given = givenIn(fit);
  const told = { reading, by, nearest, turned, columns, given };
  return { ...unread, ...told, header: header.row, problems };
}

/** So many rows show what the columns of a long table hold. */
const mostShown = 20;

/** What is told of a file that was turned into a long table. */
function turnedOf({ turned }: Sheet, { draft }: Ground): ReadNext["turned"] {
  if (!turned || !draft) return null;
  const { shape, turn } = turned;
  const { locale } = draft;
  // What it does not tell, and signs where there is no number, the check names cell by cell.
  const told = shape && {
    ...shape,
    ...{ absent: [], numbers: [], year: shape.year?.from == null ? null : shape.year },
  };
  const words = staffWords[locale].add;
  const [, ...rows] = turned.read([]).records.slice(0, mostShown + 1);
  return {
    how: [
      ...(told ? shapeSentences(told, { missing: null, locale }) : []),
      ...(turn ? [words.turns[turn]] : []),
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

/** Each round finds what the one before had hidden. */
const mostRounds = 5;

/** A file that stays as its office exports it, and what was mended in it. */
interface Kept {
  bytes: Uint8Array;
  parsed: ParsedTable;
  checked: CheckedTable;
}

/** Checks a file that stays as it is with what is mended in it, and with all that is suggested where that is wanted. */
async function checkKept(
  { name, bytes, fixes = [], isFixing = false }: NextFile,
  first: ParsedTable,
  known: KnownTable,
): Promise<Kept> {
  let corrections = [...fixes];
  for (let round = 1; ; round += 1) {
    const now = withCorrections(bytes, first.reading, corrections);
    const again =
      now === bytes ? first : await parseTable(now, { sheet: undefined, isLabel: isAnyLabel });
    const parsed = "fault" in again ? first : again;
    const checked = checkParsed(name, parsed, known.schema);
    const more = isFixing ? checked.problems.flatMap(({ correction }) => correction ?? []) : [];
    const isLast = round === mostRounds || more.length === 0 || first.reading.kind !== "text";
    if (isLast) return { bytes: now, parsed, checked };
    corrections = [...corrections, ...more];
  }
}

/** Reads a file that stays as its office exports it, by its declaration. */
async function readKept(
  file: NextFile,
  first: ParsedTable,
  found: { known: KnownTable; by: KnownBy },
) {
  const { name } = file;
  const { reading } = first;
  const { bytes, checked } = await checkKept(file, first, found.known);
  const problems = [...readingProblems(name, reading), ...checked.problems];
  const repairs = [...fileRepairs(name, reading), ...checked.repairs];
  const isWritable = reading.kind === "text";
  return { ...unread, ...found, reading, bytes, isWritable, checked, problems, repairs };
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

/** Units that a file says in its labels or above them, and that count by another number than its dataset's. */
function otherUnits(name: string, { header, columns, known }: Fit, all: Sheet["all"]): Problem[] {
  const { fields } = known.schema;
  const fieldOf = (column: NextColumn) => fields.find((field) => field.name === column.field);
  const told = columns.map((column) => ({ ...column, field: fieldOf(column) }));
  const above = all.flatMap((each) => ("cells" in each && each.row < header.row ? [each] : []));
  return [...otherUnitsIn(name, header, told), ...otherUnitsAbove(name, above, fields)];
}

/** Repairs, of which a cell that stands for several rows has one. */
const onceEach = (repairs: readonly Repair[]): Repair[] => [
  ...new Map(repairs.map((each) => [JSON.stringify(each), each])).values(),
];

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
  const { fit, parsed, all, turned } = found;
  if (!fit || !isFound(found)) return strangerOf(file, found, ground);
  const { checked, leftOut, suggested } = mended(file, {
    all,
    turned: turned ? (fixes) => turned.read(fixes).records : undefined,
    reading: parsed.reading,
    known: fit.known,
    edits: editsOf(fit, file),
  });
  const { reading } = parsed;
  const { schema } = fit.known;
  const long = turned?.read(file.fixes ?? []);
  return {
    ...unread,
    known: fit.known,
    by: told ? "told" : found.by,
    reading,
    header: fit.header.row,
    isWritable: true,
    columns: fit.columns,
    absent: fit.absent.map(({ name: field }) => field),
    given: givenIn(fit),
    leftOut: [...(long?.leftOut ?? []), ...leftOut],
    turned: turnedOf(found, ground),
    checked,
    problems: [
      ...readingProblems(name, reading),
      ...(isOfFigures(fit.header, schema.places)
        ? [noLabels(name, fit.header, schema.fields)]
        : []),
      ...otherUnits(name, fit, all),
      ...(long?.problems ?? []),
      ...checked.problems,
      ...leftTotals({ name, known: fit.known, columns: fit.columns, leftOut, checked }),
    ],
    repairs: [...fileRepairs(name, reading), ...suggested, ...onceEach(checked.repairs)],
  };
}
