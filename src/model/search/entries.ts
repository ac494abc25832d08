import { fullEndings } from "./endings.ts";
import { townAnchor, type SearchEntry, type SearchIndex } from "./search.ts";

/** The entries of an index, those of towns and communities made of its lists. */
export function entriesOf({ entries, towns }: SearchIndex): SearchEntry[] {
  const places = towns.map(({ id, name, also, district, href }): SearchEntry => {
    return {
      kind: "town",
      label: name,
      href: `${href}#${townAnchor(id)}`,
      also,
      context: district,
    };
  });
  const communities = towns.flatMap(({ id, name, district, href, communities }) => {
    const endings = fullEndings(communities.map(([ending]) => ending));
    return communities.map(([, label, chinese], at): SearchEntry => ({
      kind: "community",
      label,
      href: `${href}#${townAnchor(id, endings[at])}`,
      also: chinese === undefined ? [] : [chinese],
      context: `${name} · ${district}`,
    }));
  });
  return [...entries, ...places, ...communities];
}
