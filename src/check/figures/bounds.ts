/** Numbers of which some sum is known: `least` ≤ Σ factor · number ≤ `most`. */
export interface Relation {
  /** By the index of each number. */
  terms: ReadonlyMap<number, number>;
  least: number;
  most: number;
}

/** What is known of one number. */
export interface Range {
  least: number;
  most: number;
  isInteger: boolean;
}

/** Below this a factor or a difference is none. */
const nothing = 1e-7;

/** Elimination is not tried with more numbers: its work grows with their cube. */
const mostEliminated = 400;

/** Bounds that come closer for ever, by halves, are left. */
const mostRounds = 60;

const isExact = ({ least, most }: Relation): boolean => most - least < nothing;

function minus(row: Relation, pivot: Relation, factor: number): Relation {
  const terms = new Map(row.terms);
  for (const [index, value] of pivot.terms) {
    const left = (terms.get(index) ?? 0) - factor * value;
    if (Math.abs(left) < nothing) terms.delete(index);
    else terms.set(index, left);
  }
  const shift = factor * pivot.least;
  return { terms, least: row.least - shift, most: row.most - shift };
}

/** Exact relations brought to the form in which each says one number by those that are free. */
function eliminated(relations: readonly Relation[]): Relation[] {
  let rows = relations.filter(isExact);
  const done: Relation[] = [];
  for (let [row] = rows; row; [row] = rows) {
    rows = rows.slice(1);
    const [entry] = row.terms;
    if (!entry) continue;
    const [index, factor] = entry;
    const terms = new Map([...row.terms].map(([each, value]) => [each, value / factor]));
    const pivot = { terms, least: row.least / factor, most: row.least / factor };
    const without = (other: Relation): Relation => {
      const value = other.terms.get(index);
      return value === undefined ? other : minus(other, pivot, value);
    };
    rows = rows.map(without);
    done.splice(0, done.length, ...done.map(without), pivot);
  }
  return done;
}

/** Narrows a number's range; whether anything came of it. */
function narrow(range: Range, least: number, most: number): boolean {
  const [low, high] = range.isInteger
    ? [Math.ceil(least - nothing), Math.floor(most + nothing)]
    : [least, most];
  const isNarrower = low > range.least + nothing || high < range.most - nothing;
  range.least = Math.max(range.least, low);
  range.most = Math.min(range.most, high);
  return isNarrower;
}

/** What a relation leaves for each of its numbers, given what is known of the others. */
function apply({ terms, least, most }: Relation, ranges: readonly Range[]): boolean {
  let isNarrower = false;
  const ends = [...terms].map(([index, factor]) => {
    const { least: low, most: high } = ranges[index] ?? { least: -Infinity, most: Infinity };
    const [a, b] = [factor * low, factor * high];
    return { index, factor, low: Math.min(a, b), high: Math.max(a, b) };
  });
  for (const { index, factor } of ends) {
    const others = ends.filter((each) => each.index !== index);
    const low = (least - others.reduce((sum, each) => sum + each.high, 0)) / factor;
    const high = (most - others.reduce((sum, each) => sum + each.low, 0)) / factor;
    const range = ranges[index];
    if (range && narrow(range, Math.min(low, high), Math.max(low, high))) isNarrower = true;
  }
  return isNarrower;
}

/**
 * What can be told of numbers from sums of them: exact where elimination solves them, else bounds,
 * which are passed on from relation to relation (ESS handbook on disclosure control, chapter 4).
 */
export function boundsOf(ranges: readonly Range[], relations: readonly Relation[]): Range[] {
  const found = ranges.map((range) => ({ ...range }));
  const count = new Set(relations.flatMap(({ terms }) => [...terms.keys()])).size;
  const all = count > mostEliminated ? relations : [...relations, ...eliminated(relations)];
  for (let round = 0; round < mostRounds; round++)
    if (!all.map((relation) => apply(relation, found)).includes(true)) break;
  return found;
}
