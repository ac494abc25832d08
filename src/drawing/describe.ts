import { formatList, formatNumber, formatPeriod, withUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Mark } from "./mark.ts";

/** A mark with the words of the place, category or period it stands for. */
export interface Named extends Mark {
  name: string;
}

const numbered = (marks: Named[]) =>
  marks.flatMap((mark) =>
    mark.observation.value === null ? [] : [{ ...mark, value: mark.observation.value }],
  );

/** Names every mark without a figure, by reason: 南湖区、秀洲区未公布. */
export function describeAbsent(marks: Named[], locale: Locale): string[] {
  const byLabel = Map.groupBy(
    marks.filter((mark) => mark.observation.value === null),
    (mark) => mark.text,
  );
  return [...byLabel].map(([status, group]) =>
    say(words[locale].describe.without, {
      labels: formatList(
        group.map((mark) => mark.name),
        locale,
      ),
      status,
    }),
  );
}

function describeFigures(marks: Named[], locale: Locale): string {
  const { describe } = words[locale];
  const ranked = numbered(marks).sort((a, b) => b.value - a.value);
  const [first, second] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return describe.none;
  if (!second) return say(describe.only, { label: first.name, value: first.text });
  if (first.value === last.value)
    return say(describe.equal, { count: ranked.length, value: first.text });
  if (ranked.length === 2)
    return say(describe.pair, {
      first: first.name,
      firstValue: first.text,
      second: second.name,
      secondValue: second.text,
    });
  const at = (value: number) =>
    formatList(
      ranked.filter((mark) => mark.value === value).map((mark) => mark.name),
      locale,
    );
  return say(describe.extremes, {
    highest: at(first.value),
    high: first.text,
    lowest: at(last.value),
    low: last.text,
  });
}

/** Highest, lowest and what has no figure, without the full stop. */
export function describeRanking(marks: Named[], locale: Locale): string {
  const absent = describeAbsent(marks, locale);
  const figures =
    numbered(marks).length === 0 && absent.length > 0 ? [] : [describeFigures(marks, locale)];
  return [...figures, ...absent].join(words[locale].describe.join);
}

/** A mark of a series over time. */
export interface Timed extends Named {
  period: string;
}

interface ChangeOptions {
  /** Periods at which what is counted changed. */
  breaks: string[];
  unit: string;
  /** Decimals of a computed number. */
  digits?: number | undefined;
  locale: Locale;
}

/** A difference is stated only between exact, final numbers. */
const isExact = ({ observation }: Mark) => ["normal", "zero"].includes(observation.status);

function changeTemplate(first: Timed & { value: number }, last: Timed & { value: number }) {
  if (!isExact(first) || !isExact(last)) return "span";
  if (first.value === last.value) return "same";
  return last.value > first.value ? "rise" : "fall";
}

/** From the first figure to the last, and what has none; marks stand in order of time. */
export function describeChange(
  marks: Timed[],
  { breaks, unit, digits, locale }: ChangeOptions,
): string {
  const { describe } = words[locale];
  const figures = numbered(marks) as (Timed & { value: number })[];
  const [first] = figures;
  const last = figures.at(-1);
  const absent = describeAbsent(marks, locale);
  if (!first || !last)
    return [...absent, ...(absent.length ? [] : [describe.none])].join(describe.join);
  if (first === last)
    return [say(describe.only, { label: first.name, value: first.text }), ...absent].join(
      describe.join,
    );
  const broken = breaks.some((at) => at > first.period && at <= last.period);
  // Ten decimals: more than any file holds, fewer than floating point invents.
  const difference = Number(Math.abs(last.value - first.value).toFixed(10));
  const change = formatNumber(difference, locale, digits);
  const text = say(describe[broken ? "broken" : changeTemplate(first, last)], {
    start: formatPeriod(first.period, locale),
    end: formatPeriod(last.period, locale),
    from: first.text,
    to: last.text,
    change: withUnit(change, unit),
  });
  return [text, ...absent].join(describe.join);
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
  return dated.charAt(0).toUpperCase() + dated.slice(1) + describe.stop;
}
