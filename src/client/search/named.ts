import type { Known } from "./known.ts";
import { without, withoutMeant, withoutNear, type Taken } from "./query.ts";

/** Where the places of a name stand in the index, how a text names them, and what is left without. */
interface Named extends Taken {
  at: number[];
  isMeant: boolean;
}

/** What a place is called, from the nearest on, and how that is found in a text. */
const written = [
  { calls: "names", take: without },
  { calls: "parts", take: without },
] as const;
const ways = [...written, { calls: "names", take: withoutMeant }] as const;

/** The places of a name of which a question says what they lie in; all of them where it does not. */
function inOuter(named: Named, { places, lexicon }: Known): Named {
  const { at } = named;
  if (at.length === 1) return named;
  for (const outer of new Set(at.flatMap((each) => places[each]?.within ?? []))) {
    const taken = without(named.rest, outer, lexicon);
    const own = at.filter((each) => places[each]?.within.includes(outer));
    if (taken) return { ...named, at: own, rest: taken.rest };
  }
  return named;
}

/** The places that a question calls by one name, the longest first, and what else it says. */
function placeIn(
  text: string,
  known: Known,
  called: readonly (typeof ways)[number][],
): Named | null {
  const { places, measures, lexicon } = known;
  const named = measures.filter(({ series, title }) => series !== title && text.includes(series));
  for (const { calls, take } of called) {
    const found = places.flatMap(({ at, [calls]: names }) =>
      names.flatMap((name) => {
        if (named.some(({ series }) => series.includes(name))) return []; // 嘉兴证书 is no place
        const own = take(text, name, lexicon);
        const taken = own ?? (calls === "names" ? withoutNear(text, name) : null);
        const isMeant = own === null || take === withoutMeant;
        return taken === null ? [] : [{ at, ...taken, isMeant, length: name.length }];
      }),
    );
    const [first] = found.sort((a, b) => b.length - a.length);
    if (!first) continue;
    const same = found.filter(({ length, rest }) => length === first.length && rest === first.rest);
    const areTold = same.every(({ at }) => (places[at]?.within ?? []).length > 0);
    const at = areTold ? [...new Set(same.map((each) => each.at))] : [first.at];
    return inOuter({ ...first, at }, known);
  }
  return null;
}

/** How many places a question is answered for. */
const mostPlaces = 3;

/** A name as it was typed, and the name that it may have been meant for. */
export interface Meant {
  typed: string;
  name: string;
}

/** The places of a name with those that were named before it, less what of these they lie in: Polk, Minnesota. */
function joinedTo(before: readonly number[], { at }: Named, { places }: Known): number[] {
  const withinOf = (each: number) => places[each]?.within ?? [];
  const isIn = (each: number, outer: number) =>
    withinOf(each).some((name) => places[outer]?.names.includes(name));
  const outer = before.find((each) => at.length > 1 && at.some((inner) => isIn(inner, each)));
  if (outer === undefined) return [...before, ...at];
  return [...before.filter((each) => each !== outer), ...at.filter((each) => isIn(each, outer))];
}

/** The places that a question names, each taken from what is left by the one before; the first may be misspelt. */
export function placesIn(text: string, known: Known) {
  let places: number[] = [];
  let rest = text;
  let meant: Meant | null = null;
  while (places.length < mostPlaces) {
    const named = placeIn(rest, known, places.length === 0 ? ways : written);
    if (!named || named.at.some((at) => places.includes(at))) break;
    places = joinedTo(places, named, known);
    ({ rest } = named);
    if (named.isMeant)
      meant = { typed: named.typed, name: known.index.places[named.at[0] ?? 0]?.label ?? "" };
  }
  return { places: places.slice(0, mostPlaces), rest, meant };
}

/** Where in a text a place is first named as it is written; behind all else where it is misspelt. */
export const positionIn = (text: string, { places }: Known, place: number): number =>
  Math.min(
    ...(places[place]?.names ?? []).map((name) => text.indexOf(name)).filter((at) => at >= 0),
  );
