import { say } from "../../locales/say.ts";
import { numberText, withUnit } from "../../model/search/said.ts";
import type { SearchMeasure, SearchPlace } from "../../model/search/search.ts";
import type { Known } from "./known.ts";
import type { AskedRanks } from "./ranking-words.ts";
import { chosen } from "./ranking.ts";

/** The figure of a place that a question asks for. */
export interface Answer {
  place: SearchPlace | null;
  measure: SearchMeasure;
  /** Null where none was published; or, without a place, where no place is the first. */
  text: string | null;
  /** The number that the text says, where it is exact. */
  value: number | null;
  period: string;
  rank: string | null;
  /** How it differs from another that it stands beside. */
  difference?: string;
  /** The level whose places the question asks for the first of; set where none is. */
  level?: number;
}

type Figure = SearchMeasure["figures"][number];

const textOf = ({ unit }: SearchMeasure, said: string | number, language: string): string => {
  if (typeof said === "string") return said;
  return unit ? withUnit(said, unit, language) : String(said);
};

/** The rank of a figure in words: among those of its level. */
function rankText(measure: SearchMeasure, [at, , , rank, alike = 1]: Figure, known: Known) {
  const { places, words } = known.index;
  const level = places[at ?? 0]?.level;
  const count = measure.ranked?.find(([of]) => of === level)?.[1];
  if (rank === undefined || count === undefined) return null;
  return say(alike > 1 ? words.rankTied : words.rankOf, { rank, count, alike });
}

function answerWith(measure: SearchMeasure, figure: Figure, known: Known): Answer {
  const { places, language } = known.index;
  const [at, said, period] = figure;
  return {
    place: at === null ? null : (places[at] ?? null),
    measure,
    text: textOf(measure, said, language),
    value: typeof said === "number" ? said : null,
    period,
    rank: rankText(measure, figure, known),
  };
}

/** The figure of a place; what is of no place answers for the whole. */
export function answerOf(known: Known, measure: SearchMeasure, at: number): Answer | null {
  const place = known.index.places[at];
  const figure = measure.figures.find(([of]) => of === at || (of === null && at === 0));
  if (figure) return answerWith(measure, figure, known);
  return place ? { place, measure, text: null, value: null, period: "", rank: null } : null;
}

/** The same, or that of the area that the place is published with. */
export function figureAt(known: Known, measure: SearchMeasure, at: number): Answer | null {
  const own = answerOf(known, measure, at);
  const isAround = (of: number | null) =>
    of !== null && known.index.places[of]?.isPageless === true && known.liesIn(at, of);
  const figure = own?.text == null ? measure.figures.find(([of]) => isAround(of)) : undefined;
  return figure ? answerWith(measure, figure, known) : own;
}

/** Whether there are figures of places beside each other. */
export const comparesPlaces = ({ figures }: SearchMeasure): boolean => figures.length > 1;

/** That no place of a level is the first: not every one has an exact figure, or all have the same. */
export const unranked = (measure: SearchMeasure, level: number): Answer => ({
  ...{ place: null, measure, text: null, value: null, period: "", rank: null },
  level,
});

/** Each figure once, where several views of one title show it: of the first. */
export function distinct(answers: readonly Answer[]): Answer[] {
  const keyOf = ({ place, measure, text, period }: Answer) =>
    [place?.id, measure.title, text, period].join("\n");
  const keys = answers.map(keyOf);
  return answers.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** The figures of those places of a ranking that are asked for, with their ranks among those that lie in one. */
export function rankedAnswers(
  measure: SearchMeasure,
  of: { level: number; outer: number | null; ranks: AskedRanks },
  known: Known,
): Answer[] {
  const { places, count } = chosen(measure, of, known);
  const outer = of.outer === null ? null : known.index.places[of.outer];
  return places.flatMap(({ at, rank }) => {
    const answer = answerOf(known, measure, at);
    if (!answer || !outer) return answer ?? [];
    const place = outer.label;
    return [{ ...answer, rank: say(known.index.words.rankIn, { rank, count, place }) }];
  });
}

/** How the first of two figures differs from the second, where both are exact and of one time. */
function differenceOf([first, second]: readonly Answer[], { index }: Known): string | null {
  const { difference: texts } = index.words;
  const unit = first?.measure.unit;
  if (!unit || first.value == null || second?.value == null) return null;
  if (first.period !== second.period || first.value === second.value) return null;
  const by = Math.abs(first.value - second.value);
  const isMore = first.value > second.value;
  const place = second.place?.label ?? "";
  const isShare = unit.text.includes("%");
  const [more, less] = isShare ? [texts.morePoints, texts.lessPoints] : [texts.more, texts.less];
  const difference = isShare
    ? numberText(by, unit.decimals, index.language)
    : withUnit(by, unit, index.language);
  return say(isMore ? more : less, { place, difference });
}

/** Two figures beside each other, the first with how it differs. */
export function withDifference(answers: readonly Answer[], known: Known): Answer[] {
  const difference = answers.length === 2 ? differenceOf(answers, known) : null;
  return answers.map((each, at) =>
    at === 0 && difference !== null ? { ...each, difference } : each,
  );
}
