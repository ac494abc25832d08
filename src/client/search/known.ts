import type { SearchIndex, SearchMeasure } from "../../model/search.ts";
import { fold, lexiconOf, type Lexicon } from "../match.ts";
import { longWordsIn, plain, withNumerals, without, withoutMeant } from "./query.ts";

/** A measure by what it is called. */
export interface Called {
  measure: SearchMeasure;
  title: string;
  /** The part of its title that tells it from others of its view. */
  series: string;
  seriesWords: string[];
  also: string[];
  words: string[];
}

/** What an index tells, as questions are compared with it. */
export interface Known {
  index: SearchIndex;
  lexicon: Lexicon;
  places: { at: number; names: string[]; parts: string[] }[];
  measures: Called[];
  ignored: string[];
  highest: string[];
  lowest: string[];
  synonyms: [from: string, to: string][];
}

/** The words of a name beside each other, but for all of them: “w.p. kuala lumpur” is asked for as “kuala lumpur”. */
function partsOfName(name: string): string[] {
  const words = name.split(" ");
  const parts = words.flatMap((_, start) =>
    words.slice(start).map((_, more) => words.slice(start, start + more + 1)),
  );
  return parts
    .filter(({ length }) => length < words.length)
    .map((part) => part.join(" "))
    .filter((part) => longWordsIn([part]).length > 0);
}

/** The parts of names that only one place has, and no figure or question. */
function tellingParts(names: string[][], taken: readonly string[]): string[][] {
  const all = names.map((own) => [...new Set(own.flatMap(partsOfName))]);
  const count = new Map<string, number>();
  for (const part of all.flat()) count.set(part, (count.get(part) ?? 0) + 1);
  const whole = new Set(names.flat());
  return all.map((parts) =>
    parts.filter(
      (part) =>
        count.get(part) === 1 &&
        !whole.has(part) &&
        !part.split(" ").some((word) => taken.includes(word)),
    ),
  );
}

/** Reads an index once for all that is asked of it. */
export function knownOf(index: SearchIndex): Known {
  const lexicon = lexiconOf(index);
  const { ignored, highest, lowest, synonyms } = index.words;
  const folded = (text: string) => fold(text, lexicon);
  const measures = index.measures.map((measure): Called => {
    const [title, also] = [folded(measure.title), measure.also.map(folded)];
    const series = title.split(/[:：]\s*/).at(-1) ?? title;
    const seriesWords = longWordsIn([series]);
    return { measure, title, series, seriesWords, also, words: longWordsIn([title, ...also]) };
  });
  const asking = folded(ignored).split(" ");
  const names = index.places.map(({ names }) => names.map(folded));
  const parts = tellingParts(names, [...asking, ...measures.flatMap(({ words }) => words)]);
  return {
    index,
    lexicon,
    places: names.map((names, at) => ({ at, names, parts: parts[at] ?? [] })),
    measures,
    ignored: asking,
    highest: folded(highest).split(" "),
    lowest: folded(lowest).split(" "),
    synonyms: folded(synonyms)
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  };
}

/** Where a place stands in the index, and what is left of a text without its name. */
interface Named {
  at: number;
  rest: string;
}

/** What a place is called, from the nearest on, and how that is found in a text. */
const ways = [
  { calls: "names", take: without },
  { calls: "parts", take: without },
  { calls: "names", take: withoutMeant },
] as const;

/** The place that a question names, the longest name first, and what else it says. */
function placeIn(text: string, { places, lexicon }: Known): Named | null {
  for (const { calls, take } of ways) {
    const found = places.flatMap(({ at, [calls]: names }) =>
      names.flatMap((name) => {
        const rest = take(text, name, lexicon);
        return rest === null ? [] : [{ at, rest, length: name.length }];
      }),
    );
    const [first] = found.sort((a, b) => b.length - a.length);
    if (first) return first;
  }
  return null;
}

/** The words by which figures are called, without those in which questions are asked. */
function wordsIn(text: string, { ignored }: Known): string[] {
  return text
    .split(" ")
    .flatMap((word) => {
      if (ignored.includes(word)) return [];
      if (!/\p{Script=Han}/u.test(word)) return [word];
      return ignored.reduce((left, each) => left.replaceAll(each, " "), word).split(" ");
    })
    .filter(Boolean);
}

/** What a question asks of: the position of a place, and the words by which figures are called. */
export interface Asked {
  place: number | null;
  words: string[];
}

/** Parts a question into its place and its words. */
export function askedIn(text: string, known: Known): Asked {
  const named = placeIn(text, known);
  return { place: named?.at ?? null, words: wordsIn(named?.rest ?? text, known) };
}

/** The place and the words of a question, to be found one by one. */
export function partsOf(query: string, known: Known): string[] {
  const { place, words } = askedIn(withNumerals(plain(query, known.lexicon)), known);
  const label = place === null ? [] : [known.index.places[place]?.label ?? ""];
  return [...label, ...words.filter(({ length }) => length > 1)];
}
