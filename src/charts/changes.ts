import { describeAbsent, isComparable, listNames, sentence } from "../drawing/describe.ts";
import { changeText, type DifferenceStyle } from "../drawing/differences.ts";
import type { Mark } from "../drawing/mark.ts";
import type { Series } from "../drawing/series.ts";
import { say, words } from "../locales/index.ts";
import type { Calendar } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { comparePeriods } from "../model/period.ts";
import { areAlike } from "../model/time/kinds.ts";
import { rankOf } from "../stats/rank.ts";
import type { SeriesMark } from "./grid.ts";

/** Compared that have marks of several series, e.g. places with their marks of some periods. */
export interface Compared extends Omit<DifferenceStyle, "locale"> {
  /** By which the marks of a line are called; periods stand from the oldest to the newest. */
  series: readonly Pick<Series, "value" | "label">[];
  groups: readonly { label: string; marks: readonly SeriesMark[] }[];
  /** Whether the series are periods, from the oldest to the newest. */
  timed: boolean;
  /** Periods at which what is counted changed. */
  breaks: string[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
}

/** What became of one line between the last period and the first that is as long. */
interface Change {
  name: string;
  from: number;
  to: number;
  /** The numbers as they are said. */
  said: { from: string; to: string };
}

/** Of which series to which the lines are compared: the numbers of both. */
interface Ends {
  first: number;
  last: number;
}

/** Of fewer places a rank says nothing that their figures do not. */
const fewestRanked = 4;

/** The lines that have an exact, final number at both ends: only these are compared. */
function changesOf({ groups }: Compared, { first, last }: Ends): Change[] {
  return groups.flatMap(({ label: name, marks }) => {
    const at = (index: number): Mark | undefined =>
      marks.find((each) => each.series === index && isComparable(each.mark))?.mark;
    const [start, end] = [at(first), at(last)];
    const from = start?.observation.value ?? null;
    const to = end?.observation.value ?? null;
    if (from === null || to === null) return [];
    return [{ name, from, to, said: { from: start?.text ?? "", to: end?.text ?? "" } }];
  });
}

/** How many went one way, and which of them the farthest, unless all went as far. */
function describeWay(changes: Change[], way: "rise" | "fall", style: DifferenceStyle): string[] {
  const { locale } = style;
  const texts = words[locale].describe.dots;
  const sign = way === "rise" ? 1 : -1;
  const size = ({ from, to }: Change) => sign * (to - from);
  const gone = changes.filter((change) => size(change) > 0).sort((a, b) => size(b) - size(a));
  const [first] = gone;
  if (!first) return [];
  const said = (change: Change) => changeText(change.from, change.to, { ...style, whole: false });
  const farthest = gone.filter((change) => said(change) === said(first));
  const names = listNames(
    farthest.map(({ name }) => name),
    locale,
  );
  // Equal differences are not equal parts.
  const change = farthest.length > 1 ? said(first) : changeText(first.from, first.to, style);
  const areEqual = gone.length > 1 && farthest.length === gone.length;
  const text = areEqual ? texts.alike[way] : texts[way];
  return [say(text, { count: gone.length, names, change })];
}

/** What became of the only line that can be compared. */
function describeOnly(
  change: Change,
  periods: { start: string; end: string },
  style: DifferenceStyle,
): string {
  const { describe } = words[style.locale];
  const { name, from, to, said } = change;
  const way = to === from ? "same" : to > from ? "rise" : "fall";
  const text = say(describe[way], { ...periods, ...said, change: changeText(from, to, style) });
  return say(describe.of, { name, text });
}

/** Which place alone rose by most ranks, where every one has both figures; nothing of a few. */
function describeRanks(changes: Change[], locale: Locale): string[] {
  if (changes.length < fewestRanked) return [];
  const [before, after] = [changes.map(({ from }) => from), changes.map(({ to }) => to)];
  const ranked = changes.map(({ name, from, to }) => ({
    name,
    from: rankOf(from, before),
    to: rankOf(to, after),
  }));
  const [first, second] = ranked.toSorted((a, b) => b.from - b.to - (a.from - a.to));
  if (!first || !second || first.from - first.to === second.from - second.to) return [];
  return [say(words[locale].describe.dots.rank, first)];
}

/** Every line that has no figure, called by its name and its series; of some series alone. */
export function describeGaps(
  { groups, series }: Pick<Compared, "groups" | "series">,
  locale: Locale,
  isMeant: (index: number) => boolean = () => true,
): string[] {
  const named = groups.flatMap(({ label, marks }) =>
    marks
      .filter(({ series: index }) => isMeant(index))
      .map(({ series: index, mark }) => {
        const parts = { name: label, period: series[index]?.label ?? "" };
        return { ...mark, name: say(words[locale].describe.part, parts) };
      }),
  );
  return describeAbsent(named, locale);
}

/**
 * The last period that has one as long before it, and the first of those; a change of what is counted
 * is never between them. Null where there is none.
 */
export function endsOf({
  series,
  breaks,
  calendar,
}: Pick<Compared, "series" | "breaks" | "calendar">): Ends | null {
  const breaksBefore = (value: string): number =>
    breaks.filter((at) => comparePeriods(at, value) <= 0).length;
  const pairs = series.keys().flatMap((last) => {
    const { value: end = "" } = series[last] ?? {};
    const first = series.findIndex(
      ({ value }) => areAlike(value, end, calendar) && breaksBefore(value) === breaksBefore(end),
    );
    return first >= 0 && first < last ? [{ first, last }] : [];
  });
  return [...pairs].at(-1) ?? null;
}

/**
 * What rose and what fell from the first period that the last may be compared with; null where the
 * series are no periods, or no line has a figure at both.
 */
export function changesText(lines: Compared, locale: Locale): string | null {
  const { comma, dots, join } = words[locale].describe;
  const ends = lines.timed ? endsOf(lines) : null;
  const changes = ends ? changesOf(lines, ends) : [];
  if (!ends || changes.length === 0) return null;
  const [start, end] = [ends.first, ends.last].map((index) => lines.series[index]?.label ?? "");
  const style = { ...lines, locale };
  const [only, ...others] = changes;
  if (only && others.length === 0)
    return describeOnly(only, { start: start ?? "", end: end ?? "" }, style);
  const ways = (["rise", "fall"] as const).flatMap((way) => describeWay(changes, way, style));
  const same = changes.filter(({ from, to }) => from === to).length;
  const arePlaces = lines.groups.every(({ marks }) => marks.every(({ mark }) => mark.place));
  const areAll = arePlaces && changes.length === lines.groups.length;
  const texts = [
    ...ways,
    ...(same > 0 ? [say(dots.same, { count: same })] : []),
    ...(areAll ? describeRanks(changes, locale) : []),
  ];
  const told = { start: start ?? "", end: end ?? "", count: changes.length };
  return [say(arePlaces ? dots.places : dots.compared, told), texts.join(join)].join(comma);
}

/** The same as a sentence, which also names every line without a figure. */
export function describePeriods(lines: Compared, locale: Locale): string | null {
  const text = changesText(lines, locale);
  if (text === null) return null;
  const said = [text, ...describeGaps(lines, locale)].join(words[locale].describe.join);
  return sentence([{ name: null, text: said }], null, locale);
}
