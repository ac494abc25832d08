import { isHan } from "../../model/search/lexicon.ts";
import { askingFor, type Known } from "./known.ts";
import { placesIn, positionIn, type Meant } from "./named.ts";
import { plain, withNumerals } from "./query.ts";
import { ranksIn } from "./ranking.ts";

/** The levels that a text names, the first of them first. */
function levelsIn(text: string, { levels }: Known): number[] {
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
  return found.sort((a, b) => a.at - b.at || b.length - a.length).map(({ level }) => level);
}

/** The position of the level whose places a question asks for; that of the compared where it names none. */
export const levelIn = (text: string, known: Known): number => levelsIn(text, known)[0] ?? 0;

/** Whether a text asks for places of the compared level, by its name. */
export const namesCompared = (text: string, known: Known): boolean =>
  levelsIn(text, known).includes(0);

/** A number of three digits or more, or a year, stands apart from the characters behind it, but in dates. */
const numbersApart = (word: string): string =>
  word
    .replace(/((?<!\d)(?:19|20)\d\d年)(?=\p{Script=Han})/gu, "$1 ")
    .replace(/(?<=\d{3})(?=(?!年)\p{Script=Han})/gu, " ");

/** The words by which figures are called, without those in which questions are asked. */
function wordsIn(text: string, { ignored, reckoning }: Known): string[] {
  return text
    .split(" ")
    .flatMap((word, at, all) => {
      if (ignored.includes(word)) return [];
      if (reckoning.includes(word)) return [`${word} ${all[at + 1] ?? ""}`.trim()]; // per district is not per 10,000
      if (!isHan(word)) return [word];
      return numbersApart(ignored.reduce((left, each) => left.replaceAll(each, " "), word)).split(
        " ",
      );
    })
    .filter(Boolean);
}

/** A word without what joins the places beside it: 人口 of 人口比, which is not 社区占比 as figures are called. */
function unjoined(word: string, { joining, measures }: Known): string {
  if (joining.includes(word)) return "";
  if (!isHan(word)) return word;
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
  const last = words.at(-1) ?? "";
  if (!isHan(last) && known.joining.includes(last)) words.pop(); // between 2013 and 2017, of which the years are taken
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
  const text = withNumerals(plain(query, known.lexicon));
  const { places, words, meant } = askedIn(ranksIn(text, known).rest, known);
  const labels = places.map((at) => known.index.places[at]?.label ?? "");
  // 变化 leads to what shows a change; “changed” is a word of the question alone.
  const isOfQuestion = (word: string) => !isHan(word) && known.since.includes(word);
  const own = words.filter((word) => word.length > 1 && !isOfQuestion(word));
  return { parts: [...labels, ...own], meant };
}
