import { csvText } from "../model/csv-text.ts";
import type { LoggedChange } from "../model/change.ts";

const columns = ["date", "change", "dataset", "key", "column", "old", "new"];
const reasons = ["reason_zh", "reason_en"];

const toRecord = ({ date, kind, dataset, key, column, old, new: now, reason }: LoggedChange) => [
  ...[date, kind, dataset, key, column, old, now],
  ...[reason?.zh ?? "", reason?.en ?? ""],
];

/** The log of released changes, `data/published/changes.csv`, in the order of their release. */
export const toChangesCsv = (changes: readonly LoggedChange[]): string =>
  csvText([[...columns, ...reasons], ...changes.map(toRecord)]);
