/** A cell of a table: a text, or a figure with what it may be at most or at least. */
export type Cell = string | { value: number; digits?: number; most?: number; least?: number };

export interface Table {
  title: string;
  heads: string[];
  rows: Cell[][];
}

const isBroken = (cell: Cell): boolean =>
  typeof cell !== "string" &&
  (cell.value > (cell.most ?? Infinity) || cell.value < (cell.least ?? -Infinity));

/** Text of a cell; a broken budget is marked. */
function textOf(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell.value.toFixed(cell.digits ?? 0) + (isBroken(cell) ? " !" : "");
}

export const countBroken = (rows: readonly Cell[][]): number => rows.flat().filter(isBroken).length;

/** A Markdown table, to be read in a terminal and pasted anywhere. */
export function tableText(heads: readonly string[], rows: readonly Cell[][]): string {
  const lines = [[...heads], ...rows.map((row) => row.map(textOf))];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const draw = (line: readonly string[]) =>
    `| ${line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...rest] = lines;
  return [draw(head), rule, ...rest.map(draw)].join("\n");
}
