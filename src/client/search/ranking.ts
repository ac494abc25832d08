import { hasWords, isHan } from "../../model/search/lexicon.ts";
import type { SearchMeasure } from "../../model/search/search.ts";
import type { Known } from "./known.ts";
import { few, type AskedRanks } from "./ranking-words.ts";

/** What a question asks of a ranking, and what it says besides; null where it asks for no places by their number. */
export function ranksIn(
  text: string,
  { rankings, highest, lowest }: Known,
): { ranks: AskedRanks | null; rest: string } {
  const found = rankings.find(({ words }) => hasWords(text, words));
  if (found) {
    const rest = isHan(found.words)
      ? text.replace(found.words, " ")
      : ` ${text} `.replace(` ${found.words} `, " ");
    const isLast = lowest.some((word) => rest.includes(word));
    return { ranks: { ...found, end: isLast ? "bottom" : found.end }, rest: rest.trim() };
  }
  const asks = (words: readonly string[]) => words.some((word) => text.includes(word));
  const end = asks(lowest) ? "bottom" : asks(highest) ? "top" : null;
  return { ranks: end && { end, from: 1, to: 1 }, rest: text };
}

/** A place of a ranking, with its rank among those that are ranked here. */
export interface RankedPlace {
  at: number;
  rank: number;
  alike: number;
}

/**
 * The places of a level by a measure, the highest first, or those alone that lie in one: of an index
 * that has not all of them only the ends are known, and nothing of what lies in one.
 */
function rankedAt(
  { figures, ranked = [] }: SearchMeasure,
  { level, outer }: { level: number; outer: number | null },
  known: Known,
): { places: RankedPlace[]; isWhole: boolean } {
  const own = figures.flatMap(([at, , , rank]) =>
    at !== null && rank !== undefined && known.index.places[at]?.level === level
      ? [{ at, rank }]
      : [],
  );
  const count = ranked.find(([of]) => of === level)?.[1];
  const isWhole = own.length === count;
  if (count === undefined || (outer !== null && !isWhole)) return { places: [], isWhole };
  const inside = own.filter(({ at }) => outer === null || known.liesIn(at, outer));
  const places = inside
    .map(({ at, rank }) => ({
      at,
      rank: 1 + inside.filter((each) => each.rank < rank).length,
      alike: inside.filter((each) => each.rank === rank).length,
    }))
    .sort((a, b) => a.rank - b.rank);
  return { places, isWhole };
}

/** More that share the last rank which is asked for are not told. */
const mostAlike = 5;

/** The places that are asked for; none where all are alike, or it is not known which they are. */
export function chosen(
  measure: SearchMeasure,
  of: { level: number; outer: number | null; ranks: AskedRanks },
  known: Known,
): { places: RankedPlace[]; count: number } {
  const { places, isWhole } = rankedAt(measure, of, known);
  const { end, from, to } = of.ranks;
  const inOrder = end === "top" ? places : places.toReversed();
  const limit = isWhole ? inOrder.length : few;
  const [first, last] = [inOrder[from - 1], inOrder[Math.min(to, limit) - 1]];
  const [one] = places;
  if (!first || !last || from > limit || (one && places.length > 1 && one.alike === places.length))
    return { places: [], count: places.length };
  const asked = inOrder.filter(
    ({ rank }, index) => rank === last.rank || (index >= from - 1 && index < to),
  );
  return { places: asked.slice(0, to - from + mostAlike), count: places.length };
}
