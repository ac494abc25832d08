import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { NearLabel, NextColumn } from "./labels.ts";
import type { KnownBy } from "./recognise.ts";
import type { LeftOut } from "./records.ts";

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

export const unread: Omit<ReadNext, "problems"> = {
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
