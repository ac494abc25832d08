import { loadNext, redated, rewritten, type NextFile } from "../load/next-file.ts";
import { findingWords, say, staffWords } from "../locales/index.ts";
import { sayReading } from "../locales/problems.ts";
import type { Change } from "../model/change.ts";
import { comparePeriods } from "../model/period.ts";
import { rowKey } from "../model/row-key.ts";
import type { Row } from "../model/table.ts";
import { changeText } from "../publish/difference.ts";
import { outcomeText } from "../report/text.ts";
import { changesOf } from "../stats/changes.ts";
import type { Disk } from "./files/disk.ts";
import { commit } from "./files/transaction.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Terminal } from "./terminal.ts";

interface Wanted {
  root: string;
  terminal: Terminal;
  disk: Disk;
  id: string;
  /** The path of the next file. */
  file: string;
  /** Of a workbook; that of the dataset where it is left out. */
  sheet?: string | undefined;
  /** The day on which the figures are taken over, e.g. `2026-12-01`. */
  date: string;
  /** Whether it is written, once it was shown. */
  isWritten: boolean;
  /** Whether rows go that the next file lacks. */
  isRemoving: boolean;
}

/** The rows of both files, by what tells them apart. */
interface Sides {
  current: readonly Row[];
  next: readonly Row[];
  keyOf: (row: Row) => string;
  periodOf: (row: Row) => string;
}

function sidesOf({ known, current, next }: NextFile): Sides {
  const { fields, primaryKey } = known.schema;
  const period = fields.find(({ role }) => role === "period")?.name ?? "";
  return {
    current: current.table?.rows ?? [],
    next: next.table?.rows ?? [],
    keyOf: ({ cells }) => rowKey(cells, primaryKey),
    periodOf: ({ cells }) => cells[period] ?? "",
  };
}

/** Rows that the next file lacks though it has their period; of a file that replaces another all. */
function goneRows({ current, next, keyOf, periodOf }: Sides, isWhole: boolean): Row[] {
  const keys = new Set(next.map(keyOf));
  const periods = new Set(next.map(periodOf));
  return current.filter((row) => !keys.has(keyOf(row)) && (isWhole || periods.has(periodOf(row))));
}

/** What is new, changed and gone, value by value. */
function differences(
  { known }: NextFile,
  { current, next, keyOf }: Sides,
  gone: readonly Row[],
): Change[] {
  const { fields, primaryKey } = known.schema;
  const keys = new Set([...next, ...gone].map(keyOf));
  const compared = current.filter((row) => keys.has(keyOf(row)));
  const columns = fields.map(({ name }) => name);
  const before = compared.map(({ cells, record }) => ({ line: record, cells }));
  const dataset = { fields: [...fields], primaryKey: [...primaryKey], table: { rows: [...next] } };
  return changesOf(dataset, { columns, rows: before }).map((change) => ({
    dataset: known.id,
    reason: null,
    ...change,
  }));
}

