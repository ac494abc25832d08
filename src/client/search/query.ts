import { fold, isHan, type Lexicon } from "../../model/search/lexicon.ts";
import { match, ranks } from "../match.ts";

const numerals = "〇一二三四五六七八九";

/** What a reader typed as it is compared: folded, without the marks at the ends of words and between them. */
export const plain = (query: string, lexicon: Lexicon): string =>
  fold(query, lexicon)
    .replace(/(?<=\p{L}{2})['\u2019]s(?!\p{L})/gu, "")
    .replace(/(?!['\u2019.%/-])[\p{P}\p{S}\s]+/gu, " ")
    .replace(
      /(?<=\p{Script=Latin})(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Latin})/gu,
      " ",
    )
    .replace(/[.%/-]+(?=\s|$)|(?<=^|\s)[.%/-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The same with a figure before a character as one, but in dates: 5星 → 五星. */
export const withNumerals = (text: string): string =>
  text.replace(
    /(?<!\d)\d(?=(?![年月日])\p{Script=Han})/gu,
    (digit) => numerals[Number(digit)] ?? digit,
  );

/** Whether two words differ by one slip: a letter more, less or other, or two that changed places. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest(short, 1) === rest(long, 1) || (isSwap && rest(short, 2) === rest(long, 2));
}

/** Letters enough that a slip in them is no other word. */
const isLong = (word: string): boolean =>
  /^\p{Script=Latin}{5,}$|^\p{Script=Cyrillic}{5,}$/u.test(word);

/** The words of texts that are long enough to be meant where one of their letters slipped. */
export const longWordsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.split(/[^\p{L}]+/u)).filter(isLong)),
];

/** The word among others that a word was meant for, if any. */
export const meantAmong = (words: readonly string[], word: string): string | null =>
  (isLong(word) ? words.find((each) => isNear(each, word)) : null) ?? null;

/** Whether a text has the characters of a word in their order, be it with others between: 五星社区 in “五星级”和谐示范社区. */
export function isShortFor(word: string, text: string): boolean {
  if (!/^\p{Script=Han}{3,}$/u.test(word)) return false;
  let at = -1;
  return Array.from(word).every((character) => (at = text.indexOf(character, at + 1)) >= 0);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** A Chinese text and its words, of two characters at least. */
export const chineseWordsIn = (text: string): string[] =>
  [text, ...Array.from(segmenter.segment(text), ({ segment }) => segment)].filter((word) =>
    /^\p{Script=Han}{2,}$/u.test(word),
  );

/** Whether a text has the Chinese words of another, in any order: 彩票公益金投入 of 投入福利彩票公益金. */
export function hasAllOf(text: string, other: string): boolean {
  if (!/^\p{Script=Han}{4,}$/u.test(text)) return false;
  const words = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return words.length > 1 && words.every((word) => other.includes(word));
}

/**
 * What may be known of a word of which as a whole nothing is: its characters beside each other,
 * two at least, the longest first and of those the last, as what is spoken of ends a Chinese word.
 */
export function partsWithin(word: string): string[] {
  if (!/^\p{Script=Han}{3,}$/u.test(word)) return [];
  const letters = Array.from(word);
  const lengths = letters.map((_, index) => letters.length - 1 - index).filter((each) => each > 1);
  return lengths.flatMap((length) =>
    Array.from({ length: letters.length - length + 1 }, (_, start) =>
      letters.slice(start, start + length).join(""),
    ).reverse(),
  );
}

/** Where in a text characters stand that sound like a name: 桐香 like 桐乡; -1 where nowhere. */
export function soundsAt(text: string, name: string, { readings }: Lexicon): number {
  const soundsOf = (character: string) => readings.get(character) ?? [];
  const letters = Array.from(name);
  if (letters.length < 2 || letters.some((each) => soundsOf(each).length === 0)) return -1;
  const isLike = (character: string | undefined, own: string) =>
    character !== undefined &&
    (character === own || soundsOf(character).some((sound) => soundsOf(own).includes(sound)));
  for (let at = 0; at + name.length <= text.length; at += 1)
    if (letters.every((own, index) => isLike(text[at + index], own))) return at;
  return -1;
}

/** A part of a query as it was typed. */
export function typedIn(query: string, part: string): string {
  const at = query.toLowerCase().indexOf(part);
  return at < 0 ? part : query.slice(at, at + part.length);
}

/** A name as a text has it, and what is left of the text without it. */
export interface Taken {
  typed: string;
  rest: string;
}

const takenFrom = (text: string, start: number, length: number): Taken => ({
  typed: text.slice(start, start + length),
  rest: `${text.slice(0, start)} ${text.slice(start + length)}`.replace(/\s+/g, " ").trim(),
});

/** Takes a name out of a text; null where it does not name it. */
export function without(text: string, name: string, lexicon: Lexicon): Taken | null {
  const isWord = (start: number) =>
    isHan(name) || ` ${text} `.slice(start, start + name.length + 2).trim() === name;
  const start = text.indexOf(name);
  if (start >= 0 && isWord(start)) return takenFrom(text, start, name.length);
  const isSpelt = (letters: string) => {
    const found = match(name, letters, lexicon);
    return found?.rank === ranks.spelt && found.end === name.length;
  };
  // What is spoken or typed without a space begins with the place: pinghurenkou.
  const beginnings = (text.match(/(?<!\S)[a-z']+(?!\S)/g) ?? []).flatMap((word) =>
    Array.from(word, (_, at) => word.slice(0, word.length - at)),
  );
  const spelt = isHan(name) ? beginnings.find(isSpelt) : undefined;
  return spelt === undefined ? null : takenFrom(text, text.indexOf(spelt), spelt.length);
}

/** The same where the name is misspelt by a letter, or written in characters of its sound. */
export function withoutMeant(text: string, name: string, lexicon: Lexicon): Taken | null {
  const at = soundsAt(text, name, lexicon);
  if (at >= 0) return takenFrom(text, at, name.length);
  const slip = text.split(" ").find((word) => isLong(name) && isLong(word) && isNear(name, word));
  return slip === undefined ? null : takenFrom(text, text.indexOf(slip), slip.length);
}

/** The same of a name of several words, of which some are misspelt by a letter: johore bahru. */
export function withoutNear(text: string, name: string): Taken | null {
  const [own, words] = [name.split(" "), text.split(" ")];
  if (own.length < 2) return null;
  const isLike = (word: string | undefined, each: string) =>
    word === each || (word !== undefined && isLong(word) && isLong(each) && isNear(word, each));
  const at = words.findIndex((_, start) =>
    own.every((each, index) => isLike(words[start + index], each)),
  );
  if (at < 0) return null;
  const typed = words.slice(at, at + own.length).join(" ");
  return takenFrom(text, text.indexOf(typed), typed.length);
}
