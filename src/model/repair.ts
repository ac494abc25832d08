/** What may be put right without a doubt; the words are in `locales/problems.<lang>.json`. */
export const repairKinds = [
  "mark",
  "spaces",
  "invisible",
  "entity",
  "fullwidth",
  "thousands",
  "decimals",
  "time",
  "place",
  "date",
  "rounded",
  "percent",
  "marked",
  "word",
  "suggested",
] as const;

export type RepairKind = (typeof repairKinds)[number];

/** What was put right while a table was read; the file itself stays as it is. */
export interface Repair {
  kinds: RepairKind[];
  /** From the project's root, with `/`. */
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  column: number | null;
  /** As a spreadsheet names it, e.g. `C17`. */
  cell: string | null;
  before: string;
  after: string;
  /** How many more of its sort there are in its column, where they are too many to be told. */
  more?: number;
}
