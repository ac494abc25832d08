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

function knownOf(index: SearchIndex): Known {
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

interface Split {
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
export function placeIn(text: string, { places, lexicon }: Known): Split | null {
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

/** A measure as it is called by words, the lower the rank, the nearer. */
interface Asked {
  measure: SearchMeasure;
  rank: number;
}

const goingOf = ({ measure }: Asked): number => (measure.goesOn ? 1 : 0);

/** The measures that are called by all words, the nearest first; samples only where no fact is. */
function calledBy(words: readonly string[], { measures, lexicon }: Known): Asked[] {
  if (words.length === 0) return [];
  const found = measures
    .map(({ measure, ...called }) => {
      const ranks = words.map(
        (word) => nearness({ measure, ...called }, word, lexicon) ?? Infinity,
      );
      return { measure, rank: ranks.reduce((sum, rank) => sum + rank, 0) / words.length };
    })
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => goingOf(a) - goingOf(b) || a.rank - b.rank);
  const facts = found.filter(({ measure }) => !measure.isSample);
  return facts.length > 0 ? facts : found;
}

/** The figure of a place; what is of no place answers for the whole. */
function answerOf({ index }: Known, measure: SearchMeasure, at: number): Answer | null {
  const figure = measure.figures.find(([of]) => of === at || (of === null && at === 0));
  const place = figure?.[0] === null ? null : index.places[at];
  if (place === undefined) return null;
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

/** What answers a question, and how near that is to its words. */
interface Answered {
  answers: Answer[];
  rank: number;
}

const unanswered: Answered = { answers: [], rank: Infinity };

/** Each figure once, where several views of one title show it: of the first. */
function distinct(answers: readonly Answer[]): Answer[] {
  const keyOf = ({ place, measure, text, period }: Answer) =>
    [place?.id, measure.title, text, period].join("\n");
  const keys = answers.map(keyOf);
  return answers.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** A question as it may be meant, and the year that it asks of, where that is set apart. */
interface Reading {
  text: string;
  year: string | null;
}

function answersTo({ text, year }: Reading, known: Known): Answered {
  const split = placeIn(text, known);
  const words = wordsIn(split?.rest ?? text, known);
  const asks = (way: "highest" | "lowest") => known[way].some((word) => text.includes(word));
  const end = asks("lowest") ? "bottom" : asks("highest") ? "top" : null;
  const isBegun = split ?? (end !== null || words.some((word) => word.length > 1));
  if (!isBegun) return unanswered;
  const asked = calledBy(words, known);
  const measures = asked.map(({ measure }) => measure);
  const rankOf = (measure: SearchMeasure | undefined) =>
    asked.find((each) => each.measure === measure)?.rank ?? Infinity;
  const answered = (answers: Answer[]): Answered => {
    const own = answers.filter(({ period }) => year === null || period.includes(year));
    return { answers: own, rank: rankOf(own[0]?.measure) };
  };
  const answersAt = (at: (measure: SearchMeasure) => readonly number[]) =>
    measures.flatMap((measure) =>
      at(measure).flatMap((place) => answerOf(known, measure, place) ?? []),
    );
  if (split) {
    const answers = answersAt(() => [split.at]);
    const published = distinct(answers.filter((answer) => answer.text !== null));
    if (published.length > 0) return answered(published.slice(0, most.ofPlace));
    // A figure that stands alone says nothing of other places.
    return answered(answers.filter(({ measure }) => comparesPlaces(measure)).slice(0, 1));
  }
  const answers = answersAt((measure) => (end ? (measure[end] ?? []) : [0]));
  const published = distinct(answers.filter((answer) => answer.text !== null));
  if (published.length > 0 || end === null) return answered(published.slice(0, most.ofCity));
  const compared = measures.filter((each) => comparesPlaces(each) && each[end] !== undefined);
  return answered(compared.slice(0, 1).map(unranked));
}

/** How a question may be meant: as it is typed, in the words of figures, and of a year alone. */
function readingsOf(query: string, { lexicon, synonyms }: Known): Reading[] {
  const typed = plain(query, lexicon);
  const [whole = "", year = ""] = /(?<!\d)((?:19|20)\d\d)年?(?!\d)/.exec(typed) ?? [];
  const readings: { said: string; year: string | null }[] = [{ said: typed, year: null }];
  if (year !== "") readings.push({ said: plain(typed.replace(whole, " "), lexicon), year });
  return readings.flatMap(({ said, year }) => {
    const text = withNumerals(said);
    const meant = synonyms.map(([from, to]) => text.replace(from, to));
    const all = synonyms.reduce((left, [from, to]) => left.replace(from, to), text);
    return [...new Set([text, ...meant, all])].map((each) => ({ text: each, year }));
  });
}

/** Makes that which answers questions from the figures of an index. */
export function answererOf(index: SearchIndex): Ask {
  const known = knownOf(index);
  return (query) =>
    readingsOf(query, known)
      .map((reading) => answersTo(reading, known))
      .reduce((best, each) => (each.rank < best.rank ? each : best), unanswered).answers;
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
