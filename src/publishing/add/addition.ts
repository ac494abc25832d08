import { nearest } from "../../check/nearest.ts";
import { newProblems } from "../../check/new-problems.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { loadCurrent, redated, type CurrentTable } from "../../load/next/current.ts";
import { asText, originalFile, ofText } from "../../load/next/as-text.ts";
import type { DraftGround } from "../../load/next/labels.ts";
import type { ReadNext } from "../../load/next/outcome.ts";
import { readNext } from "../../load/next/read.ts";
import type { NextFile } from "../../load/next/sheet.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Change } from "../../model/change.ts";
import type { Locale } from "../../model/locale.ts";
import { areWarnings, compareProblems, type Problem } from "../../model/problem.ts";
import { confirmationsFile } from "../../model/release.ts";
import type { Row } from "../../model/table.ts";
import { confirmationsText, type Answer } from "./confirming.ts";
import { placedInFile } from "./consequences.ts";
import { mergedText } from "./merged.ts";
import { differences, goneRows, sidesOf, type Sides } from "./next-rows.ts";

/** A file that is to be added to its dataset, and what is said of it. */
export interface AdditionWanted extends NextFile {
  /** The folder that holds `data/`. */
  root: string;
  /** What that holds; read anew where it is left out. */
  loaded?: Loaded;
  /** The day on which the figures are taken over, e.g. `2026-12-01`. */
  date: string;
  /** Whether rows go that the file lacks. */
  isRemoving?: boolean;
  /** Whether a table that is a workbook is kept as CSV from now on. */
  isTurning?: boolean;
  /** What somebody says of what is strange. */
  answers?: readonly Answer[];
  locale: Locale;
}

/** Why a file cannot be merged though it is sound: the table is a workbook, another kind of file, or has faults; or a whole export lacks rows. */
export type Obstacle = "workbook" | "kind" | "faults" | "lacks";

/** How many rows of the table a file speaks of. */
export interface AdditionCounts {
  /** Rows of the file. */
  rows: number;
  added: number;
  changed: number;
  /** Rows that the file lacks though it speaks of their period. */
  gone: number;
  /** Rows that are as they were. */
  same: number;
}

/** What would become of a dataset with a file, and of all that refers to it. */
export interface Addition extends Omit<ReadNext, "known" | "checked"> {
  name: string;
  /** The id of the dataset; null where the file is none's. */
  dataset: string | null;
  /** The path of the dataset's table. */
  path: string | null;
  obstacle: Obstacle | null;
  /** What is new, changed and gone, value by value. */
  changes: Change[];
  /** Whether what is gone goes. */
  isRemoving: boolean;
  /** Where the workbook is kept that the table was; null where it is what it was. */
  original: string | null;
  counts: AdditionCounts;
  /** What is wrong with the file, and what would be wrong with the data once it is added, in the cells of the file. */
  problems: Problem[];
  /** Those of them that somebody may confirm. */
  doubts: Problem[];
  /** What is to be written once it is sound, by path from the root; empty where nothing can be merged. */
  writes: ReadonlyMap<string, Uint8Array | null>;
  /** The data as it is once that is written; null where nothing is. */
  after: Loaded | null;
  /** The encoding of the past that the table was in; null where it was in none. */
  recoded: string | null;
}

/** Whether a file can be added as it is. */
export const isSound = ({ dataset, obstacle, problems }: Addition): boolean =>
  dataset !== null && obstacle === null && areWarnings(problems);

const noCounts: AdditionCounts = { rows: 0, added: 0, changed: 0, gone: 0, same: 0 };

function draftGround({ site, places }: Loaded, locale: Locale): DraftGround | null {
  return site && places ? { site, places, locale } : null;
}

/** An Error where there is no such dataset. */
function checkId(dataset: string | undefined, { known }: Loaded, locale: Locale): void {
  const ids = known.map(({ id }) => id);
  if (dataset === undefined || ids.includes(dataset)) return;
  const meant = nearest(dataset, ids) ?? ids.join(", ");
  throw new Error(say(staffWords[locale].add.unknown, { name: dataset, nearest: meant }));
}

/** A file and the table that it is to be merged into. */
interface Merge {
  known: KnownTable;
  current: CurrentTable;
  /** The workbook that the table was until now; null where it was none. */
  workbook: CurrentTable | null;
  read: ReadNext;
  checked: CheckedTable;
  sides: Sides;
  gone: Row[];
  changes: Change[];
}

/** What a file is merged into: a table that is a workbook as CSV, where that is wanted. */
function mergeOf(
  { known, read, checked }: Pick<Merge, "known" | "read" | "checked">,
  stands: CurrentTable,
  isTurning: boolean,
): Merge {
  const isTurned = isTurning && !known.schema.reshape && stands.reading?.kind === "workbook";
  const [current, workbook] = isTurned ? [asText(stands), stands] : [stands, null];
  const sides = sidesOf(known, current, read);
  const gone = goneRows(sides, known.schema.reshape !== undefined);
  const changes = differences(known, sides, gone);
  return { known, current, workbook, read, checked, sides, gone, changes };
}

