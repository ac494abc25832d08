import { widestPiece, wrap } from "../drawing/lines.ts";
import { labelPx } from "./draw.ts";

/** Where the names of rows stand, and how wide a line of them may be. */
export interface RowNames {
  above: boolean;
  linePx: number;
}

/** Widest line of a name beside its row, as a part of the drawing, and widest word; and most lines. */
const besidePart = 0.3;
const wordPart = 0.4;
const mostLines = 3;

/** Names stand beside their rows where no word has to be broken there, else above them. */
export function rowNames(names: readonly string[], widthPx: number): RowNames {
  const wordPx = Math.max(0, ...names.map((name) => widestPiece(name, labelPx)));
  const linePx = Math.max(widthPx * besidePart, wordPx);
  const above =
    wordPx > widthPx * wordPart ||
    names.some((name) => wrap(name, linePx, labelPx).length > mostLines);
  return above ? { above, linePx: widthPx } : { above, linePx };
}

/** Height of a name, in pixels; and of what parts one that stands above from its row. */
export const nameHeightPx = (lines: string[]): number => lines.length * labelPx * 1.15;
export const belowNamePx = 3;
