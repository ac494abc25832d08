import { valueAt } from "../../check/json.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Locale } from "../../model/locale.ts";
import { parseJson } from "../../parse/json.ts";
import { withJsonEdit } from "../../parse/json-edit.ts";

/** What a view says, in all languages of its site. */
export interface ViewText {
  /** e.g. `title`, `breaks/2023`: where its translations stand below those of the view. */
  name: string;
  /** Where it stands in the view itself. */
  at: JsonPath;
  texts: Partial<Record<Locale, string>>;
}

/** Of lists of a view the property that holds a text, and that by which translations call it. */
const lists = {
  breaks: { text: "note", key: "at" },
  annotations: { text: "text", key: "at" },
  reference: { text: "label", key: "label" },
} as const;

const single = ["title", "headline", "note"] as const;

const parts = (name: string): string[] => {
  const [first = "", ...rest] = name.split("/");
  return rest.length > 0 ? [first, rest.join("/")] : [first];
};

const textAt = (value: unknown, path: JsonPath): string | undefined => {
  const found = valueAt(value, path);
  return typeof found === "string" ? found : undefined;
};

const listIn = (value: unknown, path: JsonPath): unknown[] => {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
};

const indexOf = (descriptor: unknown, view: string): number =>
  listIn(descriptor, ["views"]).findIndex((each) => textAt(each, ["name"]) === view);

const translation = (locale: Locale, view: string, name: string): string[] => [
  "translations",
  locale,
  "views",
  view,
  ...parts(name),
];

/** The texts of a view of a descriptor; the first language is that in which it is written. */
export function viewTexts(
  descriptor: unknown,
  view: string,
  [main, ...others]: readonly Locale[],
): ViewText[] {
  const index = indexOf(descriptor, view);
  if (main === undefined || index < 0) return [];
  const own = valueAt(descriptor, ["views", index]);
  const places = [
    ...single.map((name) => ({ name, at: [name] as JsonPath })),
    ...Object.entries(lists).flatMap(([list, { text, key }]) =>
      listIn(own, [list]).flatMap((each, place) => {
        const called = textAt(each, [key]);
        return called === undefined ? [] : [{ name: `${list}/${called}`, at: [list, place, text] }];
      }),
    ),
  ];
  return places.map(({ name, at }) => {
    const texts: ViewText["texts"] = {};
    const put = (locale: Locale, text: string | undefined) => {
      if (text !== undefined) texts[locale] = text;
    };
    put(main, textAt(own, at));
    for (const locale of others) put(locale, textAt(descriptor, translation(locale, view, name)));
    return { name, at, texts };
  });
}

/** One line, as a text of a descriptor is; undefined where nothing is left. */
const spoken = (text: string | undefined): string | undefined =>
  text?.replaceAll(/\s+/g, " ").trim() || undefined;

const orders = { view: ["name", "kind", "title", "headline"], words: [...single] };

/** What is to be said: by the name of a text, in those languages in which it is said anew. */
export type Said = ReadonlyMap<string, Partial<Record<Locale, string>>>;

/** What translations call a text once it is said: its label where that is what it is called by. */
function nameOnceSaid({ name, at }: ViewText, text: string | undefined): string {
  const [list] = parts(name);
  return list === "reference" && at.length > 1 && text !== undefined ? `${list}/${text}` : name;
}

/** A descriptor with other texts of a view; all else of it stays as it is written. */
export function withViewTexts(
  json: string,
  { view, locales, said }: { view: string; locales: readonly Locale[]; said: Said },
): string {
  const [main, ...others] = locales;
  const descriptor = parseJson(json).value;
  const index = indexOf(descriptor, view);
  let made = json;
  const put = (path: JsonPath, value: string | undefined, order: readonly string[]) => {
    made = withJsonEdit(made, { path, value, order });
  };
  for (const text of viewTexts(descriptor, view, locales)) {
    const given = said.get(text.name);
    if (!given || main === undefined) continue;
    const toldIn = (locale: Locale) => spoken(given[locale] ?? text.texts[locale]);
    const now = toldIn(main);
    const renamed = nameOnceSaid(text, now);
    if (now !== text.texts[main]) put(["views", index, ...text.at], now, orders.view);
    for (const locale of others) {
      const own = now === undefined ? undefined : toldIn(locale);
      const before = translation(locale, view, text.name);
      if (renamed !== text.name) put(before, undefined, []);
      if (own !== text.texts[locale] || renamed !== text.name)
        put(translation(locale, view, renamed), own, orders.words);
    }
  }
  return made;
}

/** The views of a descriptor, in its order. */
export const viewNames = (descriptor: unknown): string[] =>
  listIn(descriptor, ["views"]).flatMap((each) => textAt(each, ["name"]) ?? []);
