import type { Lexicon } from "../../model/search/lexicon.ts";
import type { SearchMeasure } from "../../model/search/search.ts";
import { match, ranks } from "../match.ts";
import type { Called, Known } from "./known.ts";
import { hasAllOf, isShortFor, meantAmong } from "./query.ts";

/** Whether a text has a word, one of letters only where one of its own begins: not rice of price. */
const hasWord = (text: string, word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)
    ? text
        .split(word)
        .slice(0, -1)
        .some((before) => !/[\p{L}\p{N}]$/u.test(before))
    : text.includes(word);

/** Whether a name is a word, but for what it says in brackets, as names are folded: 村(村委会). */
export const isNamed = (word: string, name: string): boolean => name.split("(")[0] === word;

/** What a measure is counted in, as 家 of 多少家, or a figure that says so. */
const countedIn = ({ unit, figures: [first] }: SearchMeasure): string =>
  unit?.text ?? String(first?.[1]);

/** How well a measure is called by a word: the lower, the better; null where it is not. */
function nearness(called: Called, word: string, lexicon: Lexicon): number | null {
  const { title, head, series, seriesWords, front, also, words } = called;
  if (series.startsWith(word) && (word.length > 1 || isNamed(word, series))) return 0;
  if (word.length === 1) return (title + countedIn(called.measure)).includes(word) ? 2 : null; // 人 of 每万人
  const isSeries = series !== title;
  const own = isSeries ? [series] : [head];
  if ([...own, ...front].some((each) => hasWord(each, word))) return 1;
  if (isSeries && hasWord(head, word)) return 1.5;
  if ([title, ...also].some((each) => hasWord(each, word))) return 2;
  if ((match(title, word, lexicon)?.rank ?? 0) >= ranks.spelt) return 3;
  if (isShortFor(word, title.replace(/\(.*?\)/g, " ")) || hasAllOf(word, title))
    return isSeries ? 1.9 : 1.5;
  if (meantAmong(seriesWords, word) !== null) return 5;
  return meantAmong(words, word) === null ? null : 6;
}

/** A measure as it is called by words, the lower the rank, the nearer. */
export interface Nearby {
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

/** What is known of places that have no page on which it would stand. */
export const allOf = ({ measures }: Known): Nearby[] =>
  measures
    .filter(({ measure }) => !measure.isSample)
    .map(({ measure }) => ({ measure, rank: byItself }));

/** How far a word may be from what a measure itself is called; what is farther is called so by its dataset, or nearly. */
export const byItself = 1;

/** The measures of a question, the nearest first; what asks for the whole means what is called so itself. */
export function measuresFor(words: readonly string[], isOfAll: boolean, known: Known): Nearby[] {
  const called = calledBy(words, known);
  const isCalledItself = called.some(({ rank }) => rank <= byItself);
  return called.filter(({ rank }) => !isOfAll || !isCalledItself || rank <= byItself);
}

/** So many measures are loaded of which a question may be asked. */
const mostDue = 3;

/** Those of which the figures of a year are not loaded. */
export const dueIn = (nearby: readonly Nearby[], year: string | null, { index }: Known): number[] =>
  nearby
    .filter(({ measure: { years = [], earlier } }) => !earlier && year && years.includes(year))
    .slice(0, mostDue)
    .map(({ measure }) => index.measures.indexOf(measure));

/** Those that are called most nearly so: where these have no figure of a year, one of something else is none. */
export function nearestIn(nearby: readonly Nearby[]): Nearby[] {
  const least = Math.min(...nearby.map(({ rank }) => rank));
  return nearby.filter(({ rank }) => rank <= Math.max(least, byItself));
}
