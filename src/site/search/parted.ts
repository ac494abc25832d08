import { beginningsOf } from "../../model/search/beginnings.ts";
import { entriesOf } from "../../model/search/entries.ts";
import { lexiconOf } from "../../model/search/lexicon.ts";
import type {
  MeasuredFigure,
  SearchEntry,
  SearchIndex,
  SearchMeasure,
  SearchPart,
} from "../../model/search/search.ts";

/** What of an index is loaded at once, and the rest, by the letters that its names begin with. */
export interface Parted {
  index: SearchIndex;
  parts: ReadonlyMap<string, SearchPart>;
}

/** An index of so many bytes is 28 kB gzip, and with the script that reads it within the budget of 40. */
const mostWhole = 117_000;

/** A word that more of all names share than this tells none from the others. */
const mostShared = 1 / 20;

/** Says by which letters names are found: those of the words that tell them apart, or of all where none does. */
function filing(names: readonly (readonly string[])[], index: SearchIndex) {
  const lexicon = lexiconOf(index);
  const begin = (own: readonly string[]) => own.flatMap((name) => beginningsOf(name, lexicon));
  const sharing = new Map<string, number>();
  for (const own of names)
    for (const word of new Set(begin(own).map((beginning) => beginning.word)))
      sharing.set(word, (sharing.get(word) ?? 0) + 1);
  const most = names.length * mostShared;
  return (own: readonly string[]): Set<string> => {
    const beginnings = begin(own);
    const telling = beginnings.filter(({ word }) => (sharing.get(word) ?? 0) <= most);
    const used = telling.length > 0 ? telling : beginnings;
    return new Set(used.flatMap(({ letters }) => letters));
  };
}

const namesOf = ({ label, also = [] }: SearchEntry): string[] => [label, ...also];

/** Those of the places of an index that stand apart: by their ids, and by the addresses of their pages. */
export interface Apart {
  place: (id: string) => boolean;
  entry: (entry: SearchEntry) => boolean;
}

/** So many of the first and of the last of a ranking are asked for without their names. */
const mostAsked = 5;

/** The places that are among the first or the last by something, level by level. */
function endsIn({ measures, places }: SearchIndex): ReadonlySet<number> {
  const ranks = measures.flatMap(({ figures }) => {
    const ranked = figures.flatMap(([at, , , rank]) =>
      at === null || rank === undefined ? [] : [{ at, rank, level: places[at]?.level }],
    );
    return [...Map.groupBy(ranked, ({ level }) => level).values()];
  });
  return new Set(
    ranks.flatMap((own) => {
      const inOrder = own.toSorted((a, b) => a.rank - b.rank).map(({ at }) => at);
      return [...inOrder.slice(0, mostAsked), ...inOrder.slice(-mostAsked)];
    }),
  );
}

/** The same index with some of its places alone. */
function keeping(index: SearchIndex, kept: readonly number[]): SearchIndex {
  const positions = new Map(kept.map((from, to) => [from, to]));
  const moved = (figures: SearchMeasure["figures"]): SearchMeasure["figures"] =>
    figures.flatMap(([at, ...figure]): SearchMeasure["figures"] => {
      const to = at === null ? null : positions.get(at);
      return to === undefined ? [] : [[to, ...figure]];
    });
  return {
    ...index,
    places: kept.flatMap((at) => index.places[at] ?? []),
    measures: index.measures.map((measure) => ({
      ...measure,
      figures: moved(measure.figures),
      ...(measure.earlier && {
        earlier: measure.earlier.map((each) => ({ ...each, figures: moved(each.figures) })),
      }),
    })),
  };
}

/** The figures of each place. */
function figuresByPlace({ measures }: SearchIndex) {
  const all = measures.flatMap(({ figures }, measure) =>
    figures.map(([at, ...figure]) => ({ at, figure: [measure, ...figure] as MeasuredFigure })),
  );
  return Map.groupBy(all, ({ at }) => at);
}

/** How many bytes an index has without the figures of other times, which stand in files of their own in any case. */
const lengthOf = (index: SearchIndex): number =>
  new TextEncoder().encode(
    JSON.stringify(index, (key, value: unknown) => (key === "earlier" ? undefined : value)),
  ).length;

/** Parts an index, where it is larger than readers should wait for. */
export function parted(index: SearchIndex, apart: Apart, most = mostWhole): Parted {
  if (lengthOf(index) <= most) return { index, parts: new Map() };
  const all = entriesOf(index);
  const [entries, own] = [all.filter((entry) => !apart.entry(entry)), all.filter(apart.entry)];
  const places = index.places.map((place, at) => ({ place, at }));
  const named = places.filter(({ place }) => apart.place(place.id));
  const lettersOf = filing([...own.map(namesOf), ...named.map(({ place }) => place.names)], index);
  const parts = new Map<string, SearchPart>();
  const partOf = (letters: string): SearchPart => {
    const part = parts.get(letters) ?? { places: [], entries: [] };
    parts.set(letters, part);
    return part;
  };
  for (const entry of own)
    for (const letters of lettersOf(namesOf(entry))) partOf(letters).entries.push(entry);
  const figures = figuresByPlace(index);
  for (const { place, at } of named) {
    const filed = { place, figures: (figures.get(at) ?? []).map(({ figure }) => figure) };
    for (const letters of lettersOf(place.names)) partOf(letters).places.push(filed);
  }
  const ends = endsIn(index);
  const kept = places.filter(({ place, at }) => !apart.place(place.id) || ends.has(at));
  return {
    index: {
      ...keeping(
        index,
        kept.map(({ at }) => at),
      ),
      entries,
      towns: [],
    },
    parts,
  };
}
