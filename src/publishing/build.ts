import { loadCatalogue } from "../load/catalogue.ts";
import { say, words } from "../locales/index.ts";
import { outcomeText } from "../report/text.ts";
import { buildSite, since, type Publishing } from "./build-site.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { previewAt } from "./preview.ts";
import type { Standing } from "./files/standing.ts";
import { folderNames } from "./swap.ts";

interface Building {
  /** Left out where it is built in any case. */
  standing?: Standing | undefined;
  /** The address of a preview; left out where the site itself is built. */
  base?: string | undefined;
}

/**
 * Reads and checks the data of a project, and builds its site; false where anything is wrong. A site
 * that is known to stand as it would be built is left as it is.
 */
export const build = (publishing: Publishing, building: Building = {}): Promise<boolean> =>
  oneAtATime("build", publishing, () => checkAndBuild(publishing, building));

async function checkAndBuild(
  publishing: Publishing,
  { standing, base }: Building,
): Promise<boolean> {
  const { root, terminal } = publishing;
  const texts = words[terminal.locale].build;
  const started = performance.now();
  const loaded = await loadCatalogue(root);
  const { catalogue, known, read, problems, repairs, counts } = loaded;
  const checked = { ...counts, problems: problems.length, seconds: since(started) };
  terminal.log(say(texts.check, checked));
  // Nothing is put right or left in doubt in silence; where nothing is, there is nothing to say.
  if (catalogue && repairs.length + problems.length > 0)
    terminal.log(outcomeText(loaded, terminal.locale));
  if (!catalogue) {
    terminal.error(`\n${outcomeText(loaded, terminal.locale)}\n${texts.stopped}`);
    return false;
  }
  if (standing?.isCurrent()) {
    terminal.log(say(texts.standing, { ...folderNames }));
    return true;
  }
  const shown = base === undefined ? catalogue : previewAt(catalogue, base);
  if (!(await buildSite({ root, catalogue: shown, known, read }, publishing))) return false;
  standing?.remember();
  terminal.log(say(texts.done, { seconds: since(started) }));
  return true;
}
