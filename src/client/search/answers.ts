import type { SearchIndex, SearchMeasure, SearchPlace } from "../../model/search.ts";
import { fold, lexiconOf, match, type Lexicon } from "../match.ts";
import {
  isShortFor,
  longWordsIn,
  meantAmong,
  plain,
  withNumerals,
  without,
  withoutMeant,
} from "./query.ts";

/** The figure of a place that a question asks for. */
export interface Answer {
  place: SearchPlace | null;
  measure: SearchMeasure;
  /** Null where none was published; or, without a place, where no place is the first. */
  text: string | null;
  period: string;
  rank: string | null;
}

export type Ask = (query: string) => Answer[];

/** How many figures answer a question at most. */
const most = { ofPlace: 5, ofCity: 3 };

/** A measure by what it is called. */
interface Called {
  measure: SearchMeasure;
  title: string;
  /** The part of its title that tells it from others of its view. */
  series: string;
  seriesWords: string[];
  also: string[];
  words: string[];
}

interface Known {
  index: SearchIndex;
  lexicon: Lexicon;
  places: { place: SearchPlace; at: number; names: string[] }[];
  measures: Called[];
  ignored: string[];
  highest: string[];
  lowest: string[];
  synonyms: [from: string, to: string][];
}

function knownOf(index: SearchIndex): Known {
  const lexicon = lexiconOf(index);
  const { ignored, highest, lowest, synonyms } = index.words;
  const folded = (text: string) => fold(text, lexicon);
  return {
    index,
    lexicon,
    places: index.places.map((place, at) => ({
      place,
      at,
      names: place.names.map(folded).sort((a, b) => b.length - a.length),
    })),
    measures: index.measures.map((measure) => {
      const [title, also] = [folded(measure.title), measure.also.map(folded)];
      const series = title.split(/[:：]\s*/).at(-1) ?? title;
      const seriesWords = longWordsIn([series]);
      return { measure, title, series, seriesWords, also, words: longWordsIn([title, ...also]) };
    }),
    ignored: folded(ignored).split(" "),
    highest: folded(highest).split(" "),
    lowest: folded(lowest).split(" "),
    synonyms: folded(synonyms)
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  };
}

interface Split {
  at: number;
  rest: string;
}

/** The place that a question names, the longest name first, and what else it says. */
export function placeIn(text: string, { places, lexicon }: Known): Split | null {
  for (const take of [without, withoutMeant]) {
    const found = places.flatMap(({ at, names }) =>
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

/** How well a measure is called by a word: the lower, the better; null where it is not. */
function nearness(called: Called, word: string, lexicon: Lexicon): number | null {
  const { title, series, seriesWords, also, words } = called;
  if (series.startsWith(word)) return 0;
  if (title.includes(word)) return 1;
  if (also.some((each) => each.includes(word))) return 2;
  if (match(title, word, lexicon)) return 3;
  if (isShortFor(word, title)) return 4;
  if (meantAmong(seriesWords, word) !== null) return 5;
  return meantAmong(words, word) === null ? null : 6;
}

/** The measures that are called by all words, the nearest first; samples only where no fact is. */
function calledBy(words: readonly string[], { measures, lexicon }: Known): SearchMeasure[] {
  if (words.length === 0) return [];
  const found = measures
    .map((each) => {
      const ranks = words.map((word) => nearness(each, word, lexicon) ?? Infinity);
      return { measure: each.measure, rank: ranks.reduce((sum, rank) => sum + rank, 0) };
    })
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ measure }) => measure);
  const facts = found.filter(({ isSample }) => !isSample);
  return facts.length > 0 ? facts : found;
}

function answerOf({ index }: Known, measure: SearchMeasure, at: number): Answer | null {
  const place = index.places[at];
  if (!place) return null;
  const figure = measure.figures.find(([of]) => of === at);
  const [, text = null, period = "", rank = null] = figure ?? [];
  return { place, measure, text, period, rank };
}

/** Whether there are figures of places beside each other. */
const comparesPlaces = ({ figures }: SearchMeasure): boolean => figures.length > 1;

/** That no place is the first: not every district has an exact figure, or all have the same. */
const unranked = (measure: SearchMeasure): Answer => ({
  place: null,
  measure,
  text: null,
  period: "",
  rank: null,
});

function answersTo(text: string, known: Known): Answer[] {
  const split = placeIn(text, known);
  const words = wordsIn(split?.rest ?? text, known);
  const asks = (way: "highest" | "lowest") => known[way].some((word) => text.includes(word));
  const end = asks("lowest") ? "bottom" : asks("highest") ? "top" : null;
  const isBegun = split ?? (end !== null || words.some((word) => word.length > 1));
  if (!isBegun) return [];
  const measures = calledBy(words, known);
  const answersAt = (at: (measure: SearchMeasure) => readonly number[]) =>
    measures.flatMap((measure) =>
      at(measure).flatMap((place) => answerOf(known, measure, place) ?? []),
    );
  if (split) {
    const answers = answersAt(() => [split.at]);
    const published = answers.filter((answer) => answer.text !== null);
    if (published.length > 0) return published.slice(0, most.ofPlace);
    // A figure that stands alone says nothing of other places.
    return answers.filter(({ measure }) => comparesPlaces(measure)).slice(0, 1);
  }
  const answers = answersAt((measure) => (end ? (measure[end] ?? []) : [0]));
  const published = answers.filter((answer) => answer.text !== null);
  if (published.length > 0 || end === null) return published.slice(0, most.ofCity);
  return measures.filter(comparesPlaces).slice(0, 1).map(unranked);
}

/** Makes that which answers questions from the figures of an index. */
export function answererOf(index: SearchIndex): Ask {
  const known = knownOf(index);
  return (query) => {
    const text = withNumerals(plain(query, known.lexicon));
    const meant = known.synonyms.map(([from, to]) => text.replace(from, to));
    const all = known.synonyms.reduce((said, [from, to]) => said.replace(from, to), text);
    for (const each of new Set([text, ...meant, all])) {
      const answers = answersTo(each, known);
      if (answers.length > 0) return answers;
    }
    return [];
  };
}

/** The place and the words of a question, to be found one by one. */
export function partsOf(index: SearchIndex): (query: string) => string[] {
  const known = knownOf(index);
  return (query) => {
    const text = withNumerals(plain(query, known.lexicon));
    const split = placeIn(text, known);
    const place = split ? [known.index.places[split.at]?.label ?? ""] : [];
    return [...place, ...wordsIn(split?.rest ?? text, known).filter(({ length }) => length > 1)];
  };
}
