import { localeIds, type Locale } from "../../model/locale.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, namesOf, valueAt, type JsonFile } from "../json.ts";
import { suggest } from "../nearest.ts";
import { originalsOf, type Original } from "./originals.ts";
import type { Outline } from "./outline.ts";
import { isUnfinished } from "../placeholders.ts";

interface TranslationContext {
  outline: Outline;
  /** Where parts of the descriptor are unknown, so are the names that they declare. */
  isWhole: boolean;
  /** The first is the main one, in which the descriptor is written. */
  locales: readonly Locale[];
}

/** An object of a translation whose names are those of something declared. */
interface Level {
  path: readonly string[];
  /** What a name is that is not declared. */
  key: ProblemKey;
}

const topLevels: readonly Level[] = [
  { path: ["fields"], key: "unknown-field.name" },
  { path: ["units"], key: "unknown-value.declaration" },
  { path: ["missingValues"], key: "unknown-value.declaration" },
  { path: ["categories"], key: "unknown-field.name" },
  { path: ["sources"], key: "unknown-source" },
  { path: ["views"], key: "unknown-view.translation" },
];

function levelsOf({ fields, views }: Outline): Level[] {
  return [
    ...topLevels,
    ...(fields ?? []).map(({ name }): Level => {
      return { path: ["categories", name], key: "unknown-value.declaration" };
    }),
    ...views.flatMap(({ view }) =>
      ["breaks", "annotations", "reference"].map((option): Level => {
        return { path: ["views", view.name, option], key: "unknown-value.declaration" };
      }),
    ),
  ];
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((step, index) => path[index] === step);

function checkNames(source: JsonFile, locale: string, outline: Outline): Problem[] {
  const originals = originalsOf(outline);
  return levelsOf(outline).flatMap(({ path: start, key }) => {
    const below = originals.filter(({ path }) => startsWith(path, start));
    const names = below.map(({ path }) => path[start.length] ?? "");
    const path = ["translations", locale, ...start];
    const unknown = namesOf(valueAt(source.document.value, path)).filter(
      (name) => !names.includes(name),
    );
    return unknown.map((name) =>
      jsonProblem(key, source, {
        path: [...path, name],
        value: name,
        params: { property: path.join("."), ...suggest(name, names) },
      }),
    );
  });
}

/** So many texts of a sort are told one by one; more are one finding. */
const few = 5;

/** Of which so many are named. */
const named = 6;

/** What texts are of: `categories.scope`, `views`. */
const sortOf = (path: readonly string[]): string[] =>
  path.length < 2 ? [] : path.slice(0, path[0] === "categories" ? 2 : 1);

function untranslated(
  source: JsonFile,
  translation: readonly string[],
  missing: readonly Original[],
): Problem[] {
  const [first] = missing;
  const sort = sortOf(first?.path ?? []);
  if (first && missing.length > few && sort.length > 0) {
    const params = {
      property: [...translation, ...sort].join("."),
      count: String(missing.length),
      texts: missing.slice(0, named).map(({ text }) => text),
      all: missing.map(({ text }) => text),
    };
    return [
      jsonProblem("missing-translation.many", source, {
        path: [...translation, ...first.path],
        params,
      }),
    ];
  }
  return missing.map(({ path: rest, text }) => {
    const whole = [...translation, ...rest];
    const params = { property: whole.join("."), text };
    return jsonProblem("missing-translation.text", source, { path: whole, params });
  });
}

function checkTexts(source: JsonFile, locale: Locale, originals: readonly Original[]): Problem[] {
  const translation = ["translations", locale];
  if (valueAt(source.document.value, translation) === undefined)
    return [
      jsonProblem("missing-translation.locale", source, { path: translation, params: { locale } }),
    ];
  const missing = originals.filter(
    ({ path, text, isOptional }) =>
      !isOptional &&
      !isUnfinished(text) && // its translation is due when it is written
      valueAt(source.document.value, [...translation, ...path]) === undefined,
  );
  const bySort = Map.groupBy(missing, ({ path }) => sortOf(path).join("."));
  return [...bySort.values()].flatMap((alike) => untranslated(source, translation, alike));
}

/** Checks that every text of a descriptor is there in each language that the site uses. */
export function checkTranslations(
  source: JsonFile,
  { outline, isWhole, locales }: TranslationContext,
): Problem[] {
  if (source.document.value === undefined) return []; // it cannot be read: nothing is known to be missing
  const [main] = locales;
  const others = new Set(locales.filter((locale) => locale !== main));
  const given = namesOf(valueAt(source.document.value, ["translations"]));
  const possible = localeIds.filter((locale) => locale !== main);
  const strangers = given.filter((name) => !possible.some((locale) => locale === name));
  return [
    ...strangers.map((property) =>
      jsonProblem("unknown-property", source, {
        path: ["translations", property],
        params: { property, ...suggest(property, possible) },
      }),
    ),
    ...[...others].flatMap((locale) => checkTexts(source, locale, originalsOf(outline))),
    ...(isWhole ? given.flatMap((locale) => checkNames(source, locale, outline)) : []),
  ];
}
