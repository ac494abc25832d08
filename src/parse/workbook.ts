import { cellRef, readXlsx, type ReadOptions, type Sheet } from "hucre/xlsx";
import type { Hidden, Progress, Reading, TableFault } from "../model/reading.ts";
import type { BrokenCell, CellMark, RawRecord } from "../model/table.ts";
import { workbookBounds } from "./sheet-bounds.ts";
import { isBinaryWorkbook, otherZipOf } from "./file-kind.ts";
import { longCell } from "./csv.ts";
import { cellText, type CellText } from "./cell-text.ts";

/** What a file of ours and a workbook begin with: `PK`, as every zip. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** How an .xls begins, also one of the first versions of Excel, and a workbook that asks for a password. */
export const isOldWorkbook = (bytes: Uint8Array): boolean =>
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    [9, 0, 4, 0],
    [9, 2, 6, 0],
    [9, 4, 6, 0],
  ].some((start) => start.every((byte, index) => bytes[index] === byte));

/** The cells that a merge left empty: `row,column` → the cell that shows their text. */
function mergedCells({ merges = [] }: Sheet): Map<string, string> {
  const merged = new Map<string, string>();
  for (const { startRow, endRow, startCol, endCol } of merges)
    for (let row = startRow; row <= endRow; row++)
      for (let column = startCol; column <= endCol; column++)
        if (row !== startRow || column !== startCol)
          merged.set(`${row},${column}`, cellRef(startRow, startCol));
  return merged;
}

function toRecord(row: number, texts: readonly CellText[]): RawRecord {
  const marks = new Map<number, CellMark>();
  for (const [index, { mark }] of texts.entries()) if (mark) marks.set(index, mark);
  const record = { line: row, row, cells: texts.map(({ text }) => text) };
  return marks.size > 0 ? { ...record, marks } : record;
}

const rowsPerStep = 5000;

function textsOf(sheet: Sheet, merged: ReadonlyMap<string, string>, row: number): CellText[] {
  return (sheet.rows[row] ?? []).map((value, column): CellText => {
    const place = `${row},${column}`;
    const from = merged.get(place);
    const found = cellText(value, sheet.cells?.get(place));
    const isMerged = found.text === "" && from !== undefined;
    return isMerged ? { text: "", mark: { kind: "merged", from } } : found;
  });
}

/** How many columns hold anything. */
const widthOf = ({ rows }: Sheet): number =>
  rows.reduce((width, cells) => {
    const last = cells.findLastIndex((value) => value !== null && value !== "");
    return Math.max(width, last + 1);
  }, 0);

const holds = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

/** The rows and columns that nobody sees though they hold something. */
function hiddenOf({ rows, rowDefs, columns = [], autoFilter }: Sheet): Hidden {
  const hidden = [...(rowDefs ?? [])].flatMap(([row, { hidden }]) =>
    hidden && rows[row]?.some(holds) ? [row + 1] : [],
  );
  const isFiltered = autoFilter?.columns?.length !== undefined && autoFilter.columns.length > 0;
  return {
    rows: hidden.sort((a, b) => a - b),
    isFiltered,
    columns: columns.flatMap(({ hidden }, index) =>
      hidden && rows.some((cells) => holds(cells[index])) ? [index] : [],
    ),
  };
}

/** Yields the rows that hold anything, all of one width, as a CSV would have them. */
function* recordsOf(sheet: Sheet, onProgress?: Progress): Generator<RawRecord | BrokenCell> {
  const merged = mergedCells(sheet);
  const width = widthOf(sheet);
  for (const row of sheet.rows.keys()) {
    const texts = textsOf(sheet, merged, row).slice(0, width);
    if (row % rowsPerStep === 0) onProgress?.(row / sheet.rows.length);
    if (texts.every(({ text }) => text === "")) continue;
    while (texts.length < width) texts.push({ text: "" });
    const record = toRecord(row + 1, texts);
    const long = longCell(record);
    yield long ?? record;
    if (long) return;
  }
}

function unreadable(bytes: Uint8Array): TableFault {
  if (isBinaryWorkbook(bytes)) return { fault: "format", format: "xlsb" };
  const kind = otherZipOf(bytes);
  return kind ? { fault: "kind", kind } : { fault: "damaged" };
}

type SheetTest = Extract<NonNullable<ReadOptions["sheets"]>, (...given: never[]) => boolean>;

/** Reads a workbook: the sheet of this name, else the first that is not hidden. */
export async function parseWorkbook(
  bytes: Uint8Array,
  name?: string,
): Promise<
  | { reading: Reading; records: (onProgress?: Progress) => Iterable<RawRecord | BrokenCell> }
  | TableFault
> {
  const bounds = await workbookBounds(bytes);
  if (bounds === null) return unreadable(bytes);
  if (!Array.isArray(bounds)) return bounds;
  const sheets: string[] = [];
  const hiddenSheets: string[] = [];
  let fault: TableFault | null | undefined;
  let chosen: string | undefined;
  const isChosen: SheetTest = (info, index) => {
    sheets.push(info.name);
    const isHidden = info.hidden === true || info.veryHidden === true;
    if (isHidden) hiddenSheets.push(info.name);
    const isMeant = name === undefined ? !isHidden : info.name === name;
    if (!isMeant || chosen !== undefined) return false;
    chosen = info.name;
    fault = bounds[index];
    return !fault;
  };
  try {
    const { sheets: read } = await readXlsx(bytes, { readStyles: true, sheets: isChosen });
    if (fault) return fault;
    const [sheet] = read;
    if (sheet && chosen !== undefined)
      return {
        reading: { kind: "workbook", sheet: chosen, sheets, hiddenSheets, hidden: hiddenOf(sheet) },
        records: (onProgress) => recordsOf(sheet, onProgress),
      };
    return name === undefined ? { fault: "damaged" } : { fault: "sheet", sheet: name, sheets };
  } catch (error) {
    // Whatever the library cannot read is a damaged file to those who saved it.
    if (error instanceof Error) return unreadable(bytes);
    throw error;
  }
}
