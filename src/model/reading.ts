/** The encodings that spreadsheets write. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** What separates the cells of a line, the usual one first. */
export const delimiters = [",", "\t", ";"] as const;

export type Delimiter = (typeof delimiters)[number];

/** How the bytes of a table were taken: what was found out about them, and is told. */
export type Reading =
  | { kind: "text"; encoding: Encoding; hasMark: boolean; delimiter: Delimiter }
  | {
      kind: "workbook";
      /** The sheet that was read. */
      sheet: string;
      /** All sheets, in their order. */
      sheets: string[];
    };

/** A table and how it was read. */
export interface ReadFile {
  /** From the project's root, with `/`. */
  file: string;
  reading: Reading;
}

/** Why no table can be made of bytes; `sheets` are those that there are. */
export type TableFault =
  { fault: "encoding" | "damaged" | "old" } | { fault: "sheet"; sheet: string; sheets: string[] };

/** Hears how much of a table has been read, from 0 to 1. */
export type Progress = (share: number) => void;
