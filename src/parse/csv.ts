import Papa from "papaparse";
import type { Delimiter } from "../model/reading.ts";
import type { BrokenQuote, RawRecord } from "../model/table.ts";

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

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

/** Gives each record its line and row; counts blank lines and leaves them out. */
class Counter {
  line = 1;
  row = 1;

  /** Only a quoted cell can hold a line end. */
  *records(batch: readonly string[][], isQuoted: boolean): Generator<RawRecord> {
    for (const cells of batch) {
      if (!isBlank(cells)) yield { line: this.line, row: this.row, cells };
      this.line += isQuoted ? 1 + breaksIn(cells) : 1;
      this.row += 1;
    }
  }

  broken(before: readonly string[], text: string): BrokenQuote {
    return { line: this.line + breaksIn(before), row: this.row, index: before.length - 1, text };
  }
}

/** Pieces of a text that end with a line, all of whose line ends are LF; the last is the rest. */
function* wholeLines(chunks: Iterable<string>): Generator<{ text: string; isLast: boolean }> {
  let rest = "";
  for (const chunk of chunks) {
    rest += chunk;
    // A CR at the very end may be half of a CRLF.
    const cr = rest.length > 1 ? rest.lastIndexOf("\r", rest.length - 2) : -1;
    const end = Math.max(rest.lastIndexOf("\n"), cr) + 1;
    if (end > 0) yield { text: rest.slice(0, end).replace(/\r\n?/g, "\n"), isLast: false };
    rest = rest.slice(end);
  }
  yield { text: rest.replace(/\r\n?/g, "\n"), isLast: true };
}

/**
 * Yields the records of a CSV one by one, blank lines left out; its text may come in pieces.
 * Where a quote is broken, the last thing it yields is the cell with which that begins.
 */
export function* parseCsv(
  source: string | Iterable<string>,
  delimiter: Delimiter = ",",
): Generator<RawRecord | BrokenQuote, void, undefined> {
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
      yield counter.broken(before, rest.slice(opening).split("\n", 1).join());
      return;
    }
    yield* counter.records(data, isQuoted);
    rest = rest.slice(meta.cursor);
  }
}
