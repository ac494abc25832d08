import { fold, lexiconOf, type Lexicon } from "../../model/search/lexicon.ts";
import type { SearchIndex, SearchMeasure } from "../../model/search/search.ts";
import { longWordsIn, plain, withNumerals, without, withoutMeant, type Taken } from "./query.ts";

/** A measure by what it is called. */
export interface Called {
  measure: SearchMeasure;
  title: string;
  /** The part of its title that tells it from others of its view. */
  series: string;
  seriesWords: string[];
  /** What the front page calls it. */
  front: string[];
  also: string[];
  words: string[];
}

/** What an index tells, as questions are compared with it. */
export interface Known {
  index: SearchIndex;
  lexicon: Lexicon;
  places: { at: number; names: string[]; parts: string[]; within: string[] }[];
  measures: Called[];
  ignored: string[];
  joining: string[];
  highest: string[];
  lowest: string[];
  since: string[];
  levels: string[][];
  synonyms: [from: string, to: string][];
}

/** The words of a name beside each other, but for all of them: “w.p. kuala lumpur” is asked for as “kuala lumpur”. */
function partsOfName(name: string): string[] {
  const words = name.split(" ");
  const parts = words.flatMap((_, start) =>
    words.slice(start).map((_, more) => words.slice(start, start + more + 1)),
  );
  return parts
    .filter(({ length }) => length < words.length)
    .map((part) => part.join(" "))
    .filter((part) => longWordsIn([part]).length > 0);
}

