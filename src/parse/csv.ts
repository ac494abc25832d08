import Papa from "papaparse";
import type { BrokenQuote, RawRecord } from "../model/table.ts";

// Each batch looks through the rest of the text once for a quote: too few records make that slow.
const recordsPerBatch = 10_000;

const parseBatch = (text: string) =>
  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: "\n",
    preview: recordsPerBatch,
    fastMode: false, // would split the whole rest of the text for each batch
  });

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

/** Gives each record its line and row; counts blank lines and leaves them out. */
class Counter {
  line = 1;
  row = 1;

  *records(batch: readonly string[][]): Generator<RawRecord> {
    for (const cells of batch) {
      if (!isBlank(cells)) yield { line: this.line, row: this.row, cells };
      this.line += 1 + breaksIn(cells);
      this.row += 1;
    }
  }

  broken(before: readonly string[], text: string): BrokenQuote {
    return { line: this.line + breaksIn(before), row: this.row, index: before.length - 1, text };
  }
}

/**
 * Yields the records of a CSV one by one, blank lines left out.
 * Where a quote is broken, the last thing it yields is the cell with which that begins.
 */
export function* parseCsv(text: string): Generator<RawRecord | BrokenQuote, void, undefined> {
  const counter = new Counter();
  let rest = text.replace(/\r\n?/g, "\n");
  while (rest !== "") {
    const { data, errors, meta } = parseBatch(rest);
    const [error] = errors;
    if (error) {
      const opening = (error.index ?? 1) - 1; // the index is that of the cell's first character
      const sound = parseBatch(rest.slice(0, opening)).data;
      const before = sound.pop() ?? [""]; // the cells of the record, the broken one still empty
      yield* counter.records(sound);
      yield counter.broken(before, rest.slice(opening).split("\n", 1).join());
      return;
    }
    yield* counter.records(data);
    rest = rest.slice(meta.cursor);
  }
}
