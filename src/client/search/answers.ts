import type { SearchIndex, SearchMeasure, SearchPlace } from "../../model/search.ts";
import { match, type Lexicon } from "../match.ts";
import { askedIn, knownOf, type Called, type Known } from "./known.ts";
import { isShortFor, meantAmong, plain, withNumerals } from "./query.ts";

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
const most = { ofPlace: 5, ofPlaces: 2, ofCity: 3 };

/** How well a measure is called by a word: the lower, the better; null where it is not. */
function nearness(called: Called, word: string, lexicon: Lexicon): number | null {
  const { title, series, seriesWords, front, also, words } = called;
  if (series.startsWith(word)) return 0;
  if ([title, ...front].some((each) => each.includes(word))) return 1;
  if (also.some((each) => each.includes(word))) return 2;
  if (match(title, word, lexicon)) return 3;
  if (isShortFor(word, title)) return 4;
  if (meantAmong(seriesWords, word) !== null) return 5;
  return meantAmong(words, word) === null ? null : 6;
}

/** A measure as it is called by words, the lower the rank, the nearer. */
interface Nearby {
  measure: SearchMeasure;
  rank: number;
}

const goingOf = ({ measure }: Nearby): number => (measure.goesOn ? 1 : 0);

/** The measures that are called by all words, the nearest first; samples only where no fact is. */
function calledBy(words: readonly string[], { measures, lexicon }: Known): Nearby[] {
  if (words.length === 0) return [];
  const found = measures
    .map((called) => {
      const ranks = words.map((word) => nearness(called, word, lexicon) ?? Infinity);
      return {
        measure: called.measure,
        rank: ranks.reduce((sum, rank) => sum + rank, 0) / words.length,
      };
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

/** How far a word may be from what a measure itself is called; what is farther is called so by its dataset, or nearly. */
const byItself = 1;

/** The figures of several places beside each other, measure by measure; what none of them has is left out. */
function beside(measures: readonly SearchMeasure[], places: readonly number[], known: Known) {
  const all = measures.map((measure) =>
    places
      .flatMap((place) => answerOf(known, measure, place) ?? [])
      .filter(({ text }) => text !== null || comparesPlaces(measure)),
  );
  const some = all.filter((answers) => answers.some(({ text }) => text !== null));
  return distinct(some.slice(0, most.ofPlaces).flat());
}

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
  const { places, words } = askedIn(text, known);
  const [place = null] = places;
  const asks = (way: "highest" | "lowest") => known[way].some((word) => text.includes(word));
  const end = asks("lowest") ? "bottom" : asks("highest") ? "top" : null;
  const isBegun = place !== null || end !== null || words.some((word) => word.length > 1);
  if (!isBegun) return unanswered;
  const called = calledBy(words, known);
  const isOfWhole = end === null && places.every((at) => at === 0);
  const isCalledItself = called.some(({ rank }) => rank <= byItself);
  const nearby = called.filter(({ rank }) => !isOfWhole || !isCalledItself || rank <= byItself);
  const measures = nearby.map(({ measure }) => measure);
  const rankOf = (measure: SearchMeasure | undefined) =>
    nearby.find((each) => each.measure === measure)?.rank ?? Infinity;
  const answered = (answers: Answer[]): Answered => {
    const own = answers.filter(({ period }) => year === null || period.includes(year));
    return { answers: own, rank: rankOf(own[0]?.measure) };
  };
  const answersAt = (at: (measure: SearchMeasure) => readonly number[]) =>
    measures.flatMap((measure) =>
      at(measure).flatMap((place) => answerOf(known, measure, place) ?? []),
    );
  if (places.length > 1) return answered(beside(measures, places, known));
  if (place !== null) {
    const answers = answersAt(() => [place]);
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
export const answererOf =
  (index: SearchIndex, known = knownOf(index)): Ask =>
  (query) =>
    readingsOf(query, known)
      .map((reading) => answersTo(reading, known))
      .reduce((best, each) => (each.rank < best.rank ? each : best), unanswered).answers;
