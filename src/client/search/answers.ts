import { isHan, type Lexicon } from "../../model/search/lexicon.ts";
import type {
  SearchEnds,
  SearchIndex,
  SearchMeasure,
  SearchPlace,
} from "../../model/search/search.ts";
import { match, ranks } from "../match.ts";
import { askedIn, levelIn } from "./asked.ts";
import { knownOf, type Called, type Known } from "./known.ts";
import type { Meant } from "./named.ts";
import { isShortFor, meantAmong, plain, typedIn, withNumerals } from "./query.ts";

/** The figure of a place that a question asks for. */
export interface Answer {
  place: SearchPlace | null;
  measure: SearchMeasure;
  /** Null where none was published; or, without a place, where no place is the first. */
  text: string | null;
  period: string;
  rank: string | null;
  /** The level whose places the question asks for the first of; set where none is. */
  level?: number;
}

/** What answers a question. */
export interface Answers {
  answers: Answer[];
  /** Set where a place is nearly called as it was typed, and none is. */
  meant: Meant | null;
  /** The year that was asked of, where the answers are of another. */
  otherYear: string | null;
}

export type Ask = (query: string) => Answers;

/** How many figures answer a question at most. */
const most = { ofPlace: 5, ofPlaces: 2, ofCity: 3 };

/** Whether a text has a word, one of letters only where one of its own begins: not rice of price. */
const hasWord = (text: string, word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)
    ? text.split(/[^\p{L}\p{N}'’.-]+/u).some((own) => own.startsWith(word))
    : text.includes(word);

/** How well a measure is called by a word: the lower, the better; null where it is not. */
function nearness(called: Called, word: string, lexicon: Lexicon): number | null {
  const { title, series, seriesWords, front, also, words } = called;
  if (series.startsWith(word)) return 0;
  if ([title, ...front].some((each) => hasWord(each, word))) return 1;
  if (also.some((each) => hasWord(each, word))) return 2;
  if ((match(title, word, lexicon)?.rank ?? 0) >= ranks.spelt) return 3;
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

/** That no place of a level is the first: not every one has an exact figure, or all have the same. */
const unranked = (measure: SearchMeasure, level: number): Answer => ({
  place: null,
  measure,
  text: null,
  period: "",
  rank: null,
  level,
});

/** The places of a level at an end of a measure. */
const endOf = ({ ends = [] }: SearchMeasure, level: number, end: "top" | "bottom"): number[] =>
  ends.find((each: SearchEnds) => each.level === level)?.[end] ?? [];

/** What is known of places that have no page on which it would stand. */
const allOf = ({ measures }: Known): Nearby[] =>
  measures
    .filter(({ measure }) => !measure.isSample)
    .map(({ measure }) => ({ measure, rank: byItself }));

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
  meant: Meant | null;
}

const unanswered: Answered = { answers: [], rank: Infinity, meant: null };

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
  const { places, words, meant } = askedIn(text, known);
  const [named = null] = places;
  const level = levelIn(text, known);
  const isAlone = words.length === 0 && places.length === 1;
  const isPageless = isAlone && known.index.places[named ?? 0]?.isPageless === true;
  const asks = (way: "highest" | "lowest") => known[way].some((word) => text.includes(word));
  const end = asks("lowest") ? "bottom" : asks("highest") ? "top" : null;
  const isOfAll = places.every((at) => at === 0);
  // Who has most in the whole is asked of its places: 嘉兴哪个区人口最多.
  const place = end !== null && isOfAll ? null : named;
  const isBegun = named !== null || end !== null || words.some((word) => word.length > 1);
  if (!isBegun) return unanswered;
  const called = isPageless ? allOf(known) : calledBy(words, known);
  const isCalledItself = called.some(({ rank }) => rank <= byItself);
  const nearby = called.filter(({ rank }) => !isOfAll || !isCalledItself || rank <= byItself);
  const measures = nearby.map(({ measure }) => measure);
  const rankOf = (measure: SearchMeasure | undefined) =>
    nearby.find((each) => each.measure === measure)?.rank ?? Infinity;
  const answered = (answers: Answer[]): Answered => {
    const own = answers.filter(({ period }) => year === null || period.includes(year));
    return { answers: own, rank: rankOf(own[0]?.measure), meant };
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
  const answers = answersAt((measure) => (end ? endOf(measure, level, end) : [0]));
  const published = distinct(answers.filter((answer) => answer.text !== null));
  if (published.length > 0 || end === null) return answered(published.slice(0, most.ofCity));
  const compared = measures.filter((each) => comparesPlaces(each) && each.ends !== undefined);
  return answered(compared.slice(0, 1).map((measure) => unranked(measure, level)));
}

const years = /(?<!\d)((?:19|20)\d\d)年?(?!\d)/g;

/** A text without the words that ask how something went on. */
const withoutSince = (text: string, { since, lexicon }: Known): string =>
  since.reduce(
    (left, word) =>
      isHan(word) ? left.replaceAll(word, " ") : ` ${left} `.replaceAll(` ${word} `, " "),
    plain(text, lexicon),
  );

/** How a text may be meant: as it is typed, and in the words of figures; `fewer` without words that tell least: rate. */
function wordings(said: string, { synonyms }: Known) {
  const text = withNumerals(said);
  const meantBy = (some: readonly (readonly [string, string])[]) => [
    ...some.map(([from, to]) => text.replace(from, to)),
    some.reduce((left, [from, to]) => left.replace(from, to), text),
  ];
  const same = new Set([text, ...meantBy(synonyms.filter(([, to]) => to !== ""))]);
  return { same: [...same], fewer: meantBy(synonyms).filter((each) => !same.has(each)) };
}

/** Makes that which answers questions from the figures of an index. */
export function answererOf(index: SearchIndex, known = knownOf(index)): Ask {
  const { lexicon } = known;
  const nearestOf = (texts: readonly string[], year: string | null): Answered =>
    texts
      .map((text) => answersTo({ text, year }, known))
      .reduce((best, each) => (each.rank < best.rank ? each : best), unanswered);
  const nearest = (text: string, year: string | null = null): Answered => {
    const { same, fewer } = wordings(plain(text, lexicon), known);
    const own = nearestOf(same, year);
    return own.answers.length > 0 ? own : nearestOf(fewer, year);
  };
  return (query) => {
    const typed = plain(query, lexicon);
    const [first, ...others] = [...typed.matchAll(years)];
    const yearless = typed.replace(years, " ");
    const since = withoutSince(yearless, known);
    const year = first?.[1] ?? null;
    const ofYear = year === null ? unanswered : nearest(typed.replace(first?.[0] ?? "", " "), year);
    const own = [nearest(typed), ofYear].reduce((best, each) =>
      each.rank < best.rank ? each : best,
    );
    const meantIn = ({ meant }: Answered) =>
      meant && { ...meant, typed: typedIn(query, meant.typed) };
    if (own.answers.length > 0) return { ...own, meant: meantIn(own), otherYear: null };
    const isSince = since.trim() !== yearless.trim() || others.length > 0;
    const latest = nearest(since);
    const otherYear = isSince || latest.answers.length === 0 ? null : year;
    return { ...latest, meant: meantIn(latest), otherYear };
  };
}
