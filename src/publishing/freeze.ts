import { absolute, fileHref } from "../address/href.ts";
import { loadCatalogue } from "../load/catalogue.ts";
import { sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { archiveIndex } from "../address/frozen.ts";
import type { Locale } from "../model/locale.ts";
import { outcomeText } from "../report/text.ts";
import type { Disk } from "./files/disk.ts";
import { commit } from "./files/transaction.ts";
import { freezeTarget, keptWith, type Frozen } from "./keep.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { chosenTargets } from "./targets.ts";
import { foldersIn } from "./swap.ts";
import type { Terminal } from "./terminal.ts";

interface Freezing {
  root: string;
  /** Of views, e.g. `population/by-district`; every view but those of samples where there is none. */
  names: readonly string[];
  terminal: Terminal;
  disk: Disk;
  /** Builds the site of the project anew; false where it could not. */
  build: () => Promise<boolean>;
}

/** Title and address of each view in one language; the other embeds of it are in the list. */
function addressesText({ site }: Catalogue, frozen: readonly Frozen[], locale: Locale): string {
  const language = site.locales.includes(locale) ? locale : site.locales[0];
  return frozen
    .filter((each) => each.language === language && each.theme === undefined)
    .map(({ title, address }) => `  ${title}\n    ${absolute(site, fileHref(site, address))}`)
    .join("\n");
}

/**
 * Keeps the embeds of views as they are, for good; afterwards the site has them. False where
 * anything is wrong; an Error where a name stands for nothing that can be frozen.
 */
export const freeze = (freezing: Freezing): Promise<boolean> =>
  oneAtATime("freeze", freezing, () => buildAndKeep(freezing));

async function buildAndKeep({ root, names, terminal, disk, build }: Freezing): Promise<boolean> {
  const { locale } = terminal;
  const texts = words[locale].freeze;
  const loaded = await loadCatalogue(root);
  const { catalogue } = loaded;
  if (!catalogue) {
    terminal.error(`${outcomeText(loaded, locale)}\n${words[locale].build.stopped}`);
    return false;
  }
  const targets = chosenTargets(catalogue, names, locale);
  if (!(await build())) return false;
  const { site } = foldersIn(root);
  const kept = new Set(catalogue.archive.map(({ path }) => path));
  const frozen: Frozen[] = [];
  for (const target of targets) frozen.push(...(await freezeTarget(catalogue, site, target)));
  const added = frozen.filter(({ address }) => !kept.has(address));
  if (added.length > 0) {
    await commit(root, keptWith(catalogue, added), disk);
    if (!(await build())) return false;
  }
  const said = [
    added.length > 0 ? sayCount(texts.frozen, { count: added.length }, locale) : texts.same,
    addressesText(catalogue, frozen, locale),
    say(texts.more, { index: archiveIndex }),
    texts.keep,
  ];
  terminal.log(`\n${said.join("\n")}`);
  return true;
}
