import { levelWords } from "../../locales/levels.ts";
import { say, words } from "../../locales/index.ts";
import { jointLevel, levelsOf, type LevelWords } from "../../model/level.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import type { SearchLevel } from "../../model/search/search.ts";
import { oncePer } from "../../stats/once.ts";
import { rankedLevels } from "../view/rank.ts";
import type { Scope } from "./entries.ts";

/** The levels whose places a question may ask for the first of, the compared one first. */
export const askedLevels = oncePer((catalogue: Catalogue): string[] => {
  const used = new Set([...catalogue.places.values()].map(({ level }) => level));
  const declared = levelsOf(catalogue.site).filter(
    ({ id, tier }) => tier !== "whole" && used.has(id),
  );
  return [...new Set([...rankedLevels(catalogue), ...declared.map(({ id }) => id)])];
});

/** What places of a level are called; areas that are published together are called as what is larger than the compared. */
function formsOf({ site }: Catalogue, id: string, locale: Locale): LevelWords {
  const level = levelsOf(site).find((each) => each.id === id);
  return level ? levelWords(level, locale) : words[locale].askedLevels.area;
}

/** By what a question names places of a level: `县（市、区）` by 县, 市 and 区. */
function wordsAsked(catalogue: Catalogue, id: string, locale: Locale): string[] {
  const { finder, askedLevels } = words[locale];
  if (id === jointLevel) return askedLevels.areas.split(" ");
  const forms = Object.values(formsOf(catalogue, id, locale));
  const joiners = finder.joining.split(" ");
  return forms.flatMap((form) =>
    joiners
      .reduce((text, joiner) => text.replaceAll(` ${joiner} `, "、"), form)
      .split(/[（）()、，,/]/)
      .map((word) => word.trim())
      .filter(Boolean),
  );
}

export function searchLevels({ catalogue, locale }: Scope): SearchLevel[] {
  const { locales } = catalogue.site;
  return askedLevels(catalogue).map((id) => {
    const { other, one: level = other } = formsOf(catalogue, id, locale);
    return {
      words: [...new Set(locales.flatMap((each) => wordsAsked(catalogue, id, each)))],
      unranked: say(words[locale].askedLevels.unranked, { level }),
    };
  });
}