function obstacleOf({ known, current, read, gone }: Merge, isRemoving: boolean): Obstacle | null {
  const isKept = known.schema.reshape !== undefined;
  if (!current.checked?.table) return "faults";
  if (isKept && current.reading?.kind !== read.reading?.kind) return "kind";
  if (!isKept && current.reading?.kind !== "text") return "workbook";
  return isKept && gone.length > 0 && !isRemoving ? "lacks" : null;
}

function countsOf({ sides, gone, changes }: Merge): AdditionCounts {
  const rows = sides.next.length;
  const rowsOf = (kind: Change["kind"]) =>
    new Set(changes.filter((each) => each.kind === kind).map(({ key }) => key)).size;
  const [added, changed] = [rowsOf("added"), rowsOf("changed")];
  return { rows, added, changed, gone: gone.length, same: rows - added - changed };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The encoding of the past that a table is in which is written cell by cell; null where it is in none. */
function recodedFrom({ known, current: { reading } }: Merge): string | null {
  const isWritten = known.schema.reshape === undefined && reading?.kind === "text";
  return isWritten && reading.encoding !== "utf-8" ? reading.encoding : null;
}

/** The files as they would be with what the next file says. */
async function writesOf(
  { known, current, workbook, read, sides, gone }: Merge,
  { root, date, isRemoving = false, answers = [] }: AdditionWanted,
  languages: readonly Locale[],
): Promise<Map<string, Uint8Array | null>> {
  const removed = isRemoving ? gone : [];
  const table = read.bytes ?? utf8(mergedText(current, { known, sides, removed }));
  const descriptor = await redated(root, known.id, date);
  const writes = new Map<string, Uint8Array | null>([
    [current.path, table],
    [descriptor.path, utf8(workbook ? ofText(descriptor.text, known.id) : descriptor.text)],
  ]);
  if (workbook)
    writes.set(workbook.path, null).set(originalFile(workbook.path, date), workbook.bytes);
  if (answers.length === 0) return writes;
  const confirmed = await confirmationsText({ root, answers, date, languages });
  return confirmed === null ? writes : writes.set(confirmationsFile, utf8(confirmed));
}

/** What would be written, and what would be wrong then. */
async function consequencesOf(
  merge: Merge,
  wanted: AdditionWanted,
  loaded: Loaded,
): Promise<Pick<Addition, "problems" | "doubts" | "writes" | "after" | "recoded" | "original">> {
  const { known, checked, current, read } = merge;
  const writes = await writesOf(merge, wanted, loaded.site?.locales ?? []);
  const after = await loadCatalogue(wanted.root, { instead: writes });
  const table = writes.get(current.path) ?? current.bytes;
  const place = { name: wanted.name, path: current.path, table, known, checked };
  const found = await placedInFile(newProblems(after.problems, loaded.problems), place);
  return {
    problems: [...read.problems, ...found].sort(compareProblems),
    doubts: found.filter(({ confirms, severity }) => confirms && severity === "error"),
    writes,
    after,
    recoded: recodedFrom(merge),
    original: merge.workbook && originalFile(merge.workbook.path, wanted.date),
  };
}

/**
 * Plans what becomes of a dataset with a file: whose it is, how it was read, what is new, changed and
 * gone, and all that would be wrong once it is added. Nothing is written. An Error where there is no
 * such dataset as is told.
 */
export async function planAddition(wanted: AdditionWanted): Promise<Addition> {
  const { root, name, locale, isRemoving = false, isTurning = false } = wanted;
  const loaded = wanted.loaded ?? (await loadCatalogue(root));
  checkId(wanted.dataset, loaded, locale);
  const read = await readNext(wanted, {
    known: loaded.known,
    draft: draftGround(loaded, locale),
  });
  const { known, checked, ...told } = read;
  const plan: Addition = {
    ...told,
    name,
    dataset: known?.id ?? null,
    path: null,
    obstacle: null,
    changes: [],
    isRemoving,
    original: null,
    counts: noCounts,
    doubts: [],
    writes: new Map(),
    after: null,
    recoded: null,
  };
  if (!known || !checked) return plan;
  const current = await loadCurrent(root, known);
  const { path } = current;
  if (!areWarnings(read.problems)) return { ...plan, path };
  const merge = mergeOf({ known, read, checked }, current, isTurning);
  const { changes } = merge;
  const obstacle = obstacleOf(merge, isRemoving);
  if (obstacle === "faults")
    return { ...plan, path, obstacle, problems: current.problems, repairs: current.repairs };
  const merged = { ...plan, path: merge.current.path, obstacle, changes, counts: countsOf(merge) };
  const isNews = isRemoving || changes.some(({ kind }) => kind !== "removed");
  return obstacle === null && isNews && changes.length > 0
    ? { ...merged, ...(await consequencesOf(merge, wanted, loaded)) }
    : merged;
}
