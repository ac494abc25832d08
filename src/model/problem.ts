import type { Localised } from "./locale.ts";
import type { ProblemCode } from "./problem-codes.ts";
import type { ConfirmationTarget } from "./release.ts";

/** What the words of a Problem speak of; the locale writes a list in its own way. */
export type ProblemParam = string | Localised | readonly (string | Localised)[];

/** A cell of a table, and what is to stand there. */
export interface Correction {
  /** As a spreadsheet numbers them, 1-based. */
  row: number;
  column: number;
  value: string;
}

/** What is wrong, where, and – through its code – what to do. */
export interface Problem {
  code: ProblemCode;
  /** Tells the words of one code apart, e.g. `pattern` of `constraint-error`. */
  rule?: string;
  severity: "error" | "warning";
  /** From the project's root, with `/`. */
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  /** 1-based: in a table the number of the column, elsewhere that of the character. */
  column: number | null;
  /** As a spreadsheet names it, e.g. `C17`; null outside tables. */
  cell: string | null;
  value: string | null;
  /** How many more of its sort there are in its column, where they are too many to be told. */
  more?: number;
  /** What mends it, where one cell does and it is plain which text was meant. */
  correction?: Correction;
  /** What is to be confirmed where it is right as it is, as `data/confirmations.csv` calls it. */
  confirms?: ConfirmationTarget;
  /** What the words of the code speak of, e.g. `{ field: "持证人数" }`. */
  params: Readonly<Record<string, ProblemParam>>;
}

/** How many findings there are, with those that are only counted. */
export const countOf = (findings: readonly { more?: number }[]): number =>
  findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

/** Whether a site may be made of what these were found in: a warning is told, and holds up nothing. */
export const areWarnings = (problems: readonly Problem[]): boolean =>
  problems.every(({ severity }) => severity === "warning");

/** The order in which problems are reported: by file, then line, then column. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
