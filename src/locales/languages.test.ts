import { describe, expect, test } from "vitest";
import { missingGlyphs } from "../model/glyphs/glyphs.ts";
import { localeIds } from "../model/locale.ts";
import { formatNumber } from "./format.ts";
import { languages } from "./languages.ts";

type Json = string | readonly Json[] | { [name: string]: Json };

/** A text in plural forms is one text, in whatever forms its language has. */
const isText = (words: Json): boolean =>
  typeof words === "string" || ("one" in words && "other" in words) || isOtherAlone(words);

const isOtherAlone = (words: Json): boolean => Object.keys(words).join() === "other";

/** Every text of some words by its path, e.g. `front.more`. */
function textsOf(words: Json, path = ""): [path: string, words: Json][] {
  if (isText(words)) return [[path, words]];
  return Object.entries(words).flatMap(([name, below]) => textsOf(below, `${path}.${name}`));
}

const formsOf = (words: Json): string[] =>
  typeof words === "string" ? [words] : (Object.values(words) as string[]);

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const parts = ["site", "staff", "commands", "desk", "fields", "findings"] as const;
const reference = languages[localeIds[0]];

describe.each(localeIds)("%s", (locale) => {
  const language = languages[locale];

  test("pictures have a letter for each character of its words, so that cold and warm builds agree", () => {
    const said = [language.site, language.fields].flatMap((words) => textsOf(words as Json));
    const numbers = [-1_234_567.5, 0.125].map((each) => formatNumber(each, locale));
    const all = [...said.flatMap(([, words]) => formsOf(words)), ...numbers, language.name];
    expect(missingGlyphs(all.join(""))).toEqual([]);
  });

  test.each(parts)("its %s words are complete, and no more than the others'", (part) => {
    const paths = (words: Json) => textsOf(words).map(([path]) => path);
    expect(paths(language[part] as Json).sort()).toEqual(paths(reference[part] as Json).sort());
  });

  test.each(parts)("its %s words describe the same things", (part) => {
    const due = new Map(textsOf(reference[part] as Json));
    for (const [path, words] of textsOf(language[part] as Json)) {
      const spoken = placeholders(formsOf(words).join());
      expect([path, spoken]).toEqual([path, placeholders(formsOf(due.get(path) ?? "").join())]);
    }
  });

  test("a text of a count has every form that its language has", () => {
    const due = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const counted = parts
      .flatMap((part) => textsOf(language[part] as Json))
      .filter(([, words]) => typeof words !== "string");
    expect(counted.length).toBeGreaterThan(0);
    for (const [path, forms] of counted)
      expect([path, Object.keys(forms).sort()]).toEqual([path, [...due].sort()]);
  });

  test("its name and its words are written in its letters", () => {
    expect(language.name).toMatch(language.letter);
    expect(language.site.about.heading).toMatch(language.letter);
  });

  test("it alone is meant by its name in a label, in whatever language that is", () => {
    for (const speaker of localeIds) {
      const label = new Intl.DisplayNames(speaker, { type: "language" }).of(locale) ?? "";
      const meant = localeIds.filter((id) => languages[id].called.test(label));
      expect([label, meant]).toEqual([label, [locale]]);
    }
  });

  test("Intl knows its conventions", () => {
    expect(Intl.NumberFormat.supportedLocalesOf(language.conventions)).toHaveLength(1);
    expect(Intl.getCanonicalLocales(language.tag)).toEqual([language.tag]);
  });
});
