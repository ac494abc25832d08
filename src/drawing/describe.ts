import { asAmongOthers, formatList, sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { formOf } from "../locales/say.ts";
import type { Locale } from "../model/locale.ts";
import type { Calendar } from "../model/dataset.ts";
import { comparePeriods } from "../model/period.ts";
import { areAlike } from "../model/time/kinds.ts";
import { changeText, type DifferenceStyle } from "./differences.ts";
import type { Mark } from "./mark.ts";

/** A mark with the words of the place, category or period it stands for. */
export interface NamedMark extends Mark {
  name: string;
  /** Of what is left over when all others are named: the others are compared without it. */
  residual?: true;
}

/** The marks that have a number, which they say with as many decimals as the others. */
const numbered = (marks: NamedMark[]) =>
  marks.flatMap((mark) => {
    const { observation, text, label } = mark;
    if (observation.value === null) return [];
    return [{ ...mark, value: observation.value, text: asAmongOthers(text, label) }];
  });

/** Of more names than `most` the `first` are said, and how many others there are. */
interface Naming {
  most: number;
  first: number;
}

const missing: Naming = { most: 8, first: 5 };

/** Those that share an end of a ranking, which a sentence goes on behind. */
export const tied: Naming = { most: 4, first: 3 };

/** A list of names, of which many are only counted. */
export function listNames(names: string[], locale: Locale, { most, first } = missing): string {
  if (names.length <= most) return formatList(names, locale);
  const others = { count: names.length - first };
  const left = sayCount(words[locale].describe.others, others, locale);
  return formatList([...names.slice(0, first), left], locale);
}

/**
 * Names the marks without a figure, by reason: 南湖区、秀洲区未公布. Beside figures nothing is said of
 * those before which there is none to compare them with.
 */
export function describeAbsent(marks: NamedMark[], locale: Locale): string[] {
  const hasFigures = numbered(marks).length > 0;
  const byLabel = Map.groupBy(
    marks.filter(
      ({ observation, isFirst }) => observation.value === null && !(hasFigures && isFirst),
    ),
    (mark) => mark.text,
  );
  return [...byLabel].map(([status, group]) =>
    say(words[locale].describe.without, {
      labels: listNames(
        group.map(({ name }) => name),
        locale,
      ),
      status,
    }),
  );
}

/** How many figures are all said; of more, only the highest and the lowest. */
const fewFigures = 3;

interface RankingOptions {
  locale: Locale;
  /** Whether the values are high or low, as rates are, rather than many or few. */
  rates: boolean;
}

function describeFigures(marks: NamedMark[], { locale, rates }: RankingOptions): string {
  const { describe } = words[locale];
  const all = numbered(marks).sort((a, b) => b.value - a.value);
  const others = all.filter(({ residual }) => !residual);
  const isFew = all.length <= fewFigures;
  const ranked = isFew || others.length === 0 ? all : others;
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return describe.none;
  if (ranked.length > 1 && ranked.every(({ text }) => text === first.text))
    return say(ranked.length === 2 ? describe.both : describe.equal, {
      count: ranked.length,
      value: first.text,
    });
  if (isFew)
    return ranked
      .map(({ name, text }) => say(describe.only, { label: name, value: text }))
      .join(describe.comma);
  const at = (text: string) => ranked.filter((mark) => mark.text === text).map((mark) => mark.name);
  const highest = at(first.text);
  const forms = rates ? describe.extremesOfRates : describe.extremes;
  return say(formOf(forms, highest.length, locale), {
    highest: listNames(highest, locale, tied),
    high: first.text,
    lowest: listNames(at(last.text), locale, tied),
    low: last.text,
  });
}

/** Highest, lowest and what has no figure, without the full stop. */
export function describeRanking(marks: NamedMark[], options: RankingOptions): string {
  const absent = describeAbsent(marks, options.locale);
  const silent = absent.length > 0 && numbered(marks).length === 0;
  const figures = silent ? [] : [describeFigures(marks, options)];
  return [...figures, ...absent].join(words[options.locale].describe.join);
}

/** A mark of a series over time, called by its period. */
export interface Timed extends NamedMark {
  period: string;
}

interface ChangeOptions extends DifferenceStyle {
  /** Periods at which what is counted changed. */
  breaks: string[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
}

/** A difference is stated only between exact, final numbers. */
export const isExact = ({ observation }: Pick<Mark, "observation">): boolean =>
  ["normal", "zero"].includes(observation.status);

/** Only numbers that are no estimates of a range are told to lie above others, or to have risen. */
export const isComparable = (mark: Pick<Mark, "observation" | "interval">): boolean =>
  isExact(mark) && mark.interval === undefined;

function changeTemplate(first: Figured, last: Figured) {
  if (!isComparable(first) || !isComparable(last)) return "span";
  if (first.value === last.value) return "same";
  return last.value > first.value ? "rise" : "fall";
}

type Figured = Timed & { value: number };

/** A period as it stands in brackets, which has none of its own: 2015/16, Sept to Aug. */
const withoutBrackets = (name: string, locale: Locale): string =>
  name.replace(/\s?[(（]([^()（）]*)[)）]$/u, `${words[locale].describe.comma}$1`);

/** From the first figure to the last of periods as long as its own, while nothing else changed. */
function describeSpan(figures: Figured[], options: ChangeOptions): string {
  const { calendar } = options;
  const { describe } = words[options.locale];
  const last = figures.at(-1);
  const first = figures.find(({ period }) => areAlike(period, last?.period ?? "", calendar));
  if (!first || !last) return describe.none;
  if (first === last) return say(describe.only, { label: first.name, value: first.text });
  return say(describe[changeTemplate(first, last)], {
    start: withoutBrackets(first.name, options.locale),
    end: withoutBrackets(last.name, options.locale),
    from: first.text,
    to: last.text,
    change: changeText(first.value, last.value, options),
  });
}

/** The change between breaks, and what has no figure; marks stand in order of time. */
export function describeChange(marks: Timed[], options: ChangeOptions): string {
  const { describe } = words[options.locale];
  const figures = numbered(marks) as Figured[];
  const breaksBefore = ({ period }: Timed) =>
    options.breaks.filter((at) => comparePeriods(at, period) <= 0).length;
  const spans = [...Map.groupBy(figures, breaksBefore).values()];
  const texts = spans.map((span, index) => {
    const text = describeSpan(span, options);
    return index === 0 ? text : say(describe.after, { text });
  });
  const absent = describeAbsent(marks, options.locale);
  const said = [...texts, ...absent];
  return (said.length > 0 ? said : [describe.none]).join(describe.join);
}

/** Puts together what is said of each series, the period common to all, and a full stop. */
export function sentence(
  parts: { name: string | null; text: string }[],
  when: string | null,
  locale: Locale,
): string {
  const { describe } = words[locale];
  const text = parts
    .map(({ name, text }) => (name === null ? text : say(describe.of, { name, text })))
    .join(describe.join);
  const dated = when === null ? text : say(describe.when, { when, text });
  const capital = dated.charAt(0).toUpperCase() + dated.slice(1);
  return capital.endsWith(describe.stop) ? capital : capital + describe.stop; // 12 чел.
}
