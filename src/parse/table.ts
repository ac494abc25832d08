import {
  delimiters,
  limits,
  type Delimiter,
  type Progress,
  type Reading,
  type TableFault,
} from "../model/reading.ts";
import type { BrokenCell, RawRecord } from "../model/table.ts";
import { parseCsv } from "./csv.ts";
import { bytesPerChunk, decodeChunks, encodingOf, type Encoded } from "./decode.ts";
import { fileKindOf, formatOf, isOldDocument } from "./file-kind.ts";
import { delimiterOf } from "./delimiter.ts";
import { isOldWorkbook, isWorkbook, parseWorkbook } from "./workbook.ts";

export interface ParsedTable {
  reading: Reading;
  /** The records from the first; each call begins anew. */
  records: (onProgress?: Progress) => Iterable<RawRecord | BrokenCell>;
}

export interface TableOptions {
  /** The sheet of a workbook; the first where it is left out. */
  sheet?: string | undefined;
  /** Knows the labels that a header may have, so that the delimiter need not be guessed. */
  isLabel: (text: string) => boolean;
}

/** Where a header is looked for: in so many characters. */
const headLength = 100_000;

/** A character has four bytes at most. */
const headChunks = Math.ceil((4 * headLength) / bytesPerChunk);

function* counted(bytes: Uint8Array, { encoding }: Encoded, onProgress?: Progress) {
  const length = bytes.length || 1;
  let done = 0;
  for (const chunk of decodeChunks(bytes, encoding)) {
    yield chunk;
    done = Math.min(length, done + bytesPerChunk);
    onProgress?.(done / length);
  }
}

/** The delimiter that a first line tells, which only Excel hides: `sep=;`. */
function toldDelimiter(head: string): Delimiter | undefined {
  const [, told] = /^"?sep=(.)"?(?:\r?\n|\r|$)/i.exec(head) ?? [];
  return delimiters.find((delimiter) => delimiter === told);
}

/** Records without the line that tells the delimiter: Excel does not show it, nor count it. */
function* withoutSepLine(records: Iterable<RawRecord | BrokenCell>) {
  for (const record of records) if (record.line > 1) yield { ...record, row: record.row - 1 };
}

/** Records without the line that rules a table of Markdown: `|---|---:|`. */
function* withoutRules(records: Iterable<RawRecord | BrokenCell>) {
  for (const record of records)
    if (!("cells" in record) || !/^[\s|]*:?-[\s|:-]*$/.test(record.cells.join("|"))) yield record;
}

interface TextReading {
  encoded: Encoded;
  delimiter: Delimiter;
  hasSepLine: boolean;
}

function recordsOf(bytes: Uint8Array, { encoded, delimiter, hasSepLine }: TextReading) {
  return (onProgress?: Progress): Iterable<RawRecord | BrokenCell> => {
    const records = parseCsv(counted(bytes, encoded, onProgress), delimiter);
    if (delimiter === "|") return withoutRules(records);
    return hasSepLine ? withoutSepLine(records) : records;
  };
}

function parseText(bytes: Uint8Array, isLabel: TableOptions["isLabel"]): ParsedTable | TableFault {
  const encoded = encodingOf(bytes);
  if ("fault" in encoded) return encoded;
  const first = decodeChunks(bytes, encoded.encoding).take(headChunks).toArray().join("");
  const head = first.slice(0, headLength);
  const told = toldDelimiter(head);
  const delimiter = told ?? delimiterOf(head, isLabel);
  const hasSepLine = told !== undefined;
  return {
    reading: { kind: "text", ...encoded, delimiter, hasSepLine },
    records: recordsOf(bytes, { encoded, delimiter, hasSepLine }),
  };
}

/** Reads the bytes of a table, whatever a spreadsheet saved it as; nothing of them is changed. */
export async function parseTable(
  bytes: Uint8Array,
  { sheet, isLabel }: TableOptions,
): Promise<ParsedTable | TableFault> {
  const limit = limits.fileBytes.table;
  if (bytes.length > limit) return { fault: "large", rule: "file", limit };
  if (isOldWorkbook(bytes))
    return isOldDocument(bytes) ? { fault: "kind", kind: "document" } : { fault: "old" };
  const kind = fileKindOf(bytes);
  if (kind) return { fault: "kind", kind };
  const format = formatOf(bytes);
  if (format !== null) return { fault: "format", format };
  return isWorkbook(bytes) ? parseWorkbook(bytes, sheet) : parseText(bytes, isLabel);
}

/** The records of bytes that were read before, in the same way. */
export async function recordsAs(
  bytes: Uint8Array,
  reading: Reading,
): Promise<Iterable<RawRecord | BrokenCell>> {
  if (reading.kind === "text") return recordsOf(bytes, { encoded: reading, ...reading })();
  const parsed = await parseWorkbook(bytes, reading.sheet);
  return "fault" in parsed ? [] : parsed.records();
}
