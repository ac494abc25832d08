import { element, round, textElement } from "../drawing/svg.ts";
import { wrap } from "../drawing/lines.ts";
import { textWidth, widest } from "../drawing/text.ts";
import { say } from "../locales/say.ts";
import type { PictureTable } from "../model/picture.ts";
import type { Sketch } from "./sketch.ts";
import type { Inks } from "./inks.ts";

const sizePx = 14;
const rowPx = 30;
const gapPx = 20;
const linePx = sizePx * 1.25;

interface SketchColumn {
  index: number;
  label: string[];
  /** Of each row, in lines. */
  texts: string[][];
  numeric: boolean;
  widthPx: number;
}

/** A label in one line or, with its unit in one of its own, in several. */
function labelLines(label: string, widthPx: number): string[] {
  if (textWidth(label, sizePx, "bold") <= widthPx) return [label];
  const parts = label.split(/(?=\uff08)|\s(?=\()/);
  const words = label.match(/[^\s\u2e80-\uffdc]+/g) ?? [];
  const width = Math.max(widthPx, widest(words, sizePx, "bold"));
  return parts.flatMap((part) => wrap(part, width, (line) => textWidth(line, sizePx, "bold")));
}

interface Room {
  rows: string[][];
  widthPx: number;
}

/** A column as wide as its texts; the first, which names the rows, takes less than half of the width. */
function columnAt({ columns }: PictureTable, index: number, { rows, widthPx }: Room): SketchColumn {
  const { label = "", numeric = false } = columns[index] ?? {};
  const texts = rows.map((row) => row[index] ?? "");
  const lines = labelLines(label, Math.max(84, widest(texts, sizePx)));
  const needed = Math.max(widest(lines, sizePx, "bold"), widest(texts, sizePx));
  const width = index === 0 ? Math.min(needed, widthPx * 0.45) : needed;
  const wrapped = texts.map((text) => wrap(text, width, sizePx));
  return { index, label: lines, texts: wrapped, numeric, widthPx: width };
}

/** Longer texts are sources and notes, which a picture says elsewhere or leaves to the page. */
const longPx = sizePx * 14;

/** The columns that fit beside each other: names and numbers first, long texts and blanks never. */
function columnsOf(table: PictureTable, rows: string[][], widthPx: number): SketchColumn[] {
  const indices = [...table.columns.keys()];
  const isDue = (index: number) => index === 0 || table.columns[index]?.numeric === true;
  const isShort = (index: number) => {
    const width = widest(
      rows.map((row) => row[index] ?? ""),
      sizePx,
    );
    return width > 0 && width <= longPx;
  };
  const wanted = [
    ...indices.filter(isDue),
    ...indices.filter((index) => !isDue(index) && isShort(index)),
  ];
  const columns: SketchColumn[] = [];
  let used = 0;
  for (const index of wanted) {
    const column = columnAt(table, index, { rows, widthPx });
    if (used + column.widthPx > widthPx) continue;
    columns.push(column);
    used += column.widthPx + gapPx;
  }
  return columns.sort((a, b) => a.index - b.index);
}

interface PlacedColumn extends SketchColumn {
  /** Of its left. */
  x: number;
}

/** Columns spread over a width. */
function spread(columns: SketchColumn[], widthPx: number): PlacedColumn[] {
  const used = columns.reduce((sum, column) => sum + column.widthPx, 0);
  const apart = (widthPx - used) / Math.max(1, columns.length - 1);
  let x = 0;
  return columns.map((column) => {
    const placed = { ...column, x };
    x += column.widthPx + apart;
    return placed;
  });
}

interface Rows {
  headPx: number;
  /** Where each row begins; the last ends at the last. */
  edges: number[];
}

/** As high as the lines of their texts. */
function rowsOf(columns: SketchColumn[], count: number): Rows {
  const headPx = Math.max(...columns.map(({ label }) => label.length)) * linePx + 10;
  const edges = [headPx];
  for (let row = 0; row < count; row += 1) {
    const lines = Math.max(...columns.map(({ texts }) => texts[row]?.length ?? 1), 1);
    edges.push((edges.at(-1) ?? 0) + rowPx + (lines - 1) * linePx);
  }
  return { headPx, edges };
}

/** Label and texts of a column, the label's last line just above the first row. */
function columnSvg(
  { x, widthPx, label, texts, numeric }: PlacedColumn,
  rows: Rows,
  inks: Inks,
): string {
  const place = { x: numeric ? x + widthPx : x, "text-anchor": numeric ? "end" : undefined };
  const attributes = { ...place, "font-size": sizePx };
  const top = rows.headPx - 14 - (label.length - 1) * linePx;
  return [
    textElement(label, { ...attributes, y: top, "font-weight": 600, fill: inks.quiet }),
    ...texts.map((lines, row) =>
      textElement(lines, { ...attributes, y: (rows.edges[row] ?? 0) + 20, fill: inks.ink }),
    ),
  ].join("");
}

/** The first rows of a table, as far as they fit into a width, and how many there are in all. */
export function sketchTable(
  table: PictureTable | null,
  { widthPx, most }: { widthPx: number; most: number },
  inks: Inks,
): Sketch {
  if (!table) return { svg: "", widthPx, heightPx: 0 };
  const shown = table.rows.slice(0, most);
  const columns = spread(columnsOf(table, shown, widthPx), widthPx);
  const rows = rowsOf(columns, shown.length);
  const bottom = rows.edges.at(-1) ?? 0;
  const line = (y: number, stroke: string) =>
    element("path", { d: `M0,${round(y)}H${widthPx}`, stroke, fill: "none" });
  const note = { x: 0, y: bottom + 24, "font-size": sizePx - 1, fill: inks.quiet };
  const isCut = shown.length < table.rows.length;
  return {
    svg: [
      ...rows.edges.map((y, index) => line(y, index === 0 ? inks.rule : inks.line)),
      ...columns.map((column) => columnSvg(column, rows, inks)),
      isCut ? textElement([say(table.excerpt, { shown: shown.length })], note) : "",
    ].join(""),
    widthPx,
    heightPx: bottom + (isCut ? 32 : 4),
  };
}
