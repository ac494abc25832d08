import { mkdir, open, readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isLitter } from "../../check/site/folder.ts";
import { faultProblem } from "../../check/table/file-findings.ts";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { loadChoices } from "../../load/next/choices.ts";
import { say, staffWords } from "../../locales/index.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { limits } from "../../model/reading.ts";
import { stampIn } from "../../report/html.ts";
import { isSound, planAddition, type Addition } from "../add/addition.ts";
import { putWhole, type Disk } from "../files/disk.ts";
import { isHeld } from "../files/held.ts";
import { dropHtml } from "./report.ts";

/** What is written beside a file bears its name with this behind it. */
const reportEnding = ".report.html";

/** More files than these are not looked at: a folder of thousands is not meant for this. */
const mostFiles = 200;

interface Watching {
  root: string;
  /** The folder in which files are dropped. */
  folder: string;
  locale: Locale;
  today: () => string;
  disk: Disk;
  log: (text: string) => void;
}

/** A file as it stands: two looks at one that is still being written differ. */
type Stamp = string;

/** Whether a name is that of a file that somebody dropped, and not of what programs leave beside it. */
const isDropped = (name: string): boolean =>
  !isLitter(name) && !name.endsWith(reportEnding) && !/\.(tmp|part|crdownload|new)$/i.test(name);

const isGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

async function stampOf(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size}-${Math.round(mtimeMs)}`;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** The stamp of the file that a report was made of, as the report tells it; null where there is none. */
async function reportedStamp(report: string): Promise<Stamp | null> {
  try {
    const handle = await open(report);
    try {
      const { buffer, bytesRead } = await handle.read();
      return stampIn(buffer.toString("utf8", 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Looks after a folder into which files are dropped; beside each it writes what is found out about it. */
export class Inbox {
  readonly #watching: Watching;
  /** What the last look saw. */
  #seen = new Map<string, Stamp>();
  /** Whether it saw more files than are looked at. */
  #wasFull = false;
  /** What was told of files, by their stamps. */
  readonly #told = new Map<string, Stamp>();

  constructor(watching: Watching) {
    this.#watching = watching;
  }

  #at(name: string): string {
    return join(this.#watching.folder, name);
  }

  /** Looks once: tells of files that are as they were at the look before, and takes away reports of those that are gone. */
  async look(): Promise<void> {
    const { folder, log, locale } = this.#watching;
    await mkdir(folder, { recursive: true });
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const dropped = files.filter(isDropped).sort();
    const isFull = dropped.length > mostFiles;
    if (isFull && !this.#wasFull)
      log(say(staffWords[locale].inbox.many, { count: dropped.length, most: mostFiles }));
    this.#wasFull = isFull;
    const seen = new Map<string, Stamp>();
    const due: [string, Stamp][] = [];
    for (const name of dropped.slice(0, mostFiles)) {
      const stamp = await stampOf(this.#at(name));
      if (stamp === null) continue;
      seen.set(name, stamp);
      if (this.#seen.get(name) === stamp && this.#told.get(name) !== stamp) due.push([name, stamp]);
    }
    this.#seen = seen;
    await this.#tell(due);
    await this.#forget(files, dropped);
  }

  async #tell(due: readonly [string, Stamp][]): Promise<void> {
    const { root } = this.#watching;
    let loaded: Loaded | undefined;
    for (const [name, stamp] of due) {
      const isNew = (await reportedStamp(this.#at(name + reportEnding))) !== stamp;
      if (isNew) {
        loaded ??= await loadCatalogue(root);
        if (!(await this.#report(name, stamp, loaded))) continue;
      }
      this.#told.set(name, stamp);
    }
  }

  /** Writes what is found out about a file; false where it cannot be read yet. */
  async #report(name: string, stamp: Stamp, loaded: Loaded): Promise<boolean> {
    const { root, disk, locale, log } = this.#watching;
    const words = staffWords[locale].inbox;
    const bytes = await this.#bytesOf(name, stamp);
    if (!bytes) return false;
    const addition = await this.#planned(name, bytes, loaded);
    if ((await stampOf(this.#at(name))) !== stamp) return false; // changed meanwhile
    const report = name + reportEnding;
    const path = relative(root, this.#at(name)).replaceAll(sep, "/");
    const datasets = loaded.catalogue?.datasets ?? [];
    const titles = new Map(datasets.map(({ id, title }) => [id, textIn(title, locale)]));
    const html = await dropHtml(addition, bytes, { locale, stamp, path, titles });
    await putWhole(disk, this.#at(report), html);
    const isFit = isSound(addition);
    log(say(isFit ? words.saidSound : words.saidFaulty, { file: name, report }));
    return true;
  }

  /** The bytes of a file; none of one too large, null where another program keeps it. */
  async #bytesOf(name: string, stamp: Stamp): Promise<Uint8Array | null> {
    if (Number(stamp.split("-")[0]) > limits.fileBytes.table) return new Uint8Array();
    try {
      return await readFile(this.#at(name));
    } catch (error) {
      if (isGone(error) || isHeld(error)) return null;
      throw error;
    }
  }

  async #planned(name: string, bytes: Uint8Array, loaded: Loaded): Promise<Addition> {
    const { root, locale, today } = this.#watching;
    const choices = await loadChoices(root);
    const plan = await planAddition({ root, name, bytes, loaded, choices, date: today(), locale });
    const limit = limits.fileBytes.table;
    const isLarge = Number(this.#seen.get(name)?.split("-")[0]) > limit;
    if (!isLarge) return plan;
    return { ...plan, problems: [faultProblem(name, { fault: "large", rule: "file", limit })] };
  }

  /** Takes away the reports of files that are there no more. */
  async #forget(files: readonly string[], dropped: readonly string[]): Promise<void> {
    const { disk } = this.#watching;
    for (const name of files.filter((each) => each.endsWith(reportEnding))) {
      const of = name.slice(0, -reportEnding.length);
      const isOurs = (await reportedStamp(this.#at(name))) !== null;
      if (isOurs && !dropped.includes(of)) await disk.remove(this.#at(name));
    }
    for (const name of this.#told.keys()) if (!dropped.includes(name)) this.#told.delete(name);
  }
}

/** Looks after a folder, every so many milliseconds, until it is told to stop. */
export async function watchInbox(
  watching: Watching,
  { everyMs, signal }: { everyMs: number; signal: AbortSignal },
): Promise<void> {
  const inbox = new Inbox(watching);
  while (!signal.aborted) {
    await inbox.look();
    await pause(everyMs, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
