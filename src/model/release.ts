import { z } from "zod";
import type { ChangeType, LoggedChange } from "./change.ts";
import { localeIds, type Locale, type Localised } from "./locale.ts";
import { text } from "./text-schemas.ts";

/** What a release or a freezing that was cut short has still to change: see `transaction.ts`. */
export const unfinishedFile = "data/unfinished.json";

/** What staff confirm of updates, and why. */
export const confirmationsFile = "data/confirmations.csv";

/** On which days datasets are to be released next. */
export const plannedFile = "data/releases.csv";

/** A day on which a dataset is to be released. */
export interface Planned {
  dataset: string;
  date: string;
}

/** A row of a dataset as it was released. */
export interface ReleasedRow {
  /** Line of the file in `data/published/`, 1-based. */
  line: number;
  cells: Record<string, string>;
}

/** A dataset as it was last released: its published CSV, cell by cell. */
export interface ReleasedTable {
  columns: string[];
  rows: ReleasedRow[];
}

/** What staff confirm in `data/confirmations.csv`, or give a reason for. */
export interface Confirmation {
  dataset: string;
  /** As `rowKey` writes it, or only its period or place; blank for the whole dataset. */
  key: string;
  /** Blank where no single column is meant. */
  column: string;
  /** The new value; `vanished` where what is named is gone; blank where no single value is meant. */
  value: string;
  reason: Localised;
  /** Whether what was there before was wrong; left out where nothing is said of it. */
  type?: ChangeType;
  date: string;
}

/** What of a release somebody has to confirm. */
export type ConfirmationTarget = Pick<Confirmation, "dataset" | "key" | "column" | "value">;

/** What a confirmation calls what is gone, so that a reason of what is left is none of it. */
export const vanished = "vanished";

/** What a confirmation of many values of a column calls them: how many are strange in what way. */
export const manyStrange = (count: number, rule: string): string => `${count} ${rule}`;

export const isManyStrange = (value: string): boolean => /^\d+ [a-z]+$/.test(value);

/** A line of a file of ours. */
export interface LineOfFile {
  /** By its path from the root. */
  file: string;
  line: number;
}

/** What was released before, by dataset, and what staff say of what comes next. */
export interface Releases {
  tables: ReadonlyMap<string, ReleasedTable>;
  /** Those that were samples when there was a release, also where they are gone since. */
  samples: ReadonlyMap<string, ReleasedTable>;
  confirmations: readonly Confirmation[];
  /** Those of the site, in which reasons are due. */
  languages: readonly Locale[];
  /** In the order in which they were released. */
  log: readonly LoggedChange[];
  /** Where a change or a confirmation stands. */
  lines: ReadonlyMap<LoggedChange | Confirmation, LineOfFile>;
  /** By dataset, the day of its last change that was released. */
  lastChanged: ReadonlyMap<string, string>;
}

/** Of a dataset, a view, one of its states, or a file to download: without language. */
const publicAddress =
  /^\/(datasets\/[^/]+\/|charts\/[^/]+\/[^/]+\/([^/]+\/)?|downloads\/[^/]+\.\w+)$/;

/** `data/published/addresses.json`: every address that was ever released, in its order. */
export const PublishedAddresses = z.strictObject({
  pages: z.array(
    z.strictObject({
      address: z.string().regex(publicAddress, { error: "url" }),
      title: z.partialRecord(z.enum(localeIds), text),
    }),
  ),
});

/** What was once released at an address, e.g. at `/charts/<dataset>/<view>/`. */
export interface PublishedPage {
  address: string;
  title: Localised;
}

/** What was released, a file a release, so that two branches which release add a file each. */
export const logFolder = "data/published/changes";

/** The one file that held all releases before each had its own; it is read, and no more written. */
export const formerLog = "data/published/changes.csv";

const named = /^(\d{4}-\d{2}-\d{2})-(\d+)-[0-9a-f]{8}\.csv$/;

/**
 * The name of a file of the log: the day, how many that day has with it, and what tells it from one of
 * another branch: `2026-12-01-1-3fa9c1b2.csv`.
 */
export function logFileName(
  date: string,
  { others, hash }: { others: readonly string[]; hash: string },
): string {
  const count = others.filter((name) => named.exec(name)?.[1] === date).length;
  return `${date}-${count + 1}-${hash.slice(0, 8)}.csv`;
}

/** The order of names of the log, which is that of the releases. */
export function compareLogFiles(a: string, b: string): number {
  const [, day = a, count = "0"] = named.exec(a) ?? [];
  const [, otherDay = b, otherCount = "0"] = named.exec(b) ?? [];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return Number(count) - Number(otherCount) || (a < b ? -1 : 1);
}
