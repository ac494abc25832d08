import { changesSchema } from "../check/site/releases-schema.ts";
import type { ChangeKind, LoggedChange } from "../model/change.ts";
import { compareLogFiles, formerLog, logFolder } from "../model/release.ts";
import type { Locale } from "../model/locale.ts";
import type { Row } from "../model/table.ts";
import type { Reader } from "./read.ts";
import { loadRows, reasonOf, spotsOf, text, typed } from "./rows.ts";

const toChange = (row: Row, listed: readonly Locale[]): LoggedChange => ({
  date: text(row, "date"),
  kind: text(row, "change") as ChangeKind,
  dataset: text(row, "dataset"),
  key: text(row, "key"),
  column: text(row, "column"),
  old: text(row, "old"),
  new: text(row, "new"),
  ...typed(row),
  reason: reasonOf(row, listed),
});

/** The files of the log, in the order of their releases: first the one that once held all. */
async function logFiles(reader: Reader): Promise<string[]> {
  const isThere = async ([, folder = "", name = ""]: RegExpExecArray | []) =>
    (await reader.list(folder)).some((entry) => entry.name === name);
  const former = (await isThere(/^(.*)\/(.*)$/.exec(formerLog) ?? [])) ? [formerLog] : [];
  const names = (await reader.list(logFolder)).map(({ name }) => name);
  const own = names.filter((name) => name.endsWith(".csv")).sort(compareLogFiles);
  return [...former, ...own.map((name) => `${logFolder}/${name}`)];
}

/** Reads what was released, a file a release; nothing where there is no file. */
export async function loadLog(reader: Reader, listed: readonly Locale[]) {
  const files = await logFiles(reader);
  const read = files.map(async (file) => {
    const rows = await loadRows(reader, file, changesSchema);
    const changes = rows.rows.map((row) => toChange(row, listed));
    return { ...rows, changes, spots: spotsOf(file, rows, changes) };
  });
  const all = await Promise.all(read);
  return {
    isThere: files.length > 0,
    changes: all.flatMap(({ changes }) => changes),
    spots: all.flatMap(({ spots }) => spots),
    problems: all.flatMap(({ problems }) => problems),
    repairs: all.flatMap(({ repairs }) => repairs),
  };
}
