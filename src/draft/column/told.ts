import type { FieldType, Role } from "../../model/dataset.ts";
import type { CellReading } from "../readings.ts";

/** What is not certain of a column, which its makers have to look at. */
export type DoubtKind =
  "digits" | "places" | "times" | "terms" | "years" | "comma" | "points" | "percent" | "unit";

/** What a column is told to be, by its label and by what it holds. */
export interface Told {
  role: Role;
  type: FieldType;
  /** What its cells certainly say; null where they stay as they are. */
  read: CellReading | null;
  doubts: DoubtKind[];
  /** Left out where its label tells it, or tells none. */
  unit?: string | null;
}
