import type { Observation } from "./observation.ts";
import type { Position } from "./place.ts";

/** What a workbook says of a cell beside its text. */
export type CellMark =
  /** A date; its format says whether the text is all that it shows. */
  | { kind: "date"; shown: string; isCertain: boolean }
  /** A number with digits that no spreadsheet shows. */
  | { kind: "rounded"; stored: string }
  /** A number that is shown in per cent; its text is so, too: `12.5%`. */
  | { kind: "percent" }
  /** A text that its format sets in, by so many steps. */
  | { kind: "set-in"; steps: number }
  /** An empty cell that was merged with another, e.g. A3. */
  | { kind: "merged"; from: string };

/** Where in its file a cell stands that was read into another place. */
export interface CellOrigin {
  line: number;
  row: number;
  /** Place of the cell in its record, the first being 0. */
  index: number;
}

/** One record of a table as it stands in the file, or as it is read from one of another shape. */
export interface RawRecord {
  /** Line of the file on which the record begins, 1-based. */
  line: number;
  /** Row of the spreadsheet, the header being 1; blank rows count. */
  row: number;
  cells: string[];
  /** Of those cells of a workbook that have one, by their places; the first is 0. */
  marks?: ReadonlyMap<number, CellMark>;
  /** Of a reshaped record where its cells stand, by their places. */
  origins?: readonly CellOrigin[];
}

/** The cell with which a table becomes unreadable. */
export interface BrokenCell {
  /**
   * Its opening quote is never rightly closed, it is longer than cells are, or it is the first of more
   * columns or rows than there may be, or after more that is wrong.
   */
  fault: "quote" | "long" | "columns" | "rows" | "problems";
  /** Line of the file on which the cell begins, 1-based. */
  line: number;
  /** Row of the spreadsheet in which the cell stands. */
  row: number;
  /** Place of the cell in its record, the first being 0. */
  index: number;
  /** The beginning of the cell, as far as the end of its line. */
  text: string;
}

/** One checked record. */
export interface Row {
  /** Number of the record in the published CSV, the header being 1. */
  record: number;
  /** The text of every field, e.g. `{ place: "330483", holders: "356" }`. */
  cells: Record<string, string>;
  /** The observation of every field whose role is `value`. */
  values: Record<string, Observation>;
  /** Of a workbook, or a file of another shape, the cell of each value, as a spreadsheet names it: `{ visits: "C5" }`. */
  origins?: Record<string, string>;
  /** Where it lies, in WGS 84 whatever its cells are given in; left out where that is not known. */
  position?: Position;
}

export interface Table {
  rows: Row[];
}
