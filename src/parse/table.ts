import type { Progress, Reading, TableFault } from "../model/reading.ts";
import type { BrokenQuote, RawRecord } from "../model/table.ts";
import { parseCsv } from "./csv.ts";
import { decodeChunks, encodingOf, type Encoded } from "./decode.ts";
import { delimiterOf } from "./delimiter.ts";
import { isOldWorkbook, isWorkbook, parseWorkbook } from "./workbook.ts";

export interface ParsedTable {
  reading: Reading;
  /** The records from the first; each call begins anew. */
  records: (onProgress?: Progress) => Iterable<RawRecord | BrokenQuote>;
}

export interface TableOptions {
  /** The sheet of a workbook; the first where it is left out. */
  sheet?: string | undefined;
  /** Knows the labels that a header may have, so that the delimiter need not be guessed. */
  isLabel: (text: string) => boolean;
}

/** Where a header is looked for: in so many characters. */
const headLength = 100_000;

function* counted(bytes: Uint8Array, { encoding }: Encoded, onProgress?: Progress) {
  const length = bytes.length || 1;
  let done = 0;
  for (const chunk of decodeChunks(bytes, encoding)) {
    yield chunk;
    done = Math.min(length, done + (1 << 20));
    onProgress?.(done / length);
  }
}

function parseText(bytes: Uint8Array, isLabel: TableOptions["isLabel"]): ParsedTable | TableFault {
  const encoded = encodingOf(bytes);
  if (!encoded) return { fault: "encoding" };
  const head = decodeChunks(bytes, encoded.encoding).take(1).toArray().join("");
  const delimiter = delimiterOf(head.slice(0, headLength), isLabel);
  return {
    reading: { kind: "text", ...encoded, delimiter },
    records: (onProgress) => parseCsv(counted(bytes, encoded, onProgress), delimiter),
  };
}

/** Reads the bytes of a table, whatever a spreadsheet saved it as; nothing of them is changed. */
export async function parseTable(
  bytes: Uint8Array,
  { sheet, isLabel }: TableOptions,
): Promise<ParsedTable | TableFault> {
  if (isOldWorkbook(bytes)) return { fault: "old" };
  return isWorkbook(bytes) ? parseWorkbook(bytes, sheet) : parseText(bytes, isLabel);
}

/** The records of bytes that were read before, in the same way. */
export async function recordsAs(
  bytes: Uint8Array,
  reading: Reading,
): Promise<Iterable<RawRecord | BrokenQuote>> {
  if (reading.kind === "text")
    return parseCsv(decodeChunks(bytes, reading.encoding), reading.delimiter);
  const parsed = await parseWorkbook(bytes, reading.sheet);
  return "fault" in parsed ? [] : parsed.records();
}
