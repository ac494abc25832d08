import { csvText } from "../model/csv-text.ts";
import type { LoggedChange } from "../model/change.ts";
import { columnIn, localeIds, type Locale } from "../model/locale.ts";

const columns = ["date", "change", "dataset", "key", "column", "old", "new", "type"];

const toRecord = ({ date, kind, dataset, key, column, old, new: now, type }: LoggedChange) => [
  ...[date, kind, dataset, key, column, old, now, type ?? ""],
];

/** The languages of the site, and those that reasons were given in when it had others. */
function languagesOf(changes: readonly LoggedChange[], locales: readonly Locale[]): Locale[] {
  const given = localeIds.filter((locale) => changes.some(({ reason }) => reason?.[locale]));
  return [...new Set([...locales, ...given])];
}

/** The log of released changes, `data/published/changes.csv`, in the order of their release. */
export function toChangesCsv(changes: readonly LoggedChange[], locales: readonly Locale[]): string {
  const languages = languagesOf(changes, locales);
  return csvText([
    [...columns, ...languages.map((language) => columnIn("reason", language))],
    ...changes.map((change) => [
      ...toRecord(change),
      ...languages.map((language) => change.reason?.[language] ?? ""),
    ]),
  ]);
}
