import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import type { Field } from "../../../model/dataset.ts";
import type { OpenCell } from "../columns.ts";
import type { OpenTable } from "../open-table.ts";

/** Keeps Excel from taking `2013-04` for a date, `001` for a number and `=` for a formula. */
const asText: CellStyle = { numFmt: "@" };
const asDate: CellStyle = { numFmt: "yyyy-mm-dd" };
const heading: CellStyle = { ...asText, font: { bold: true } };
const wrapped: CellStyle = { ...asText, alignment: { wrapText: true, vertical: "top" } };

/** Excel counts days from 1900, and takes that year for a leap year. */
const firstDay = "1900-03-01";

/** A day as a date, where the column is of times and Excel can hold it. */
function dayOf({ role }: Field, text: string): Date | null {
  const isDay = role === "period" && /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= firstDay;
  return isDay ? new Date(`${text}T00:00:00Z`) : null;
}

/** A number, a date or text; a symbol is text, and an empty cell has nothing. */
const valueOf = (field: Field, { text, value }: OpenCell): CellValue =>
  typeof value === "number" ? value : (dayOf(field, text) ?? (text === "" ? null : text));

function styled(value: CellValue): Partial<Cell> {
  if (typeof value === "number") return { value };
  return { value, style: value instanceof Date ? asDate : asText };
}

/** About as wide as its characters: those of Chinese take the room of two. */
const widthOf = (text: string): number =>
  text.length + text.replace(/[^\u2E80-\uFFEF]/g, "").length;

/** The names of sheets are shorter than others, and without some signs. */
const sheetName = (text: string): string => text.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/** Rows of cells as the library has them, by their places. */
const cellsOf = (rows: readonly Partial<Cell>[][]): Map<string, Partial<Cell>> =>
  new Map(
    rows.flatMap((row, at) =>
      row.map((cell, index): [string, Partial<Cell>] => [`${at},${index}`, cell]),
    ),
  );

interface Texts {
  name: string;
  /** Stays in sight; none where the rows explain themselves. */
  head?: string[];
  rows: string[][];
  /** In characters. */
  widths: number[];
}

/** Texts as a sheet. */
export function textSheet({ name, head, rows, widths }: Texts): WriteSheet {
  const texts = (row: string[], style: CellStyle) => row.map((value) => ({ value, style }));
  const body = rows.map((row) => texts(row, wrapped));
  return {
    name: sheetName(name),
    columns: widths.map((width) => ({ width })),
    rows: [...(head ? [head] : []), ...rows],
    cells: cellsOf([...(head ? [texts(head, heading)] : []), ...body]),
    ...(head && { freezePane: { rows: 1 } }),
  };
}

/** A table as a sheet: its header stays in sight, its columns are as wide as what they hold. */
export function dataSheet(table: OpenTable, name: string): WriteSheet {
  const columns = table.fields.map((field, index) => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const widest = cells.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
    const width = Math.min(60, Math.max(8, widest + 2, field.name.length + 2));
    return { width, values: cells.map((cell) => valueOf(field, cell)) };
  });
  const head = table.fields.map((field) => ({ value: field.name, style: heading }));
  const rows = table.rows.map((_, at) => columns.map(({ values }) => values[at] ?? null));
  return {
    name: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    rows: [head.map(({ value }) => value), ...rows],
    cells: cellsOf([head, ...rows.map((row) => row.map(styled))]),
    freezePane: { rows: 1 },
  };
}
