import type { Shape } from "../../draft/shape/shape.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { ChosenColumns, Drafted } from "./labels.ts";
import type { LeftOut } from "./records.ts";

/** A file of which times, places, categories or figures stand where a dataset has columns. */
export interface Turnable {
  /** Of the file alone. */
  name: string;
  /** Of a workbook; null otherwise. */
  sheet: string | null;
  /** The id of the dataset that somebody said. */
  dataset: string | undefined;
  columns: ChosenColumns;
  records: readonly RawRecord[];
}

/** The rows of a long table, as far as cells of its file are mended. */
export interface LongRows {
  records: RawRecord[];
  problems: Problem[];
  /** The rows of the file that are none of the table. */
  leftOut: LeftOut[];
}

/** Such a file as the long table that it says, for some of the datasets. */
export interface Turned {
  /** How it was read; null where it only lies on its side. */
  shape: Shape | null;
  /** Whether its rows name what they count, which became columns; or all its columns became rows. */
  turn: "pivoted" | "transposed" | null;
  known: readonly KnownTable[];
  read: (fixes: readonly Correction[]) => LongRows;
  /** What its columns are that labels alone do not tell. */
  called: (known: KnownTable) => Drafted;
  /** Labels that are ours, since the file has none there. */
  untold: ReadonlySet<string>;
}
