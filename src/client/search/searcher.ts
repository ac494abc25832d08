import { fileNameOf, lettersTyped } from "../../model/search/beginnings.ts";
import type {
  SearchEarlier,
  SearchEntry,
  SearchIndex,
  SearchPart,
} from "../../model/search/search.ts";
import { answererOf, type Ask } from "./answers.ts";
import { finderOf, type Find } from "./find.ts";
import { knownOf, type Known } from "./known.ts";

/** What searches an index. */
export interface Searcher {
  index: SearchIndex;
  known: Known;
  ask: Ask;
  find: Find;
}

export function searcherOf(index: SearchIndex, thisYear?: number): Searcher {
  const known = knownOf(index);
  return { index, known, ask: answererOf(index, known, thisYear), find: finderOf(index, known) };
}

/** Puts parts of an index back into it, each place and each entry once. */
export function joined(index: SearchIndex, parts: readonly SearchPart[]): SearchIndex {
  const places = [...index.places];
  const measures = index.measures.map((each) => ({ ...each, figures: [...each.figures] }));
  const entries = new Map<string, SearchEntry>(
    [...index.entries, ...parts.flatMap((part) => part.entries)].map((entry) => [
      `${entry.kind} ${entry.href}`,
      entry,
    ]),
  );
  const known = new Set(places.map(({ id }) => id));
  for (const { place, figures } of parts.flatMap((part) => part.places)) {
    if (known.has(place.id)) continue;
    known.add(place.id);
    const at = places.push(place) - 1;
    for (const [measure, ...figure] of figures) measures[measure]?.figures.push([at, ...figure]);
  }
  return { ...index, places, measures, entries: [...entries.values()] };
}

/** Puts the figures of other times into an index, by the positions of what is measured. */
const withTimes = (
  index: SearchIndex,
  times: ReadonlyMap<number, SearchEarlier[]>,
): SearchIndex => ({
  ...index,
  measures: index.measures.map((measure, at) => {
    const earlier = times.get(at);
    return earlier ? { ...measure, earlier } : measure;
  }),
});

/** Loads a file by its address; null where it cannot be had. */
export type LoadFile = (href: string) => Promise<unknown>;

/** Makes what finds the searcher of a query: of an index that has parts, with those that the query may name. */
export function searchersOf(
  index: SearchIndex,
  load: LoadFile,
  thisYear?: number,
): (query: string) => Promise<Searcher> {
  let searcher = searcherOf(index, thisYear);
  let known = 0;
  const loading = new Map<string, Promise<SearchPart | null>>();
  const times = new Map<number, SearchEarlier[]>();
  const { href, letters: all } = index.parts ?? { href: "", letters: [] };
  const start = (letters: string) => {
    const file = load(href.replace("{letters}", fileNameOf(letters)));
    const part = (file as Promise<SearchPart | null>).then((found) => {
      if (!found) loading.delete(letters); // to be asked for again
      return found;
    });
    loading.set(letters, part);
  };
  const loadTimes = async (at: number) => {
    const file = load(index.earlier?.replace("{measure}", String(at)) ?? "");
    const found = await (file as Promise<SearchEarlier[] | null>);
    if (found) times.set(at, found);
  };
  return async (query) => {
    const typed = lettersTyped(query, searcher.known.lexicon);
    typed.filter((letters) => all.includes(letters) && !loading.has(letters)).forEach(start);
    const parts = (await Promise.all(loading.values())).filter((part) => part !== null);
    const remade = () => searcherOf(withTimes(joined(index, parts), times), thisYear);
    if (parts.length > known) {
      known = parts.length;
      searcher = remade();
    }
    const { due } = searcher.ask(query);
    if (due.length > 0) {
      await Promise.all(due.map(loadTimes));
      searcher = remade();
    }
    return searcher;
  };
}
