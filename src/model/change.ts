import type { Localised } from "./locale.ts";

/**
 * What can become of what was released: a dataset is published, withdrawn, or its rows are told
 * apart in another way; a column comes or goes; a row comes, goes, or has a changed cell.
 */
export const changeKinds = [
  "published",
  "withdrawn",
  "restructured",
  "column-added",
  "column-removed",
  "added",
  "removed",
  "changed",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** Of a changed figure: what was known better later, or what was wrong. */
export const changeTypes = ["revision", "error"] as const;

export type ChangeType = (typeof changeTypes)[number];

/** One difference between what was last released and what would be now. */
export interface Change {
  kind: ChangeKind;
  dataset: string;
  /** Of the row, as `rowKey` writes it; blank where no single row is meant. */
  key: string;
  /** The column that changed; blank where no single one is meant. */
  column: string;
  /** The cells as they stand in the CSV. */
  old: string;
  new: string;
  /** Of a changed cell; left out in a log of before it was told. */
  type?: ChangeType;
  /** Why, as staff put it for readers. */
  reason: Localised | null;
}

/** What stands in the log of a number that is kept back since: the log does not tell it. */
export const isWithheld = ({
  kind,
  old,
  new: now,
}: Pick<Change, "kind" | "old" | "new">): boolean =>
  kind === "changed" && old === "" && now === "c";

/** A change that was released. */
export interface LoggedChange extends Change {
  /** The day of the release, e.g. `2026-11-23`. */
  date: string;
}
