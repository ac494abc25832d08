import { loadNext, redated, type NextFile } from "../../load/next-file.ts";
import { findingWords, say, staffWords } from "../../locales/index.ts";
import { sayReading } from "../../locales/problems.ts";
import { changeText } from "../../publish/difference.ts";
import { outcomeText } from "../../report/text.ts";
import type { Disk } from "../files/disk.ts";
import { commit } from "../files/transaction.ts";
import { mergedText } from "./merged.ts";
import { differences, goneRows, sidesOf } from "./next-rows.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Terminal } from "../terminal.ts";

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
