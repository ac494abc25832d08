import { entriesOf } from "../../model/search/entries.ts";
import { fold, hasWords, type Lexicon } from "../../model/search/lexicon.ts";
import { searchKinds, type SearchEntry, type SearchIndex } from "../../model/search/search.ts";
import { isEmpty, partsOf } from "./asked.ts";
import { knownOf } from "./known.ts";
import type { Meant } from "./named.ts";
import {
  beyond,
  foldedOf,
  matchNames,
  matchWords,
  namesIn,
  type Folded,
  type Found,
} from "./entry-match.ts";
import {
  chineseWordsIn,
  isShortFor,
  longWordsIn,
  meantAmong,
  partsWithin,
  plain,
  typedIn,
  withNumerals,
} from "./query.ts";
import { ranks } from "../match.ts";

export interface FoundGroup {
  kind: SearchEntry["kind"];
  found: Found[];
}

/** What nothing is called, and by what something was found instead. */
export interface Instead {
  query: string;
  part: string;
}

/** What a query found; `instead` is set where that is not of all that was typed. */
export interface Sought {
  groups: FoundGroup[];
  instead: Instead | null;
}

export type Find = (query: string) => Sought;

/** Written as it is, spelt, by initials, or in part: what is nearer is shown above what is farther. */
const tier = ({ rank }: Found): number =>
  rank < ranks.spelt ? 0 : rank < ranks.initials ? 1 : 2 + Math.floor(rank / beyond);

const best = ({ found: [first] }: FoundGroup): number => (first ? tier(first) : Infinity);

const grouped = (found: readonly Found[]): FoundGroup[] =>
  searchKinds
    .map((kind) => ({
      kind,
      found: found.filter(({ entry }) => entry.kind === kind).sort((a, b) => a.rank - b.rank),
    }))
    .filter((group) => group.found.length > 0)
    .sort((a, b) => best(a) - best(b));

/** How much a part of a query tells: a year says when, not what. */
const weightOf = (part: string): number => (/^\d+$/.test(part) ? 0.5 : 1);

/** What parts of a query found, each by itself. */
interface Parted {
  part: string;
  found: Found[];
}

/** What is found by any part of a query, each entry once; the more of it, the nearer. */
function united(parts: readonly Parted[]): Found[] {
  const all = parts.reduce((sum, { part }) => sum + weightOf(part), 0);
  const nearest = new Map<SearchEntry, Found & { missing: number }>();
  for (const { part, found: own } of parts)
    for (const found of own) {
      const known = nearest.get(found.entry);
      const missing = (known?.missing ?? all) - weightOf(part);
      const nearer = known && known.rank <= found.rank ? known : found;
      nearest.set(found.entry, { ...nearer, missing });
    }
  return [...nearest.values()].map(({ missing, ...found }) => ({
    ...found,
    rank: found.rank + missing * beyond,
  }));
}

/** All that is called by the words of a text. */
function sought(text: string, all: readonly Folded[], lexicon: Lexicon): Found[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return all.flatMap(
    (folded) =>
      matchNames(folded, words.join(" "), lexicon) ?? matchWords(folded, words, lexicon) ?? [],
  );
}

/** Pages that tell what is asked of all figures: where they come from, how they are downloaded. */
const seekPages = (text: string, all: readonly Folded[]): Found[] =>
  all
    .filter(
      ({ entry, others }) =>
        entry.kind === "page" &&
        others.some(({ folded, distance }) => distance === beyond && hasWords(text, folded)),
    )
    .map(({ entry }) => ({ entry, rank: beyond, spans: [], via: null }));

/** What was found by some parts of a query, and that others are not known. */
function soughtByParts(parts: readonly Parted[], query: string, meant: Meant | null): Sought {
  const named = (some: readonly Parted[]) => some.map(({ part }) => typedIn(query, part)).join(" ");
  const known = parts.filter(({ found }) => found.length > 0);
  const unknown = parts.filter(({ found }) => found.length === 0);
  const groups = grouped(united(parts));
  if (unknown.length > 0) return { groups, instead: { query: named(unknown), part: named(known) } };
  return { groups, instead: meant && { query: typedIn(query, meant.typed), part: meant.name } };
}

/**
 * Makes the search of an index: by kind, in each the best first. What is found by nothing as it was
 * typed is sought without its marks, by its place and its words, with a slip of a letter mended,
 * as the short form of a longer name, and last by the longest part of a word that is one of a name.
 */
export function finderOf(index: SearchIndex, known = knownOf(index)): Find {
  const { lexicon } = known;
  const all = entriesOf(index).map((entry) => foldedOf(entry, lexicon));
  const seek = (text: string): Found[] => sought(fold(text, lexicon), all, lexicon);
  const seekShort = (text: string): Found[] =>
    all
      .filter(({ label }) => isShortFor(text, label))
      .map(({ entry }) => ({ entry, rank: ranks.initialsInside, spans: [], via: null }));
  let named: ReadonlySet<string> | undefined;
  const isNamed = (part: string): boolean => {
    named ??= new Set(all.flatMap(namesIn).flatMap(chineseWordsIn));
    return named.has(part);
  };
  const partNamed = (word: string) =>
    partsWithin(word).find((part) => isNamed(part) && !isEmpty(part, known)) ?? null;
  /** A word beside others, of which what is known will do: 人口 of 嘉兴市人口增长. */
  const seekPart = (word: string): Found[] => {
    const found = seek(word);
    return found.length > 0 ? found : seek(partNamed(word) ?? "");
  };
  let vocabulary: string[] | undefined;
  const mended = (word: string): string => {
    vocabulary ??= longWordsIn(all.flatMap(namesIn));
    return meantAmong(vocabulary, word) ?? word;
  };
  const whole = (found: Found[]): Sought => ({ groups: grouped(found), instead: null });
  const byMended = (text: string): Sought => {
    const part = text.split(" ").map(mended).join(" ");
    return { groups: grouped(seek(part)), instead: { query: text, part } };
  };
  const byKnownPart = (query: string, parts: readonly string[]): Sought => {
    const part = parts.map(partNamed).find((each) => each !== null) ?? "";
    return { groups: grouped(seek(part)), instead: { query, part } };
  };
  return (query) => {
    const text = plain(query, lexicon);
    const asked = partsOf(query, known);
    const parts = [...new Set(asked.parts)];
    const seekOne = parts.length > 1 ? seekPart : seek;
    const typed = new Set([query.trim(), text, withNumerals(text)]);
    const attempts: (() => Sought)[] = [
      ...[...typed].map((each) => () => whole(seek(each))),
      () => whole(parts.length > 0 ? [] : seekPages(text, all)),
      () => {
        const found = parts.map((part) => ({ part, found: seekOne(part) }));
        return soughtByParts(found, query, asked.meant);
      },
      () => byMended(text),
      () => whole(seekShort(text)),
      () => byKnownPart(query, parts),
      () => whole(seekPages(text, all)),
    ];
    for (const attempt of attempts) {
      const sought = attempt();
      if (sought.groups.length > 0) return sought;
    }
    return { groups: [], instead: null };
  };
}
