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

/** What places of a tier are called; of several levels all, and where there is none just places. */
function tierWords(levels: readonly Level[], tier: Tier, locale: Locale): LevelWords {
  const all = levels.filter((level) => level.tier === tier);
  if (all.length === 0) return languages[locale].levels.place;
  const own = all.map((level) => levelWords(level, locale));
  const forms = new Set(own.flatMap((each) => Object.keys(each) as Intl.LDMLPluralRule[]));
  const listed = [...forms].map((form) => [
    form,
    formatNames(
      own.map((each) => each[form] ?? each.other),
      locale,
    ),
  ]);
  return Object.fromEntries(listed) as LevelWords;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills in what places of the levels are called: `{compared.other}`; `{Compared.other}` where it begins a text. */
export function sayLevels(text: string, levels: readonly Level[], locale: Locale): string {
  return text.replace(/\{(\w+)\.(\w+)\}/g, (_, tier: string, form: Intl.LDMLPluralRule) => {
    const said = tierWords(levels, tier.toLowerCase() as Tier, locale);
    const name = said[form] ?? said.other;
    return tier === tier.toLowerCase() ? name : capital(name);
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
  const levels = levelsOf(site);
  const found = own.get(locale) ?? filled(words[locale], (text) => sayLevels(text, levels, locale));
  own.set(locale, found);
  return found;
}
