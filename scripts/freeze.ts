import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { outcomeText } from "../src/report/text.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, words } from "../src/locales/index.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import { archiveIndex } from "../src/model/frozen.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { freezeTarget, keep, type Frozen } from "./freeze/keep.ts";
import { chosenTargets } from "./freeze/targets.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run freeze -- [数据集/视图 / dataset/view …] [--lang ${localeIds.join("|")}]`;

function asked(): { names: string[]; locale: Locale } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  if (!locale) throw new Error(usage);
  return { names: positionals, locale };
}

/** Builds as `npm run build` does; in one process Astro would remember what it read the first time. */
function built(locale: Locale): boolean {
  const env = { ...process.env, LANG: locale };
  return spawnSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit", env }).status === 0;
}

/** Title and address of each view in one language; the other embeds of it are in the list. */
function addressesText({ site }: Catalogue, frozen: readonly Frozen[], locale: Locale): string {
  const language = site.locales.includes(locale) ? locale : site.locales[0];
  return frozen
    .filter((each) => each.language === language && each.theme === undefined)
    .map(({ title, address }) => `  ${title}\n    ${new URL(`.${address}`, site.baseUrl).href}`)
    .join("\n");
}

/** Keeps the embeds of views as they are, for good; afterwards the site in `dist/` has them. */
async function freeze({ names, locale }: ReturnType<typeof asked>): Promise<boolean> {
  const texts = words[locale].freeze;
  const loaded = await loadCatalogue(process.cwd());
  const { catalogue } = loaded;
  if (!catalogue) {
    console.error(`${outcomeText(loaded, locale)}\n${words[locale].build.stopped}`);
    return false;
  }
  const targets = chosenTargets(catalogue, names, locale);
  if (!built(locale)) return false;
  const kept = new Set(catalogue.archive.map(({ path }) => path));
  const frozen: Frozen[] = [];
  for (const target of targets) frozen.push(...(await freezeTarget(catalogue, target)));
  const added = frozen.filter(({ address }) => !kept.has(address));
  if (added.length > 0) {
    await keep(catalogue, added);
    if (!built(locale)) return false;
  }
  const said = [
    added.length > 0 ? say(texts.frozen, { count: added.length }) : texts.same,
    addressesText(catalogue, frozen, locale),
    say(texts.more, { index: archiveIndex }),
    texts.keep,
  ];
  console.log(`\n${said.join("\n")}`);
  return true;
}

await endWith(() => freeze(asked()));
