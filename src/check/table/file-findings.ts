import type { Problem } from "../../model/problem.ts";
import {
  limits,
  type EncodingFault,
  type LimitRule,
  type Reading,
  type TableFault,
} from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { BrokenCell } from "../../model/table.ts";
import { cellSpot, columnName, problem, type Spot } from "../problem.ts";

/** A cell, or the first of a range of cells, as a workbook names it. */
function addressed(address: string): Details {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  if (digits === "") return { value: address };
  const column = Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return { spot: cellSpot({ line: row, row }, column - 1), value: address };
}

/** A limit as people read it: bytes in MB, all else with spaces between thousands. */
const limitText = (rule: LimitRule, limit: number): string =>
  rule === "file" || rule === "unpacked"
    ? `${limit / 1024 / 1024} MB`
    : String(limit).replace(/\B(?=(\d{3})+$)/g, " ");

type Details = { spot?: Spot; value?: string };

/** What of a file is more than may be. */
const tooLarge = (
  file: string,
  { rule, limit }: { rule: LimitRule; limit: number },
  details: Details,
): Problem =>
  problem(`too-large.${rule}`, file, { ...details, params: { limit: limitText(rule, limit) } });

function encodingProblem(file: string, fault: EncodingFault): Problem {
  const { rule, text, encoding = "", lines } = fault;
  const key = `encoding-error.${rule}` as const;
  if (!lines) return problem(key, file, { params: { text, encoding } });
  const spot = cellSpot({ line: lines.line, row: lines.line }, lines.index);
  const params = { text, encoding, count: String(lines.count) };
  return problem(key, file, { spot, value: text, params });
}

/** What is wrong with a file of which no table can be made. */
export function faultProblem(file: string, fault: TableFault): Problem {
  switch (fault.fault) {
    case "encoding":
      return encodingProblem(file, fault);
    case "kind":
      return problem(`file-kind.${fault.kind}`, file);
    case "format":
      return problem("file-kind.format", file, { params: { format: fault.format } });
    case "sheet":
      return problem("workbook-error.sheet", file, {
        value: fault.sheet,
        params: { sheets: fault.sheets },
      });
    case "large":
      return tooLarge(file, fault, fault.cell === undefined ? {} : addressed(fault.cell));
    case "text":
      return problem("workbook-error.text", file, addressed(fault.cell));
    case "damaged":
    case "old":
      return problem(`workbook-error.${fault.fault}`, file);
  }
}

/** What is wrong with the cell from which on a table cannot be read. */
export function brokenCell(file: string, cell: BrokenCell): Problem {
  const details = { spot: cellSpot(cell, cell.index), value: cell.text };
  switch (cell.fault) {
    case "quote":
      return problem("quote-error", file, details);
    case "long":
      return tooLarge(file, { rule: "cell", limit: limits.cellLength }, details);
    case "columns":
    case "rows":
    case "problems":
      return tooLarge(file, { rule: cell.fault, limit: limits[cell.fault] }, details);
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
