import type { ProblemKey } from "../../model/problem-codes.ts";
import type { ProblemParam } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { FieldColumn } from "../header/header.ts";
import type { Spot } from "../problem.ts";

/** What a column as a whole is found to be, though each of its cells may be right. */
export interface ColumnFinding {
  key: ProblemKey;
  column: FieldColumn;
  value: string;
  params?: Record<string, ProblemParam>;
  /** The cell in question; left out where the column is, which its label stands for. */
  spot?: Spot;
}

/** Hears the cells of a table, and tells in the end what they are together. */
export interface Watch {
  add: (record: RawRecord) => void;
  end: () => ColumnFinding[];
}
