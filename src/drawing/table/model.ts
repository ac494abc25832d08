import type { Row } from "../../model/table.ts";
import { textWidth } from "../text.ts";
import type { ObsStatus } from "../../model/observation.ts";

export interface TableCell {
  text: string;
  /** The row of the dataset that it is of, where those beside it are of others. */
  record?: number;
  /** Where the text leads, for sources and places. */
  href?: string;
  /** Id of the place that it names. */
  place?: string;
  /** Where it is in another language than the reader's, the tag of that. */
  lang?: string | undefined;
  /** Set on every cell of a value. */
  obs?: ObsStatus;
  /** What it is sorted by, where its text does not tell: `2013-04`, or 1200 for 1,200 以上. */
  value?: string;
}

/** A column as it is made; what it is like in the table shows when its cells are there. */
export interface CellColumn {
  label: string;
  /** The field that it is of, where it tells rows apart. */
  of?: string;
  numeric: boolean;
  /** Of notes and sources, which may stand below the table. */
  noted?: true;
  cell: (row: Row) => TableCell;
}

export interface TableColumn {
  label: string;
  /** Where its label leads, and the id of the place that it names, as those of a cell. */
  href?: string;
  place?: string;
  numeric: boolean;
  /** Whether its texts or its label are long, and may wrap. */
  long: boolean;
}

export interface TableRow {
  /** The row of the dataset that it is; of totals, and where each cell is of its own row, null. */
  record: number | null;
  isTotal?: true;
  cells: TableCell[];
  /** What scripts read of the row, as `data-` attributes. */
  hooks?: Record<string, string>;
}

export interface TableModel {
  /** The mark of a sample, else null. */
  badge: string | null;
  /** The first names the rows. */
  columns: TableColumn[];
  rows: TableRow[];
  /** How many rows there are, e.g. `1,461`. */
  count: string;
  /** Numbers that the view sets beside its own, below all rows. */
  references: TableCell[][];
  /** What all rows have in common, e.g. `["区域：嘉兴市"]`. */
  common: string[];
  /** Long texts of rows, each once: cells have its mark instead, the first being `[1]`. */
  notes: TableCell[];
}

/** A column with its cells, one for each row. */
export interface Filled extends CellColumn {
  cells: TableCell[];
}

/** What a table is made of. */
export interface Parts {
  rows: Row[];
  columns: Filled[];
  /** Sums of rows; each has the record of the last of them. */
  totals: readonly Row[];
}

/** Texts up to this width stay on one line. */
const longEm = 14;

export const isLong = (text: string): boolean => textWidth(text, 1) > longEm;

/** Whether a label would make its column wide by one word, or its row high by many lines. */
export const isLongLabel = (label: string): boolean =>
  label.split(/\s/).some(isLong) || textWidth(label, 1) > 2 * longEm;

export type Body = Pick<TableModel, "columns" | "rows"> & { common?: string };

export const columnFrom = ({ label, numeric, cells }: Omit<Filled, "cell">): TableColumn => ({
  label,
  numeric,
  long: isLongLabel(label) || cells.some(({ text }) => isLong(text)),
});
