import type { Problem, ProblemKey } from "../../model/problem.ts";
import type { Reading, TableFault } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import { problem } from "../problem.ts";

const faultKeys: Record<TableFault["fault"], ProblemKey> = {
  encoding: "encoding-error",
  damaged: "workbook-error.damaged",
  old: "workbook-error.old",
  sheet: "workbook-error.sheet",
};

/** What is wrong with a file of which no table can be made. */
export function faultProblem(file: string, fault: TableFault): Problem {
  const details =
    fault.fault === "sheet" ? { value: fault.sheet, params: { sheets: fault.sheets } } : {};
  return problem(faultKeys[fault.fault], file, details);
}

/** What was put right in a file before there was a cell. */
export function fileRepairs(file: string, reading: Reading): Repair[] {
  const isMarked = reading.kind === "text" && reading.encoding === "utf-8" && reading.hasMark;
  const wholeFile = { line: null, column: null, cell: null };
  return isMarked ? [{ kinds: ["mark"], file, ...wholeFile, before: "\ufeff", after: "" }] : [];
}
