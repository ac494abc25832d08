import type { SearchIndex } from "./search.ts";

/** How characters are folded into others and read, from an index. */
export interface Lexicon {
  /** E.g. 鄉 → 乡 */
  folds: Map<string, string>;
  /** E.g. 长 → chang, zhang */
  readings: Map<string, string[]>;
  /** What may stand for a character among initials: 长 → chang, ch, c, zhang, zh, z */
  beginnings: Map<string, string[]>;
}

/** A reading, and what of it stands for it among initials. */
const beginningsOf = (reading: string): string[] => [
  reading,
  ...(/^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : []),
  reading.slice(0, 1),
];

function append(map: Map<string, string[]>, key: string, texts: string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...texts]);
}

/** Reads the tables of an index. */
export function lexiconOf(index: Pick<SearchIndex, "folds" | "readings">): Lexicon {
  const folds = Array.from(index.folds);
  const lexicon: Lexicon = { folds: new Map(), readings: new Map(), beginnings: new Map() };
  for (let at = 0; at < folds.length; at += 2)
    lexicon.folds.set(folds[at] ?? "", folds[at + 1] ?? "");
  for (const [, reading = "", characters = ""] of index.readings.matchAll(/([a-z]+)([^a-z]+)/g))
    for (const character of characters) {
      append(lexicon.readings, character, [reading]);
      append(lexicon.beginnings, character, beginningsOf(reading));
    }
  return lexicon;
}

/**
 * A text as it is compared: in lower case, halfwidth, without accents, in simplified characters.
 * It stays as long as it was, so that what is found in it can be marked in the text itself.
 */
export function fold(text: string, { folds }: Lexicon): string {
  return Array.from(text, (character) => {
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const folded = folds.get(plain) ?? plain;
    return folded.length === character.length ? folded : character;
  }).join("");
}

/** Whether a text has a Chinese character. */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Whether a text has words as they are: of letters only where they stand apart. */
export const hasWords = (text: string, words: string): boolean =>
  isHan(words) ? text.includes(words) : ` ${text} `.includes(` ${words} `);
