import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import { sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { differenceText } from "../publish/difference.ts";
import { outcomeText } from "../report/text.ts";
import { buildSite, type Publishing } from "./build-site.ts";
import { commit } from "./files/transaction.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { recordOf } from "./record.ts";
import type { Terminal } from "./terminal.ts";

type Changed = Pick<Loaded, "changes" | "log">;

/** Datasets whose figures changed since their last release, but not the date that they give. */
function undated({ datasets }: Catalogue, { changes, log }: Changed): string[] {
  const last = new Map(log.map(({ dataset, date }) => [dataset, date]));
  const changed = new Set(changes.map(({ dataset }) => dataset));
  const late = datasets.filter(
    ({ id, modified }) => changed.has(id) && modified < (last.get(id) ?? ""),
  );
  return late.map(({ id }) => id);
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
  const late = undated(catalogue, loaded);
  if (late.length === 0) return catalogue;
  error(`${say(release.undated, { names: late.join(", ") })}\n${build.stopped}`);
  return null;
}

/** The catalogue with the changes as they will be recorded, for its pages to show them already. */
const withChanges = (catalogue: Catalogue, { changes, log }: Changed, date: string): Catalogue => ({
  ...catalogue,
  changes: [...log, ...changes.map((change) => ({ date, ...change }))],
});

/**
 * Checks, builds, shows what changed for readers, and records it under a date, e.g. `2026-11-23`.
 * False where anything is wrong; an Error where the last release has a later date.
 */
export const release = (publishing: Publishing & { date: string }): Promise<boolean> =>
  oneAtATime("release", publishing, () => buildAndRecord(publishing));

async function buildAndRecord(publishing: Publishing & { date: string }): Promise<boolean> {
  const { root, terminal, disk, date } = publishing;
  const texts = words[terminal.locale].release;
  const loaded = await loadCatalogue(root);
  const { changes, known, read, log } = loaded;
  const last = log.at(-1)?.date ?? "";
  if (last > date) throw new Error(say(texts.past, { date, last }));
  const sound = releasable(loaded, terminal);
  if (!sound) return false;
  const catalogue = withChanges(sound, loaded, date);
  if (!(await buildSite({ root, catalogue, known, read }, publishing))) return false;
  terminal.log(`\n${differenceText(changes, terminal.locale)}`);
  await commit(root, await recordOf(catalogue, root), disk);
  const count = changes.length;
  const recorded =
    count > 0 ? sayCount(texts.recorded, { count, date }, terminal.locale) : texts.nothing;
  terminal.log(`${recorded}\n${texts.ready}`);
  return true;
}
