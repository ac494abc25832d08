import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { isFigure } from "../cell/figures.ts";
import { only } from "../nearest.ts";
import { cellSpot, problem } from "../problem.ts";

/** The places of cells that may be one number, parted by the comma between its thousands: `1`, `234`. */
const partedNumbers = (cells: readonly string[]): number[] =>
  cells.flatMap((cell, index) =>
    /^-?\d{1,3}$/.test(cell.trim()) && /^\d{3}(\.\d+)?$/.test((cells[index + 1] ?? "").trim())
      ? [index]
      : [],
  );

/**
 * That a row has a figure beyond the last label, so that its cells stand below others than their
 * own; null where it has none.
 */
export function beyondLabels(record: RawRecord, width: number, file: string): Problem | null {
  const { cells } = record;
  if (!cells.slice(width).some((cell) => isFigure(cell, null))) return null;
  const parted = only(partedNumbers(cells).map(String));
  const index = Number(parted ?? width);
  const value = cells[index] ?? "";
  const spot = cellSpot(record, index);
  if (parted === null) {
    const params = { count: String(cells.length), width: String(width) };
    return problem("extra-cell", file, { spot, value, params });
  }
  const params = { nearest: `${value},${cells[index + 1] ?? ""}` };
  return problem("shifted-cells.comma", file, { spot, value, params });
}
