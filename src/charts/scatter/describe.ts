import { describeAbsent, listNames, sentence } from "../../drawing/describe.ts";
import type { Mark } from "../../drawing/mark.ts";
import { formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { measuresOf, type Measure, type ScatterSpec } from "./spec.ts";

interface Highest {
  rows: number[];
  mark: Mark;
}

/** The rows with the highest number of a measure. */
function highestOf({ marks }: Measure, rows: number[]): Highest | null {
  const values = rows.map((row) => marks[row]?.observation.value ?? -Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const first = marks[rows[values.indexOf(most)] ?? -1];
  if (!first) return null;
  return { rows: rows.filter((row) => marks[row]?.text === first.text), mark: first };
}

/** How many have both figures, and which has most of each; what one has to do with the other is not said. */
function describeHighest({ across, up, labels, points }: ScatterSpec, locale: Locale): string {
  const { scatter, none } = words[locale].describe;
  const drawn = points.flatMap(({ rows }) => rows);
  const ranked = drawn.filter((row) => !labels[row]?.residual);
  const [x, y] = [highestOf(across, ranked), highestOf(up, ranked)];
  if (!x || !y) return none;
  const names = ({ rows }: Highest) =>
    listNames(
      rows.map((row) => labels[row]?.name ?? ""),
      locale,
    );
  const isOne = x.rows.length === 1 && y.rows.length === 1 && x.rows[0] === y.rows[0];
  const template = isOne ? scatter.both : scatter.each;
  return say(drawn.length === 1 ? scatter.only : template, {
    count: formatNumber(ranked.length, locale),
    across: across.title,
    name: names(x),
    most: x.mark.text,
    up: up.title,
    other: names(y),
    top: y.mark.text,
  });
}

/** What is seen of two measures: who has most of each, and which have no figure. */
export function describeScatter(spec: ScatterSpec, locale: Locale): string {
  const absent = measuresOf(spec).flatMap(({ title, marks }) =>
    describeAbsent(
      marks.map((mark, row) => ({ ...mark, name: spec.labels[row]?.name ?? "" })),
      locale,
    ).map((text) => ({ name: title, text })),
  );
  const figures = { name: null, text: describeHighest(spec, locale) };
  const isSilent = spec.points.length === 0 && absent.length > 0;
  return sentence([...(isSilent ? [] : [figures]), ...absent], spec.when, locale);
}
