import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { loadCatalogue } from "../../load/catalogue.ts";
import { deskWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import { outcomeText } from "../../report/text.ts";
import { buildSite, type Publishing } from "../build-site.ts";
import { hashOf } from "../files/hashes.ts";
import { commit } from "../files/transaction.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { recorded } from "../unrecorded.ts";
import { baseFile, baseText, dataHashes, onDesk, type Hashes } from "./base.ts";
import { keptBefore, lastRelease, lastReleaseFile, type LastRelease } from "./last-release.ts";

interface TakingBack extends Publishing {
  /** The moment. */
  now: Date;
}

/** The files that somebody has changed since they were released. */
const changedAfter = ({ files }: LastRelease, now: Hashes): string[] =>
  files.filter(({ file, became }) => (now.get(file) ?? null) !== became).map(({ file }) => file);

const isRecord = (file: string): boolean => file.startsWith("data/published/");

/** What the files of a release were before it; null for those that it made. */
async function filesBefore(
  root: string,
  { files }: LastRelease,
): Promise<Map<string, Uint8Array | null>> {
  const before = new Map<string, Uint8Array | null>();
  for (const { file, wasThere } of files)
    before.set(file, wasThere ? await readFile(join(root, keptBefore(file))) : null);
  return before;
}

/**
 * Takes back the last release of the desk of a project: its data and its site are what they were, and
 * what was released is on the desk again. False where there is none, where its files were changed
 * since, or where the site cannot be built.
 */
export const takeBackRelease = (taking: TakingBack): Promise<boolean> =>
  oneAtATime("take-back", taking, () => takeBack(taking));

async function takeBack({ now, ...publishing }: TakingBack): Promise<boolean> {
  const { root, terminal } = publishing;
  const texts = deskWords[terminal.locale].release;
  const last = await lastRelease(root);
  if (!last) {
    terminal.error(texts.noneToTakeBack);
    return false;
  }
  const hashes = await dataHashes(root);
  const changed = changedAfter(last, hashes);
  if (changed.length > 0) {
    const files = formatNames(changed, terminal.locale);
    terminal.error(say(texts.changedSince, { date: last.date, files }));
    return false;
  }
  const before = await filesBefore(root, last);
  if (!(await rebuilt(publishing, last.date, before))) return false;
  await commit(root, recorded(restoring({ before, hashes, now })), publishing.disk);
  terminal.log(say(texts.takenBack, { date: last.date }));
  return true;
}

/** Builds the site of the data as it was, in a copy of its own. */
async function rebuilt(
  publishing: Publishing,
  date: string,
  before: ReadonlyMap<string, Uint8Array | null>,
): Promise<boolean> {
  const { root, terminal, disk } = publishing;
  const copy = join(root, onDesk("before"));
  await rm(copy, { recursive: true, force: true });
  try {
    await cp(join(root, "data"), join(copy, "data"), { recursive: true, dereference: true });
    for (const [file, bytes] of before)
      await (bytes ? disk.write(join(copy, file), bytes) : disk.remove(join(copy, file)));
    const loaded = await loadCatalogue(copy);
    const { catalogue, known, read } = loaded;
    if (catalogue) return await buildSite({ root: copy, catalogue, known, read }, publishing, date);
    terminal.error(outcomeText(loaded, terminal.locale));
    return false;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

interface Restoring {
  before: ReadonlyMap<string, Uint8Array | null>;
  hashes: Hashes;
  now: Date;
}

/** What is written: the data as it was, its record on the desk too, where all else stays as it was released. */
function restoring({ before, hashes, now }: Restoring) {
  const write = new Map<string, Uint8Array | string>();
  const remove: string[] = [lastReleaseFile];
  const after = new Map(hashes);
  for (const [file, bytes] of before) {
    const places = isRecord(file) ? [file, onDesk(file)] : [file];
    if (bytes) for (const place of places) write.set(place, bytes);
    else remove.push(...places);
    if (bytes) after.set(file, hashOf(bytes));
    else after.delete(file);
  }
  write.set(onDesk(baseFile), baseText(now, after));
  return { write, remove };
}
