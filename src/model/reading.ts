/** The encodings that spreadsheets write. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What separates the cells of a line, the usual one first. */
export const delimiters = [",", "\t", ";", "|"] as const;

/** Signs of other scripts by which hands part cells; no program does. */
export const wideDelimiters = ["，", "；", "؛"] as const;

export type Delimiter = (typeof delimiters | typeof wideDelimiters)[number];

/** How the bytes of a table were taken: what was found out about them, and is told. */
export type Reading =
  | {
      kind: "text";
      encoding: Encoding;
      hasMark: boolean;
      delimiter: Delimiter;
      /** Whether the first line is that by which Excel is told the delimiter: `sep=;`. */
      hasSepLine: boolean;
    }
  | {
      kind: "workbook";
      /** The sheet that was read. */
      sheet: string;
      /** All sheets, in their order. */
      sheets: string[];
      /** Those of them that nobody sees who opens it. */
      hiddenSheets: string[];
      hidden: Hidden;
    };

/** What of a sheet nobody sees who opens it, as a spreadsheet names it. */
export interface Hidden {
  /** The numbers of rows that hold something. */
  rows: number[];
  /** Whether it is a filter that hides them. */
  isFiltered: boolean;
  /** The places of columns that hold something, the first being 0. */
  columns: number[];
}

/** A table and how it was read. */
export interface ReadFile {
  /** From the project's root, with `/`. */
  file: string;
  reading: Reading;
}

/** What a text in no encoding that can be read certainly looks like. */
export type EncodingRule =
  | "unreadable"
  | "mixed"
  | "damaged"
  | "big5"
  | "western"
  | "korean"
  | "japanese"
  | "cyrillic"
  | "alphabet"
  | "short";

/** Files that are saved as tables and are none. */
export type FileKind =
  "web-page" | "xml" | "pdf" | "opendocument" | "numbers" | "document" | "image" | "lock";

export interface EncodingFault {
  fault: "encoding";
  rule: EncodingRule;
  /** What is read where it is taken for what it looks like. */
  text: string;
  /** What the encoding is called, where the rule alone does not say it. */
  encoding?: string;
  /** The first cell that tells it, and in how many lines there are such. */
  lines?: { count: number; line: number; index: number };
}

/** Why no table can be made of bytes; `sheets` are those that there are. */
export type TableFault =
  | EncodingFault
  | { fault: "kind"; kind: FileKind }
  | { fault: "format"; format: string }
  | { fault: "damaged" | "old" }
  | { fault: "large"; rule: LimitRule; limit: number; cell?: string }
  /** A cell that shows a text of the workbook which it does not hold. */
  | { fault: "text"; cell: string }
  | { fault: "sheet"; sheet: string; sheets: string[] };

/** Hears how much of a table has been read, from 0 to 1. */
export type Progress = (share: number) => void;

const mebi = 1024 * 1024;

/** What a file may hold at the most: beyond, it is named, and not read. */
export const limits = {
  /** Bytes of a file: a table of a million rows has some hundred million. */
  fileBytes: { table: 200 * mebi, json: 16 * mebi, text: mebi },
  /** Bytes of a workbook when it is unpacked, all parts together; usually ten times the file. */
  unpackedBytes: 64 * mebi,
  /** Cells of a sheet, from the first to the last row and column in which a cell stands. */
  sheetCells: 2_000_000,
  /** Cells of a sheet that are merged with others. */
  mergedCells: 1_000_000,
  /** Characters of a cell: as many as Excel keeps. */
  cellLength: 32_767,
  /** Corners of all polygons together; a city of 600 towns, simplified, has some 30,000. */
  vertices: 200_000,
  /** Characters of a CSV's record. */
  recordLength: 4 * mebi,
  /** Columns of a table: as many as Excel keeps. */
  columns: 16_384,
  /** Rows of a CSV, blank ones too: as many as Excel keeps. */
  rows: 1_048_576,
  /** What is wrong with a table: beyond, its other rows are not looked at. */
  problems: 100_000,
} as const;

/** What of a file is too large to be read. */
export type LimitRule =
  "file" | "unpacked" | "cells" | "merges" | "cell" | "columns" | "rows" | "problems" | "vertices";