/** Where new rows belong: beside those that differ in nothing but the period, else at the end; newest first where they stand so. */
function placesOf(added: readonly Row[], { current, periodOf }: Sides, known: NextFile["known"]) {
  const { fields, primaryKey } = known.schema;
  const period = fields.find(({ role }) => role === "period")?.name;
  const rest = primaryKey.filter((name) => name !== period);
  const groupOf = ({ cells }: Row) => rowKey(cells, rest);
  const groups = Map.groupBy(current.keys(), (place) => groupOf(current[place] as Row));
  const areTogether = [...groups.values()].every(
    (places) => (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1,
  );
  const isGrouped = areTogether && groups.size > 1 && groups.size < current.length;
  const [firstPlace = 0, lastPlace = 0] = isGrouped
    ? ([...groups.values()].map((places) => [places[0] ?? 0, places.at(-1) ?? 0])[0] ?? [])
    : [0, current.length - 1];
  const [first, last] = [current[firstPlace], current[lastPlace]];
  const isNewestFirst = first && last && comparePeriods(periodOf(first), periodOf(last)) > 0;
  const end = isNewestFirst && !isGrouped ? 0 : current.length;
  return Map.groupBy(added, (row) => {
    const own = isGrouped ? groups.get(groupOf(row)) : undefined;
    if (!own) return end;
    return isNewestFirst ? (own[0] ?? 0) : (own.at(-1) ?? 0) + 1;
  });
}

/** The table with what the next file says, its other rows as they are. */
function mergedText(next: NextFile, sides: Sides, removed: readonly Row[]): string {
  const { current, known } = next;
  const { labels } = current;
  const places = new Map(sides.current.map((row, place) => [sides.keyOf(row), place]));
  const changed = new Map<number, Map<number, string>>();
  for (const row of sides.next) {
    const place = places.get(sides.keyOf(row));
    const before = place === undefined ? undefined : sides.current[place];
    if (place === undefined || !before) continue;
    const cells = labels.flatMap((name, column) => {
      const [old = "", now = ""] = [before.cells[name], row.cells[name]];
      return old === now ? [] : [[column, now] as const];
    });
    if (cells.length > 0) changed.set(place, new Map(cells));
  }
  const added = sides.next.filter((row) => !places.has(sides.keyOf(row)));
  const cellsOf = (rows: readonly Row[]) =>
    rows.map(({ cells }) => labels.map((name) => cells[name] ?? ""));
  return rewritten(current, {
    changed,
    removed: new Set(removed.map((row) => places.get(sides.keyOf(row)) ?? -1)),
    added: new Map(
      [...placesOf(added, sides, known)].map(([place, rows]) => [place, cellsOf(rows)]),
    ),
  });
}

/** Why a file cannot follow, in words; null where it can. */
function obstacleOf(file: NextFile, locale: Terminal["locale"]): string | null {
  const { current, next, known } = file;
  const words = staffWords[locale].update;
  for (const { table, problems, repairs } of [current, next])
    if (!table)
      return outcomeText(
        { problems, repairs, readings: [], counts: { files: 1, rows: 0, datasets: 1 } },
        locale,
      );
  const isWhole = known.schema.reshape !== undefined;
  if (!isWhole && current.reading?.kind !== "text") return say(words.workbook, { path: file.path });
  return isWhole && current.reading?.kind !== next.reading?.kind
    ? say(words.kind, { path: file.path })
    : null;
}

/**
 * Shows what the next file of a dataset adds, changes and lacks, value by value, and writes it where
 * that is wanted: into the table, or, where the file stays as its office exports it, in its place.
 * False where it cannot follow. An Error where there is no such dataset, or no such file.
 */
export const updateDataset = (wanted: Wanted): Promise<boolean> =>
  oneAtATime("data:update", wanted, () => update(wanted));

async function update({ root, terminal, disk, id, file, sheet, ...how }: Wanted): Promise<boolean> {
  const { locale } = terminal;
  const words = staffWords[locale].update;
  const found = await loadNext(root, { id, file, sheet, locale });
  const { reading } = found.next;
  if (reading?.kind === "workbook")
    terminal.log(`${file}: ${sayReading(reading, findingWords[locale])}`);
  const obstacle = obstacleOf(found, locale);
  if (obstacle !== null) {
    terminal.error(obstacle);
    return false;
  }
  const isWhole = found.known.schema.reshape !== undefined;
  const sides = sidesOf(found);
  const gone = goneRows(sides, isWhole);
  const changes = differences(found, sides, gone);
  if (changes.length === 0) {
    terminal.log(words.same);
    return true;
  }
  terminal.log(
    [say(words.shown, { file, id }), ...changes.map((each) => changeText(each, locale))].join("\n"),
  );
  if (gone.length > 0 && !how.isRemoving) {
    terminal.log(say(isWhole ? words.lacks : words.keeps, { count: String(gone.length) }));
    if (isWhole) return false;
  }
  if (!how.isWritten) {
    terminal.log(words.unwritten);
    return true;
  }
  const table = isWhole ? found.next.bytes : mergedText(found, sides, how.isRemoving ? gone : []);
  const descriptor = await redated(root, id, how.date);
  const write = new Map([
    [found.path, table],
    [descriptor.path, descriptor.text],
  ]);
  await terminal.uninterrupted(() => commit(root, { write, remove: [] }, disk));
  const { current, path } = found;
  if (!isWhole && current.reading?.kind === "text" && current.reading.encoding !== "utf-8")
    terminal.log(say(words.encoded, { path, encoding: current.reading.encoding.toUpperCase() }));
  terminal.log(say(words.written, { path }));
  return true;
}
