import type { Field } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { Marks } from "../model/observation.ts";
import type { Boundaries, Crs, Places } from "../model/place.ts";
import type { Reshape } from "../model/reshape.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import type { ProblemParam } from "../model/problem.ts";

/** What is wrong with the text of a cell. */
export interface Fault {
  key: ProblemKey;
  params?: Readonly<Record<string, ProblemParam>>;
}

export type CellCheck = (text: string) => Fault | null;

/** What a table is checked against. */
export interface TableSchema {
  fields: readonly Field[];
  primaryKey: readonly string[];
  /** Null where they are not known: then no cell is blamed. */
  places: Places | null;
  /** Names of the declared sources; null where they are not known. */
  sources: readonly string[] | null;
  /** Of each title of a source its name, which a file that stays as it is may tell by the title. */
  sourceTitles?: ReadonlyMap<string, string>;
  /** What the dataset itself says for a symbol, in the main language. */
  missingLabels?: readonly { value: string; label: string }[];
  /** What marks beside numbers mean; left out where there are none. */
  marks?: Marks;
  /** Languages in which a row's texts are due together; left out where one may do without. */
  languages?: readonly Locale[];
  /** Whether the roles of some fields are not known. */
  isPartial?: boolean;
  /** Whether a comma may be a decimal sign, as where semicolons part the cells. */
  decimalComma?: boolean;
  /** Whether the file is a workbook, in which a value has a cell that the published CSV does not tell. */
  isWorkbook?: boolean;
  /** Whether its texts may stand in pictures, which have fonts of their own. */
  isDrawn?: boolean;
  /** What coordinates are given in; left out where there are none, or none that are placed. */
  crs?: Crs;
  /** The day after which figures are projections; left out where only rows tell it of theirs. */
  projectedAfter?: string;
  /** What positions are checked against; null where it has errors of its own. */
  boundaries?: Boundaries | null;
  /** The only place that totals declare to be the sum of others, which a word for a total stands for. */
  whole?: string;
  /** How a file of another shape is read as records of the fields; left out where it has theirs. */
  reshape?: Reshape;
}

/** A text that a fault carries; empty where it carries none, or something else. */
export function paramText({ params = {} }: Fault, name: string): string {
  const param = params[name];
  return typeof param === "string" ? param : "";
}
