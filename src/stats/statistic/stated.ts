import { comparePeriods } from "../../model/period.ts";

/** A number that is shown, and what it is of. */
export interface Stated {
  value: number;
  place: string;
  period: string;
  /** What tells its series apart, beside its place. */
  kind: string;
}

interface Beside {
  /** The id of the whole, which is no part of itself. */
  city: string;
  /** Its numbers, where they are not among those shown. */
  wholes: readonly Stated[];
}

/** How far one number is from another: by how much, by how many percent, how many times as many. */
const apart = (from: number, to: number): number[] =>
  from === 0 ? [to] : [to - from, (to / from - 1) * 100, to / from];

/** From the first number of a series to each, from each to the last, and from one to the next. */
function changesIn(series: readonly Stated[]): number[] {
  const values = series
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map(({ value }) => value);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [];
  return values.flatMap((value, index) => [
    ...apart(first, value),
    ...apart(value, last),
    ...apart(values[index - 1] ?? value, value),
  ]);
}

/** The share of each number in their sum, in percent. */
function sharesIn(parts: readonly Stated[]): number[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return total === 0 ? [] : parts.map(({ value }) => (value / total) * 100);
}

/** How a number is beside that of the whole: its share of it, and the gap. */
const besideWhole = ({ value }: Stated, whole: Stated): number[] => [
  whole.value,
  ...apart(whole.value, value),
  ...(whole.value === 0 ? [] : [(value / whole.value) * 100]),
];

const ranksOf = (places: readonly Stated[]): number[] => places.map((_, index) => index + 1);

/** What may be said of numbers with a number: each of them, changes, shares, gaps to the whole, ranks. */
export function statedBy(shown: readonly Stated[], { city, wholes }: Beside): number[] {
  const groupsBy = (key: (each: Stated) => string) => [...Map.groupBy(shown, key).values()];
  const key = ({ period, kind }: Stated) => `${period}\n${kind}`;
  const wholeAt = new Map(
    [...wholes, ...shown.filter(({ place }) => place === city)].map((whole) => [key(whole), whole]),
  );
  const parts = groupsBy(key).map((group) => group.filter(({ place }) => place !== city));
  return [
    ...shown.map(({ value }) => value),
    ...groupsBy(({ place, kind }) => `${place}\n${kind}`).flatMap(changesIn),
    ...parts.flatMap((group) => [...sharesIn(group), ...ranksOf(group)]),
    ...groupsBy(({ place, period }) => `${place}\n${period}`).flatMap(sharesIn),
    ...shown.flatMap((each) => {
      const whole = wholeAt.get(key(each));
      return whole && whole !== each ? besideWhole(each, whole) : [];
    }),
  ];
}
