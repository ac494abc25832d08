import type { Delimiter } from "../model/reading.ts";

/** What becomes of the records of a CSV, by their places below the header, the first being 0. */
export interface CsvEdits {
  /** Of a record the new texts of cells, by their places. */
  changed: ReadonlyMap<number, ReadonlyMap<number, string>>;
  removed: ReadonlySet<number>;
  /** Records to put in before one; before the end where the place is that of no record. */
  added: ReadonlyMap<number, readonly (readonly string[])[]>;
}

/** A record as its bytes have it. */
interface WrittenRecord {
  /** With their quotes. */
  cells: string[];
  /** What ends its line; empty at the end of a file without one. */
  end: string;
}

/** Splits a sound CSV without changing a character of it. */
function* writtenRecords(text: string, delimiter: Delimiter): Generator<WrittenRecord> {
  const sign = delimiter === "|" ? "\\|" : delimiter;
  const cell = new RegExp(
    `("(?:[^"]|"")*"[^\\S\\r\\n]*|[^\\r\\n${sign}]*)(${sign}|\\r\\n|\\n|\\r|$)`,
    "y",
  );
  let cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, written = "", end = ""] = cell.exec(text) ?? [];
    cells.push(written);
    if (end === delimiter && cell.lastIndex < text.length) continue;
    if (end === delimiter) cells.push("");
    yield { cells, end: end === delimiter ? "" : end };
    cells = [];
  }
}

const isQuoted = (cell: string): boolean => cell.startsWith('"');

/** A cell as its column writes them: in quotes where these are, or it needs them. */
function writtenCell(text: string, { delimiter, quotes }: { delimiter: string; quotes: boolean }) {
  const isDue = quotes || /["\r\n]/.test(text) || text.includes(delimiter);
  return isDue ? `"${text.replaceAll('"', '""')}"` : text;
}

const isBlank = ({ cells }: WrittenRecord): boolean => cells.length === 1 && cells[0] === "";

/**
 * Changes, adds and removes records of a sound CSV, and leaves every other character as it is:
 * order, quotes, line ends. `lead` is how many lines stand above the first record, its header apart.
 */
export function rewriteCsv(
  text: string,
  { delimiter, lead }: { delimiter: Delimiter; lead: number },
  { changed, removed, added }: CsvEdits,
): string {
  const all = [...writtenRecords(text, delimiter)];
  const lineEnd = all.find(({ end }) => end !== "")?.end ?? "\n";
  const body = all.slice(lead + 1).filter((record) => !isBlank(record));
  const first = body[0]?.cells ?? [];
  const quoted = first.map((_, index) => body.every(({ cells }) => isQuoted(cells[index] ?? "")));
  const lineOf = ({ cells, end }: WrittenRecord) => cells.join(delimiter) + (end || lineEnd);
  const newLines = (records: readonly (readonly string[])[] = []) =>
    records.map((cells) =>
      lineOf({
        cells: cells.map((cell, index) =>
          writtenCell(cell, { delimiter, quotes: quoted[index] ?? false }),
        ),
        end: lineEnd,
      }),
    );
  let place = 0;
  const lines = all.flatMap((record, index) => {
    if (index <= lead || isBlank(record)) return [lineOf(record)];
    const edits = changed.get(place);
    const cells = record.cells.map((cell, column) => {
      const now = edits?.get(column);
      return now === undefined ? cell : writtenCell(now, { delimiter, quotes: isQuoted(cell) });
    });
    const own = removed.has(place) ? [] : [lineOf({ ...record, cells })];
    place += 1;
    return [...newLines(added.get(place - 1)), ...own];
  });
  const last = newLines(added.get(place));
  const whole = [...lines, ...last].join("");
  const hadEnd = all.at(-1)?.end !== "";
  return hadEnd ? whole : whole.slice(0, -lineEnd.length);
}

/**
 * Writes cells of a CSV anew, by their rows as a spreadsheet numbers them and the places of their
 * columns, and leaves every other character as it is. `lead` is how many lines stand above row 1.
 */
export function withCells(
  text: string,
  { delimiter, lead }: { delimiter: Delimiter; lead: number },
  written: ReadonlyMap<number, ReadonlyMap<number, string>>,
): string {
  const lines = writtenRecords(text, delimiter).map(({ cells, end }, index) => {
    const edits = written.get(index - lead + 1);
    const own = cells.map((cell, column) => {
      const now = edits?.get(column);
      return now === undefined ? cell : writtenCell(now, { delimiter, quotes: isQuoted(cell) });
    });
    return own.join(delimiter) + end;
  });
  return [...lines].join("");
}
