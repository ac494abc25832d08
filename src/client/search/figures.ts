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
  /** How it differs from another that it stands beside: of another place, or of an earlier time. */
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

/** A number with the unit of its measure, or, of a share, as the percentage points that it is. */
function byText(by: number, { unit }: SearchMeasure, { index }: Known) {
  if (!unit) return null;
  const isShare = unit.text.includes("%");
  const { language } = index;
  const text = isShare ? numberText(by, unit.decimals, language) : withUnit(by, unit, language);
  return { text, isShare };
}

/** How the first of two figures differs from the second, where both are exact and of one time. */
function differenceOf([first, second]: readonly Answer[], known: Known): string | null {
  const { difference: texts } = known.index.words;
  if (first?.value == null || second?.value == null) return null;
  if (first.period !== second.period || first.value === second.value) return null;
  const by = byText(Math.abs(first.value - second.value), first.measure, known);
  if (!by) return null;
  const isMore = first.value > second.value;
  const [more, less] = by.isShare ? [texts.morePoints, texts.lessPoints] : [texts.more, texts.less];
  const place = second.place?.label ?? "";
  return say(isMore ? more : less, { place, difference: by.text });
}

/** Two figures beside each other, the first with how it differs. */
export function withDifference(answers: readonly Answer[], known: Known): Answer[] {
  const difference = answers.length === 2 ? differenceOf(answers, known) : null;
  return answers.map((each, at) =>
    at === 0 && difference !== null ? { ...each, difference } : each,
  );
}

/** A measure with its figures of a year, those of its latest time first; of one that is shown elsewhere by its page. */
export function inYear(measure: SearchMeasure, year: string): SearchMeasure[] {
  const ofYear = (figures: readonly Figure[]) =>
    figures.filter(([, , period]) => period.includes(year));
  const { href, figures, earlier = [] } = measure;
  return [{ href, figures }, ...earlier]
    .map((each) => ({ ...measure, ...each, figures: ofYear(each.figures) }))
    .filter(({ figures }) => figures.length > 0);
}

/** The figure of a place at an earlier time: of a year, there at the same time of it, or the earliest that there is. */
function earlierFigure({ measure, place, period }: Answer, year: string | null, { index }: Known) {
  const at = place === null ? null : index.places.indexOf(place);
  const all = (measure.earlier ?? []).flatMap(({ figures, ...group }) =>
    figures.flatMap((figure) =>
      figure[0] === at && figure[2] !== period && (year === null || figure[2].includes(year))
        ? [{ ...group, figure }]
        : [],
    ),
  );
  if (year === null) return all.at(-1);
  const season = period.replace(/\d{4}/, year);
  return all.find(({ figure }) => figure[2] === season) ?? all[0];
}

/** A figure with how it has changed since an earlier time, and that time's own; alone where none is known. */
export function withChange(answer: Answer, year: string | null, known: Known): Answer[] {
  const found = earlierFigure(answer, year, known);
  if (!found) return [answer];
  const { change } = known.index.words;
  const { href, figure, era = 0, title = answer.measure.title } = found;
  const earlier = { ...answerWith({ ...answer.measure, href, title }, figure, known), rank: null };
  const { period } = earlier;
  if (era !== (answer.measure.era ?? 0))
    return [{ ...answer, difference: say(change.apart, { period }) }, earlier];
  if (answer.value === null || earlier.value === null) return [answer, earlier];
  const rise = answer.value - earlier.value;
  const by = byText(Math.abs(rise), answer.measure, known);
  if (!by) return [answer, earlier];
  const [up, down] = by.isShare ? [change.upPoints, change.downPoints] : [change.up, change.down];
  const said = rise === 0 ? change.same : rise > 0 ? up : down;
  return [{ ...answer, difference: say(said, { period, difference: by.text }) }, earlier];
}
