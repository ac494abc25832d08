import type { Problem } from "../../model/problem.ts";
import type { EncodingFault, Reading, TableFault } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import { cellSpot, columnName, problem } from "../problem.ts";

function encodingProblem(file: string, { rule, text, lines }: EncodingFault): Problem {
  if (!lines) return problem(`encoding-error.${rule}`, file, { params: { text } });
  const spot = cellSpot({ line: lines.line, row: lines.line }, lines.index);
  return problem(`encoding-error.${rule}`, file, {
    spot,
    value: text,
    params: { count: String(lines.count) },
  });
}

/** What is wrong with a file of which no table can be made. */
export function faultProblem(file: string, fault: TableFault): Problem {
  switch (fault.fault) {
    case "encoding":
      return encodingProblem(file, fault);
    case "kind":
      return problem(`file-kind.${fault.kind}`, file);
    case "sheet":
      return problem("workbook-error.sheet", file, {
        value: fault.sheet,
        params: { sheets: fault.sheets },
      });
    case "damaged":
    case "old":
      return problem(`workbook-error.${fault.fault}`, file);
  }
}

/** Numbers as runs: 5, 6, 7, 9 → `5–7`, `9`. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

/** What of a workbook would be read though nobody sees it who opens it. */
export function readingProblems(file: string, reading: Reading): Problem[] {
  if (reading.kind === "text") return [];
  const { rows, isFiltered, columns } = reading.hidden;
  const [row] = rows;
  const [column] = columns;
  const hiddenRows = isFiltered ? "hidden-cells.filtered" : "hidden-cells.rows";
  const count = (list: readonly number[]) => String(list.length);
  return [
    ...(row === undefined
      ? []
      : [
          problem(hiddenRows, file, {
            spot: cellSpot({ line: row, row }, 0),
            params: { count: count(rows), rows: runsOf(rows).join(", ") },
          }),
        ]),
    ...(column === undefined
      ? []
      : [
          problem("hidden-cells.columns", file, {
            spot: cellSpot({ line: 1, row: 1 }, column),
            params: { count: count(columns), columns: columns.map((each) => columnName(each + 1)) },
          }),
        ]),
  ];
}

/** What was put right in a file before there was a cell. */
export function fileRepairs(file: string, reading: Reading): Repair[] {
  const isMarked = reading.kind === "text" && reading.encoding === "utf-8" && reading.hasMark;
  const wholeFile = { line: null, column: null, cell: null };
  return isMarked ? [{ kinds: ["mark"], file, ...wholeFile, before: "\ufeff", after: "" }] : [];
}