/** The parts of names that only places of one name have, and no figure or question. */
function tellingParts(names: string[][], taken: readonly string[]): string[][] {
  const all = names.map((own) => [...new Set(own.flatMap(partsOfName))]);
  const having = new Map<string, Set<string>>();
  for (const [at, parts] of all.entries())
    for (const part of parts)
      having.set(part, (having.get(part) ?? new Set()).add((names[at] ?? []).join("\n")));
  const whole = new Set(names.flat());
  return all.map((parts) =>
    parts.filter(
      (part) =>
        having.get(part)?.size === 1 &&
        !whole.has(part) &&
        !part.split(" ").some((word) => taken.includes(word)),
    ),
  );
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How questions ask for a place of a level: 哪个镇, or which town, of which the words tell no figure. */
const askingFor = (words: readonly string[]): string[] =>
  words.flatMap((word) =>
    isHan(word) ? ["哪个", "哪些", "哪一个", "哪"].map((which) => which + word) : word.split(" "),
  );

/** The position of the level whose places a question asks for; that of the compared where it names none. */
export function levelIn(text: string, { levels }: Known): number {
  const names = (word: string) => {
    const at = ` ${text} `.indexOf(isHan(word) ? word : ` ${word} `);
    if (!isHan(word)) return at;
    return askingFor([word]).some((each) => text.includes(each)) ? at : -1;
  };
  const found = levels.flatMap((words, level) =>
    words.flatMap((word) => {
      const at = names(word);
      return at < 0 ? [] : [{ level, at, length: word.length }];
    }),
  );
  const [first] = found.sort((a, b) => a.at - b.at || b.length - a.length);
  return first?.level ?? 0;
}

/** Reads an index once for all that is asked of it. */
export function knownOf(index: SearchIndex): Known {
  const lexicon = lexiconOf(index);
  const { ignored, joining, highest, lowest, since, synonyms } = index.words;
  const folded = (text: string) => fold(text, lexicon);
  const measures = index.measures.map((measure): Called => {
    const [title, also] = [folded(measure.title), measure.also.map(folded)];
    const front = (measure.front ?? []).map(folded);
    const series = title.split(/[:：]\s*/).at(-1) ?? title;
    const seriesWords = longWordsIn([series]);
    const words = longWordsIn([title, ...front, ...also]);
    return { measure, title, series, seriesWords, front, also, words };
  });
  const levels = index.levels.map(({ words }) => words.map(folded));
  const asking = [...askingFor(levels.flat()), ...folded(ignored).split(" ")];
  const names = index.places.map(({ names }) => names.map(folded));
  const parts = tellingParts(names, [...asking, ...measures.flatMap(({ words }) => words)]);
  return {
    index,
    lexicon,
    places: index.places.map(({ within = [] }, at) => ({
      at,
      names: names[at] ?? [],
      parts: parts[at] ?? [],
      within: within.map(folded),
    })),
    measures,
    ignored: asking,
    joining: folded(joining).split(" "),
    highest: folded(highest).split(" "),
    lowest: folded(lowest).split(" "),
    since: folded(since).split(" "),
    levels,
    synonyms: folded(synonyms)
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  };
}

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
  const { places, lexicon } = known;
  for (const { calls, take } of called) {
    const found = places.flatMap(({ at, [calls]: names }) =>
      names.flatMap((name) => {
        const taken = take(text, name, lexicon);
        const isMeant = take === withoutMeant;
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
function placesIn(text: string, known: Known) {
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
const positionIn = (text: string, { places }: Known, place: number): number =>
  Math.min(
    ...(places[place]?.names ?? []).map((name) => text.indexOf(name)).filter((at) => at >= 0),
  );

/** A number of three digits or more, or a year, stands apart from the characters behind it, but in dates. */
const numbersApart = (word: string): string =>
  word
    .replace(/((?<!\d)(?:19|20)\d\d年)(?=\p{Script=Han})/gu, "$1 ")
    .replace(/(?<=\d{3})(?=(?!年)\p{Script=Han})/gu, " ");

/** The words by which figures are called, without those in which questions are asked. */
function wordsIn(text: string, { ignored }: Known): string[] {
  return text
    .split(" ")
    .flatMap((word) => {
      if (ignored.includes(word)) return [];
      if (!/\p{Script=Han}/u.test(word)) return [word];
      return numbersApart(ignored.reduce((left, each) => left.replaceAll(each, " "), word)).split(
        " ",
      );
    })
    .filter(Boolean);
}

/** A word without what joins the places beside it: 人口 of 人口比, which is not 社区占比 as figures are called. */
function unjoined(word: string, { joining, measures }: Known): string {
  if (joining.includes(word)) return "";
  if (!/\p{Script=Han}/u.test(word)) return word;
  if (measures.some(({ title }) => title.includes(word))) return word;
  const end = joining.find((each) => word.endsWith(each)) ?? "";
  const start = joining.find((each) => word.startsWith(each)) ?? "";
  return word.slice(start.length, word.length - end.length);
}

/** What a question asks of: the positions of its places, and the words by which figures are called. */
export interface Asked {
  places: number[];
  words: string[];
  /** Set where a place is nearly called so, and none is. */
  meant: Meant | null;
}

/** Parts a question into its places and its words. The whole is no second place but where it is joined: 桐乡和嘉兴, not 嘉兴桐乡. */
export function askedIn(text: string, known: Known): Asked {
  const { places, rest, meant } = placesIn(text, known);
  const words = wordsIn(rest, known);
  if (places.length < 2) return { places, words, meant };
  const own = words.map((word) => unjoined(word, known));
  const areJoined = own.some((word, at) => word !== words[at]);
  const asked = areJoined ? places : places.filter((at) => at !== 0);
  return {
    places: asked.toSorted((a, b) => positionIn(text, known, a) - positionIn(text, known, b)),
    words: own.filter(Boolean),
    meant,
  };
}

/** Whether a word says nothing of what a figure is of: 人数. */
export const isEmpty = (word: string, { ignored, since, synonyms }: Known): boolean =>
  [...ignored, ...since].includes(word) ||
  synonyms.some(([from, to]) => from === word && to === "");

/** The places and the words of a question, to be found one by one, and which of them is only meant. */
export function partsOf(query: string, known: Known) {
  const { places, words, meant } = askedIn(withNumerals(plain(query, known.lexicon)), known);
  const labels = places.map((at) => known.index.places[at]?.label ?? "");
  // 变化 leads to what shows a change; “changed” is a word of the question alone.
  const isOfQuestion = (word: string) => !isHan(word) && known.since.includes(word);
  const own = words.filter((word) => word.length > 1 && !isOfQuestion(word));
  return { parts: [...labels, ...own], meant };
}
