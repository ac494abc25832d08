import {
  describeAbsent,
  differenceText,
  isExact,
  listNames,
  sentence,
  type DifferenceStyle,
} from "../drawing/describe.ts";
import type { Mark } from "../drawing/mark.ts";
import { say, words } from "../locales/index.ts";
import type { Calendar } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { areAlike } from "../model/time/kinds.ts";
import type { SeriesMark } from "./grid.ts";

/** Lines that have marks of several series, e.g. places with their marks of some periods. */
export interface Compared {
  groups: readonly { label: string; marks: readonly SeriesMark[] }[];
  /** By which the marks of a line are called; periods stand from the oldest to the newest. */
  series: readonly { value: string; label: string }[];
  unit: string;
  digits: number | undefined;
  /** How periods are meant. */
  calendar?: Calendar | undefined;
}

/** What became of one line between the last period and the first that is as long. */
interface Change {
  name: string;
  from: number;
  to: number;
}

/** The lines that have an exact, final number at both ends: only these are compared. */
function changesOf({ groups, series }: Compared, first: number): Change[] {
  return groups.flatMap(({ label: name, marks }) => {
    const at = (index: number): Mark | undefined =>
      marks.find((each) => each.series === index && isExact(each.mark))?.mark;
    const from = at(first)?.observation.value ?? null;
    const to = at(series.length - 1)?.observation.value ?? null;
    return from === null || to === null ? [] : [{ name, from, to }];
  });
}

/** How many went one way, and which of them the farthest. */
function describeWay(changes: Change[], way: "rise" | "fall", style: DifferenceStyle): string[] {
  const { locale } = style;
  const texts = words[locale].describe.dots;
  const sign = way === "rise" ? 1 : -1;
  const size = ({ from, to }: Change) => sign * (to - from);
  const gone = changes.filter((change) => size(change) > 0).sort((a, b) => size(b) - size(a));
  const [first] = gone;
  if (!first) return [];
  const said = (change: Change) => differenceText(change.from, change.to, style);
  const most = gone.filter((change) => said(change) === said(first));
  const names = listNames(
    most.map(({ name }) => name),
    locale,
  );
  return [say(texts[way], { count: gone.length, names, change: said(first) })];
}

/** Every line that has no figure, called by its name and its series; of some series alone. */
export function describeGaps(
  { groups, series }: Compared,
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

/** What rose and what fell between a period and the last one, and what has no figure. */
export function describeChanges(spec: Compared, first: number, locale: Locale): string {
  const { comma, dots, join, none } = words[locale].describe;
  const changes = changesOf(spec, first);
  const [start, end] = [spec.series[first]?.label ?? "", spec.series.at(-1)?.label ?? ""];
  const style = { unit: spec.unit, digits: spec.digits, locale };
  const ways = (["rise", "fall"] as const).flatMap((way) => describeWay(changes, way, style));
  const same = changes.filter(({ from, to }) => from === to).length;
  const texts = [...ways, ...(same > 0 ? [say(dots.same, { count: same })] : [])];
  const compared = say(dots.compared, { start, end, count: changes.length });
  const said = texts.length > 0 ? [[compared, texts.join(join)].join(comma)] : [];
  const all = [...said, ...describeGaps(spec, locale)];
  return sentence([{ name: null, text: (all.length > 0 ? all : [none]).join(join) }], null, locale);
}

/** The first period that the last may be compared with; itself where there is none before it. */
export function firstAlike({ series, calendar }: Pick<Compared, "series" | "calendar">): number {
  const last = series.at(-1)?.value ?? "";
  return series.findIndex(({ value }) => areAlike(value, last, calendar));
}
