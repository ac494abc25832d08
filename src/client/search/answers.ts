import { hasWords, isHan } from "../../model/search/lexicon.ts";
import type { SearchIndex, SearchMeasure } from "../../model/search/search.ts";
import { askedIn, levelIn, namesCompared } from "./asked.ts";
import {
  answerOf,
  figureAt,
  inYear,
  withChange,
  comparesPlaces,
  distinct,
  rankedAnswers,
  unranked,
  withDifference,
  type Answer,
} from "./figures.ts";
import { knownOf, type Known } from "./known.ts";
import {
  allOf,
  byItself,
  dueIn,
  isNamed,
  measuresFor,
  nearestIn,
  type Nearby,
} from "./measures.ts";
import type { Meant } from "./named.ts";
import { plain, typedIn, withNumerals } from "./query.ts";
import { ranksIn } from "./ranking.ts";

/** What answers a question. */
export interface Answers {
  answers: Answer[];
  /** Set where a place is nearly called as it was typed, and none is. */
  meant: Meant | null;
  /** The year that was asked of, where the answers are of another. */
  otherYear: string | null;
  /** Set where it is asked what a word means. */
  isDefinition: boolean;
  /** The positions of what is measured whose figures of other times the question asks for, and that are to be loaded. */
  due: number[];
}

export type Ask = (query: string) => Answers;

/** How many figures answer a question at most. */
const most = { ofPlace: 5, ofPlaces: 2, ofCity: 3 };

/** The figures of several places beside each other, measure by measure; what none of them has is left out. */
function beside(nearby: readonly Nearby[], places: readonly number[], known: Known): Answer[] {
  const itself = nearby.filter(({ rank }) => rank <= byItself);
  const all = (itself.length > 0 ? itself : nearby).map(({ measure }) =>
    places
      .flatMap((place) => answerOf(known, measure, place) ?? [])
      .filter(({ text }) => text !== null || comparesPlaces(measure)),
  );
  const some = all.filter((answers) => answers.some(({ text }) => text !== null));
  return distinct(
    some.slice(0, most.ofPlaces).flatMap((answers) => withDifference(answers, known)),
  );
}

/** What answers a question, and how near that is to its words. */
interface Answered {
  answers: Answer[];
  rank: number;
  meant: Meant | null;
  due: number[];
  /** The year since which a change is asked for, where there is no figure of it. */
  lacks?: string | null;
}

const unanswered: Answered = { answers: [], rank: Infinity, meant: null, due: [] };

/** A question as it may be meant, and the year that it asks of, where that is set apart. */
interface Reading {
  text: string;
  year: string | null;
}

/** The place in which a question asks for the first of its places: Selangor of “which district in Selangor”. */
const outerIn = (places: readonly number[], level: number, { index, liesIn }: Known) => {
  const [at] = places;
  if (at === undefined || at === 0 || places.length > 1) return null;
  return index.places.some((place, inner) => place.level === level && liesIn(inner, at))
    ? at
    : null;
};

/** The figures of a place: of what is called so itself where there are such, its own before those of an area that it is published with. */
function ofPlace(nearby: readonly Nearby[], at: number, known: Known): Answer[] {
  const answersOf = (some: readonly Nearby[]) =>
    some.flatMap(({ measure }) => figureAt(known, measure, at) ?? []);
  const publishedIn = (some: readonly Nearby[]) =>
    distinct(answersOf(some).filter(({ text }) => text !== null));
  // Residents by district say more of one than residents of its estates.
  const alone = ({ measure }: Nearby) => Number(!comparesPlaces(measure));
  const own = at === 0 ? nearby : nearby.toSorted((a, b) => a.rank - b.rank || alone(a) - alone(b));
  const itself = publishedIn(own.filter(({ rank }) => rank <= byItself));
  const published = itself.length > 0 ? itself : publishedIn(nearby);
  const isOwn = ({ place }: Answer) => place === known.index.places[at];
  if (published.length > 0)
    return [...published.filter(isOwn), ...published.filter((each) => !isOwn(each))].slice(
      0,
      most.ofPlace,
    );
  const answers = answersOf(nearby);
  // A figure that stands alone says nothing of other places.
  return answers.filter(({ measure }) => comparesPlaces(measure)).slice(0, 1);
}

/** The whole's figures. */
function ofWhole(measures: readonly SearchMeasure[], known: Known): Answer[] {
  const answers = measures.flatMap((measure) => answerOf(known, measure, 0) ?? []);
  return distinct(answers.filter(({ text }) => text !== null)).slice(0, most.ofCity);
}

