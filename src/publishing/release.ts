import { loadCatalogue, withLog, type Loaded } from "../load/catalogue.ts";
import { sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { LoggedChange } from "../model/change.ts";
import { differenceText } from "../publish/difference.ts";
import { outcomeText } from "../report/text.ts";
import { buildSite, type Publishing } from "./build-site.ts";
import { commit, type FileChanges } from "./files/transaction.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { recordOf } from "./record.ts";
import type { Terminal } from "./terminal.ts";
import { recorded } from "./unrecorded.ts";

type Changed = Pick<Loaded, "changes" | "log" | "surroundings">;

/** Datasets whose figures changed since their last release, but not the date that their descriptor gives. */
function undated({ changes, log, surroundings }: Changed): string[] {
  const last = new Map(log.map(({ dataset, date }) => [dataset, date]));
  const changed = new Set(changes.map(({ dataset }) => dataset));
  return [...surroundings.candidates].flatMap(([id, candidate]) =>
    changed.has(id) && (candidate?.modified ?? "") < (last.get(id) ?? "") ? [id] : [],
  );
}

/** The catalogue that may be released; null, and said why, where something is to be mended first. */
function releasable(loaded: Loaded, { locale, log, error }: Terminal): Catalogue | null {
  const { release, build } = words[locale];
  const { catalogue, repairs } = loaded;
  if (!catalogue) {
    error(`${outcomeText(loaded, locale)}\n${build.stopped}`);
    return null;
  }
  if (repairs.length > 0) log(outcomeText(loaded, locale));
  const late = undated(loaded);
  if (late.length === 0) return catalogue;
  error(`${say(release.undated, { names: late.join(", ") })}\n${build.stopped}`);
  return null;
}

/** The changes as they will be recorded. */
const dated = ({ changes }: Pick<Changed, "changes">, date: string): LoggedChange[] =>
  changes.map((change) => ({ date, ...change }));

/** The catalogue with the changes as they will be recorded, for its pages to show them already. */
const withChanges = (catalogue: Catalogue, loaded: Changed, date: string): Catalogue =>
  withLog(catalogue, [...loaded.log, ...dated(loaded, date)]);

/** Where what is released stands before it is that of the project, and what is written with its record. */
export interface Source {
  /** The folder that holds it as its `data/`. */
  root: string;
  /** Whether it may be released now; says why not. */
  isReady: () => Promise<boolean>;
  /** All that is to be written, by what records the release. */
  changes: (record: FileChanges) => Promise<FileChanges>;
}

interface Releasing extends Publishing {
  /** e.g. `2026-11-23` */
  date: string;
  /** Left out where the data of the project itself is released. */
  source?: Source;
}

/**
 * Checks, builds, shows what changed for readers, and records it under a date. False where anything
 * is wrong; an Error where the last release has a later date.
 */
export const release = (releasing: Releasing): Promise<boolean> =>
  oneAtATime("release", releasing, () => buildAndRecord(releasing));

async function buildAndRecord({ date, source, ...publishing }: Releasing): Promise<boolean> {
  const { root, terminal, disk } = publishing;
  const texts = words[terminal.locale].release;
  if (source && !(await source.isReady())) return false;
  const from = source?.root ?? root;
  const loaded = await loadCatalogue(from);
  const { changes, known, read, log } = loaded;
  const last = log.at(-1)?.date ?? "";
  if (last > date) throw new Error(say(texts.past, { date, last }));
  const sound = releasable(loaded, terminal);
  if (!sound) return false;
  const catalogue = withChanges(sound, loaded, date);
  if (!(await buildSite({ root: from, catalogue, known, read }, publishing, date))) return false;
  terminal.log(`\n${differenceText(changes, terminal.locale)}`);
  const record = await recordOf(catalogue, root, dated(loaded, date));
  await commit(root, recorded(source ? await source.changes(record) : record), disk);
  const count = changes.length;
  const outcome =
    count > 0 ? sayCount(texts.recorded, { count, date }, terminal.locale) : texts.nothing;
  terminal.log(`${outcome}\n${texts.ready}`);
  return true;
}
