import Papa from "papaparse";
import { limits, type Delimiter } from "../model/reading.ts";
import type { BrokenCell, RawRecord } from "../model/table.ts";

/** What PapaParse's own parser gives; its types say `any`. */
interface Batch {
  data: string[][];
  errors: { index?: number }[];
  /** Where the first record begins that is not in `data`. */
  meta: { cursor: number };
}

/** The records of a text; without `isLast` the one in which it ends is left for the next batch. */
function parseBatch(text: string, delimiter: Delimiter, isLast = true): Batch {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  return parser.parse(text, 0, !isLast) as Batch;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

/** How much of a cell is quoted that is too long. */
const quoted = 40;

const brokenAt = (
  fault: BrokenCell["fault"],
  { line, row, cells }: RawRecord,
  index: number,
): BrokenCell => ({ fault, line, row, index, text: (cells.at(index) ?? "").slice(0, quoted) });

/** The first cell of a record that is longer than cells are. */
export function longCell(record: RawRecord): BrokenCell | null {
  const index = record.cells.findIndex((cell) => cell.length > limits.cellLength);
  return index < 0 ? null : brokenAt("long", record, index);
}

/** Where a table has more columns or rows than there may be. */
function beyond(record: RawRecord): BrokenCell | null {
  if (record.row > limits.rows) return brokenAt("rows", record, 0);
  if (record.cells.length > limits.columns) return brokenAt("columns", record, limits.columns);
  return null;
}

/** Gives each record its line and row; counts blank lines and leaves them out. */
class Counter {
  line = 1;
  row = 1;
  /** Whether there is more than is read. */
  isFull = false;

  /** Only a quoted cell can hold a line end. */
  *records(batch: readonly string[][], isQuoted: boolean): Generator<RawRecord | BrokenCell> {
    for (const cells of batch) {
      const record = { line: this.line, row: this.row, cells };
      const end = beyond(record);
      if (end) {
        this.isFull = true;
        yield end;
        return;
      }
      if (!isBlank(cells)) yield longCell(record) ?? record;
      this.line += isQuoted ? 1 + breaksIn(cells) : 1;
      this.row += 1;
    }
  }

  broken(before: readonly string[], text: string): BrokenCell {
    const line = this.line + breaksIn(before);
    return { fault: "quote", line, row: this.row, index: before.length - 1, text };
  }

  /** Of a record that does not end, the cell that is too long, or the last that was read. */
  endless(cells: string[]): BrokenCell {
    const record = { line: this.line, row: this.row, cells };
    return beyond(record) ?? longCell(record) ?? brokenAt("long", record, cells.length - 1);
  }
}

const withLineFeeds = (text: string): string =>
  text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;

/** Where the last line ends that is whole: a CR at the very end may be half of a CRLF. */
function endOfLines(text: string): number {
  const cr = text.length > 1 && text.includes("\r") ? text.lastIndexOf("\r", text.length - 2) : -1;
  return Math.max(text.lastIndexOf("\n"), cr) + 1;
}

/** Pieces of a text that end with a line, all of whose line ends are LF; the last is the rest. */
function* wholeLines(chunks: Iterable<string>): Generator<{ text: string; isLast: boolean }> {
  let rest = "";
  for (const chunk of chunks) {
    rest += chunk;
    const end = endOfLines(rest);
    if (end > 0) yield { text: withLineFeeds(rest.slice(0, end)), isLast: false };
    rest = rest.slice(end);
    if (rest.length <= limits.recordLength) continue;
    yield { text: rest, isLast: false };
    rest = "";
  }
  yield { text: withLineFeeds(rest), isLast: true };
}

/**
 * Yields the records of a CSV one by one, blank lines left out; its text may come in pieces.
 * Where a quote is broken, a record does not end, or there are too many columns or rows, the last
 * thing it yields is the cell with which that begins; a cell that is too long stands for its record.
 */
export function* parseCsv(
  source: string | Iterable<string>,
  delimiter: Delimiter = ",",
): Generator<RawRecord | BrokenCell, void, undefined> {
  const counter = new Counter();
  let rest = "";
  for (const { text, isLast } of wholeLines(typeof source === "string" ? [source] : source)) {
    rest += text;
    const { data, errors, meta } = parseBatch(rest, delimiter, isLast);
    const isQuoted = rest.includes('"');
    const [error] = errors;
    if (error) {
      const opening = (error.index ?? 1) - 1; // the index is that of the cell's first character
      const sound = parseBatch(rest.slice(0, opening), delimiter).data;
      const before = sound.pop() ?? [""]; // the cells of the record, the broken one still empty
      yield* counter.records(sound, isQuoted);
      if (counter.isFull) return;
      yield counter.broken(before, rest.slice(opening).split("\n", 1).join());
      return;
    }
    yield* counter.records(data, isQuoted);
    if (counter.isFull) return;
    rest = rest.slice(meta.cursor);
    if (rest.length <= limits.recordLength) continue;
    yield counter.endless(parseBatch(rest, delimiter).data[0] ?? [""]);
    return;
  }
}
