import { fold, isHan, lexiconOf, type Lexicon } from "../../model/search/lexicon.ts";
import type { SearchIndex, SearchMeasure } from "../../model/search/search.ts";
import { longWordsIn } from "./query.ts";
import { rankingWordsOf, type RankingWords } from "./ranking-words.ts";

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
  /** Its title before the words behind which it says by what is reckoned: residents of “per 10,000 residents”. */
  head: string;
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
  rankings: RankingWords[];
  defining: string[];
  /** Behind which a figure says by what it is reckoned: per. */
  reckoning: string[];
  /** Whether a place lies in another, by their positions. */
  liesIn: (inner: number, outer: number) => boolean;
  synonyms: [from: string, to: string][];
  /** By how many years before this one words tell a year. */
  ago: [words: string, years: number][];
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

/** How questions ask for a place of a level: 哪个镇, or which town, of which the words tell no figure. */
export const askingFor = (words: readonly string[]): string[] =>
  words.flatMap((word) =>
    isHan(word) ? ["哪个", "哪些", "哪一个", "哪"].map((which) => which + word) : word.split(" "),
  );

/** Says which places lie in which, by what each lies in next. */
function lyingIn({ places }: SearchIndex): Known["liesIn"] {
  const positions = new Map(places.map(({ id }, at) => [id, at]));
  const liesIn = (inner: number, outer: number): boolean =>
    (places[inner]?.inside ?? []).some((id) => {
      const at = positions.get(id);
      return at !== undefined && at !== inner && (at === outer || liesIn(at, outer));
    });
  return liesIn;
}

/** Reads an index once for all that is asked of it. */
export function knownOf(index: SearchIndex): Known {
  const lexicon = lexiconOf(index);
  const { ignored, joining, highest, lowest, since, synonyms, ago } = index.words;
  const folded = (text: string) => fold(text, lexicon);
  const pairsIn = (lines: string) =>
    folded(lines)
      .split("\n")
      .map((line) => line.split("=") as [string, string]);
  const reckoning = folded(index.words.reckoning).split(" ").filter(Boolean);
  const headOf = (title: string) =>
    reckoning.reduce((head, word) => head.split(` ${word} `)[0] ?? head, title);
  const measures = index.measures.map((measure): Called => {
    const [title, also] = [folded(measure.title), measure.also.map(folded)];
    const front = (measure.front ?? []).map(folded);
    const series = title.split(/[:：]\s*/).at(-1) ?? title;
    const seriesWords = longWordsIn([series]);
    const words = longWordsIn([title, ...front, ...also]);
    return { measure, title, series, seriesWords, front, also, words, head: headOf(title) };
  });
  const levels = index.levels.map(({ words }) => words.map(folded));
  const asking = [...askingFor(levels.flat()), ...folded(ignored).split(" ")].sort(
    (a, b) => b.length - a.length,
  );
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
    rankings: rankingWordsOf(index.words, folded),
    defining: folded(index.words.defining).split("\n"),
    reckoning,
    liesIn: lyingIn(index),
    synonyms: pairsIn(synonyms),
    ago: pairsIn(ago).map(([words, years]) => [words, Number(years)]),
  };
}
