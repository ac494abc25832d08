import { levelsOf, usualLevels, type Level, type LevelWords, type Tier } from "../model/level.ts";
import type { Locale } from "../model/locale.ts";
import type { Site } from "../model/site.ts";
import { words, type Words } from "./index.ts";
import type { UsualLevel } from "./language.ts";
import { languages } from "./languages.ts";
import { formatNames } from "./names.ts";

const isUsual = (id: string): id is UsualLevel => usualLevels.some((level) => level.id === id);

/** What places of a level are called, by plural forms. */
export function levelWords({ id, words: own }: Level, locale: Locale): LevelWords {
  const said = own?.[locale] ?? (isUsual(id) ? languages[locale].levels[id] : undefined);
  if (!said) throw new Error(`no words of the level ${id}`);
  return said;
}

/** What texts speak of: a tier, all places that have pages of their own, or what lists name in places. */
type Spoken = Tier | "shown" | "listed";

/** What is called so on a site; of several levels all, and where there is none just places. */
function spokenWords(site: Pick<Site, "levels">, spoken: Spoken, locale: Locale): LevelWords {
  const { place, listed, entry } = languages[locale].levels;
  if (spoken === "listed") return site.levels ? entry : listed;
  const tiers: readonly Tier[] = spoken === "shown" ? ["between", "compared"] : [spoken];
  const all = levelsOf(site).filter(({ tier }) => tiers.includes(tier));
  if (all.length === 0) return place;
  const own = all.map((level) => levelWords(level, locale));
  const forms = new Set(own.flatMap((each) => Object.keys(each) as Intl.LDMLPluralRule[]));
  const joined = [...forms].map((form) => [
    form,
    formatNames(
      own.map((each) => each[form] ?? each.other),
      locale,
    ),
  ]);
  return Object.fromEntries(joined) as LevelWords;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills in what places of the levels are called: `{compared.other}`; `{Compared.other}` where it begins a text. */
export function sayLevels(text: string, site: Pick<Site, "levels">, locale: Locale): string {
  return text.replace(/\{(\w+)\.(\w+)\}/g, (_, spoken: string, form: Intl.LDMLPluralRule) => {
    const said = spokenWords(site, spoken.toLowerCase() as Spoken, locale);
    const name = said[form] ?? said.other;
    return spoken === spoken.toLowerCase() ? name : capital(name);
  });
}

function filled<Texts>(texts: Texts, fill: (text: string) => string): Texts {
  if (typeof texts === "string") return fill(texts) as Texts;
  return Object.fromEntries(
    Object.entries(texts as object).map(([name, below]) => [name, filled(below as unknown, fill)]),
  ) as Texts;
}

const made = new WeakMap<Pick<Site, "levels">, Map<Locale, Words>>();

/** The site's own words, in which its levels are called as it declares them. */
export function wordsOf(site: Pick<Site, "levels">, locale: Locale): Words {
  const own = made.get(site) ?? new Map<Locale, Words>();
  made.set(site, own);
  const found = own.get(locale) ?? filled(words[locale], (text) => sayLevels(text, site, locale));
  own.set(locale, found);
  return found;
}