function answersTo({ text, year }: Reading, known: Known): Answered {
  const { ranks, rest } = ranksIn(text, known);
  const { places, words, meant } = askedIn(rest, known);
  const [named = null] = places;
  const level = levelIn(rest, known);
  const isAlone = words.length === 0 && places.length === 1 && !namesCompared(rest, known);
  const isPageless = isAlone && known.index.places[named ?? 0]?.isPageless === true;
  const outer = ranks && outerIn(places, level, known);
  // Who has most in the whole is one of its places: 嘉兴哪个区人口最多.
  const isOfAll = outer !== null || places.every((at) => at === 0);
  const isCalled = (word: string) =>
    word.length > 1 || known.measures.some(({ series }) => isNamed(word, series));
  const isBegun = named !== null || ranks !== null || words.some(isCalled);
  if (!isBegun) return unanswered;
  const called = isPageless ? allOf(known) : measuresFor(words, isOfAll, known);
  const due = dueIn(called, year, known);
  const nearby =
    year === null
      ? called
      : nearestIn(called).flatMap(({ measure, rank }) =>
          inYear(measure, year).map((each) => ({ measure: each, rank })),
        );
  const measures = nearby.map(({ measure }) => measure);
  const rankOf = (measure: SearchMeasure | undefined) =>
    nearby.find((each) => each.measure === measure)?.rank ?? Infinity;
  const answered = (answers: Answer[]): Answered => {
    const own = answers.filter(({ period }) => year === null || period.includes(year));
    return { answers: own, rank: rankOf(own[0]?.measure), meant, due };
  };
  if (places.length > 1) return answered(beside(nearby, places, known));
  if (ranks === null || !isOfAll)
    return answered(named === null ? ofWhole(measures, known) : ofPlace(nearby, named, known));
  const found = measures.map((measure) => rankedAnswers(measure, { level, outer, ranks }, known));
  const some = found.filter((answers) => answers.length > 0);
  const [first] = some.flat();
  const near = some.filter(([answer]) => rankOf(answer?.measure) <= rankOf(first?.measure));
  const isOne = ranks.to === ranks.from;
  if (first) return answered(distinct(near.slice(0, isOne ? most.ofCity : 1).flat()));
  const isRanked = ({ ranked = [] }: SearchMeasure) => ranked.some(([of]) => of === level);
  const compared = measures.filter(
    (each) => comparesPlaces(each) && each.ranked !== undefined && !isRanked(each),
  );
  return answered(compared.slice(0, 1).map((measure) => unranked(measure, level)));
}

/** The one of two that is nearer to its words, with what is to be loaded for either. */
const nearer = (one: Answered, other: Answered): Answered => ({
  ...(other.rank < one.rank ? other : one),
  due: [...new Set([...one.due, ...other.due])],
});

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
  const other = synonyms.filter(([, to]) => to !== "");
  const less = synonyms.filter(([, to]) => to === "");
  const same = new Set([text, ...meantBy(other)]);
  return { same: [...same], fewer: meantBy([...less, ...other]).filter((each) => !same.has(each)) };
}

/** Words that tell a year by the present one, of which a page that is asked knows: last year. */
const withYear = (text: string, { ago }: Known, thisYear: number): string =>
  ago.reduce(
    (left, [words, years]) =>
      hasWords(left, words) ? left.replace(words, String(thisYear - years)) : left,
    text,
  );

/** Makes that which answers questions from the figures of an index. */
export function answererOf(index: SearchIndex, known = knownOf(index), thisYear?: number): Ask {
  const { lexicon } = known;
  const nearestOf = (texts: readonly string[], year: string | null): Answered =>
    texts.map((text) => answersTo({ text, year }, known)).reduce(nearer, unanswered);
  const nearest = (text: string, year: string | null = null): Answered => {
    const { same, fewer } = wordings(plain(text, lexicon), known);
    const own = nearestOf(same, year);
    const isFact = ({ answers }: Answered) => answers.some(({ measure }) => !measure.isSample);
    if (isFact(own) && own.rank <= byItself) return own;
    const other = nearestOf(fewer, year);
    return own.answers.length === 0 || isFact(other) ? nearer(own, other) : own;
  };
  /** How a figure has changed since a year, or since the first time that there is one of. */
  const changed = (text: string, since: string | null, until: string | null): Answered => {
    const ofEnd = until === null ? unanswered : nearest(text, until);
    const latest = ofEnd.answers.length > 0 ? ofEnd : nearest(text);
    const [first, ...others] = latest.answers;
    if (!first) return { ...latest, due: ofEnd.due };
    if (ranksIn(text, known).ranks !== null) return unanswered; // who has most is not who grew most
    const { years = [], earlier } = first.measure;
    const isDue = !earlier && (since === null ? years.length > 0 : years.includes(since));
    // The figures of one that is cut down to a year are another measure's, the years are not.
    const at = index.measures.findIndex((each) => each.years === first.measure.years);
    const due = [...ofEnd.due, ...(isDue ? [at] : [])];
    const answers = [...withChange(first, since, known), ...others];
    const isUnknown = since !== null && years.length > 0 && !years.includes(since);
    return { ...latest, answers, due, lacks: isUnknown ? since : null };
  };
  return (query) => {
    const asked = plain(query, lexicon);
    const typed = thisYear === undefined ? asked : withYear(asked, known, thisYear);
    const [first, ...others] = [...typed.matchAll(years)];
    const yearless = typed.replace(years, " ");
    const since = withoutSince(yearless, known);
    const year = first?.[1] ?? null;
    const ofYear = year === null ? unanswered : nearest(typed.replace(first?.[0] ?? "", " "), year);
    const own = [nearest(typed), ofYear].reduce(nearer, unanswered);
    const isDefinition = known.defining.some((words) => hasWords(typed, words));
    const meantIn = ({ meant }: Answered) =>
      meant && { ...meant, typed: typedIn(query, meant.typed) };
    if (own.answers.length > 0)
      return { ...own, meant: meantIn(own), otherYear: null, isDefinition };
    const isSince = since.trim() !== yearless.trim() || others.length > 0;
    const latest = isSince ? changed(since, year, others.at(-1)?.[1] ?? null) : nearest(since);
    const otherYear = isSince || latest.answers.length === 0 ? (latest.lacks ?? null) : year;
    const due = [...new Set([...own.due, ...latest.due])];
    return { ...latest, due, meant: meantIn(latest), otherYear, isDefinition };
  };
}
