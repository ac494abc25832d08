import type { RawRecord } from "../model/table.ts";
import type { ProblemCode, ProblemKey } from "../model/problem-codes.ts";
import type { Correction, Problem } from "../model/problem.ts";

/** What a check gives: the checked thing, or null where it has errors, and all that is wrong. */
export interface Checked<T> {
  value: T | null;
  problems: Problem[];
}

/** Where in a file something is wrong. */
export type Spot = Pick<Problem, "line" | "column" | "cell">;

const wholeFile: Spot = { line: null, column: null, cell: null };

interface Details {
  /** Left out where the whole file is meant. */
  spot?: Spot;
  value?: string | null;
  params?: Problem["params"];
  confirms?: Problem["confirms"];
}

/** What more than one cell mends: the number of `≥90` says too much without a qualifier beside it. */
const besideOthers: readonly string[] = [
  "shifted-cells",
  "type-error.qualified",
  "type-error.mark",
  "type-error.time-mark",
];

/** What mends a cell: the text nearest to it, where that is meant for the cell alone. */
function correctionOf(key: ProblemKey, { spot, params }: Details): Correction | null {
  const nearest = params?.["nearest"];
  const row = Number(/\d+$/.exec(spot?.cell ?? "")?.[0]);
  if (!spot?.column || !row || typeof nearest !== "string" || besideOthers.includes(key))
    return null;
  return { row, column: spot.column, value: nearest };
}

/** Makes a Problem; all are made here. */
export function problem(key: ProblemKey, file: string, details: Details = {}): Problem {
  const { spot = wholeFile, value = null, params = {}, confirms } = details;
  const [code, rule] = key.split(".") as [ProblemCode, string?];
  const correction = correctionOf(key, details);
  return {
    code,
    ...(rule !== undefined && { rule }),
    severity: "error",
    file,
    ...spot,
    value,
    ...(correction && { correction }),
    ...(confirms && { confirms }),
    params,
  };
}

/** The name of a spreadsheet's column, the first being 1: 1 → A, 28 → AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}

type Placed = Pick<RawRecord, "line" | "row" | "origins">;

/** Where a cell of a record stands in the file, its place in the record counted from 0. */
export function cellSpot({ line, row, origins }: Placed, place: number): Spot {
  const origin = origins?.[place] ?? { line, row, index: place };
  const column = origin.index + 1;
  return { line: origin.line, column, cell: `${columnName(column)}${origin.row}` };
}
