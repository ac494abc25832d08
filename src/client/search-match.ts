import type { SearchIndex } from "../model/search.ts";

/** How characters are folded into others and read, from an index. */
export interface Lexicon {
  /** E.g. 鄉 → 乡 */
  folds: Map<string, string>;
  /** E.g. 长 → chang, zhang */
  readings: Map<string, string[]>;
}

/** Where in a text a query is found, and how well: the lower the rank, the better. */
export interface Match {
  rank: Rank;
  start: number;
  end: number;
}

export const ranks = {
  exact: 0,
  prefix: 1,
  inside: 2,
  spelt: 3,
  speltInside: 4,
  initials: 5,
  initialsInside: 6,
} as const;

export type Rank = (typeof ranks)[keyof typeof ranks];

/** Reads the tables of an index. */
export function lexiconOf({ folds, readings }: Pick<SearchIndex, "folds" | "readings">): Lexicon {
  const characters = Array.from(folds);
  const lexicon: Lexicon = { folds: new Map(), readings: new Map() };
  for (let index = 0; index < characters.length; index += 2)
    lexicon.folds.set(characters[index] ?? "", characters[index + 1] ?? "");
  for (const [reading, set] of Object.entries(readings))
    for (const character of set)
      lexicon.readings.set(character, [...(lexicon.readings.get(character) ?? []), reading]);
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

/** What of a query may stand for one character: all of a reading, or with initials its beginning. */
function steps(character: string, { readings }: Lexicon, withInitials: boolean): string[] {
  const own = readings.get(character) ?? [character];
  if (!withInitials) return own;
  return own.flatMap((reading) => [
    reading,
    ...(/^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : []),
    reading.slice(0, 1),
  ]);
}

interface Reader {
  text: string;
  lexicon: Lexicon;
  withInitials: boolean;
}

/** Where letters that are read from a place of a text on have been read; null where they are not. */
function readFrom(reader: Reader, at: number, letters: string): number | null {
  if (letters === "") return at;
  const character = reader.text[at];
  if (character === undefined) return null;
  for (const step of steps(character, reader.lexicon, reader.withInitials)) {
    if (letters.startsWith(step)) {
      const end = readFrom(reader, at + 1, letters.slice(step.length));
      if (end !== null) return end;
    } else if (reader.withInitials && step.startsWith(letters)) return at + 1; // half a syllable, still being typed
  }
  return null;
}

function readAnywhere(reader: Reader, letters: string): Omit<Match, "rank"> | null {
  for (let start = 0; start < reader.text.length; start += 1) {
    if (!reader.lexicon.readings.has(reader.text[start] ?? "")) continue;
    const end = readFrom(reader, start, letters);
    if (end !== null) return { start, end };
  }
  return null;
}

function matchLetters(text: string, query: string, lexicon: Lexicon): Match | null {
  const letters = query.replace(/[ '\u2019]/g, "");
  if (!/^[a-z0-9]+$/.test(letters) || !/[a-z]/.test(letters)) return null;
  const spelt = readAnywhere({ text, lexicon, withInitials: false }, letters);
  if (spelt) return { ...spelt, rank: spelt.start === 0 ? ranks.spelt : ranks.speltInside };
  const short = readAnywhere({ text, lexicon, withInitials: true }, letters);
  return short && { ...short, rank: short.start === 0 ? ranks.initials : ranks.initialsInside };
}

/** Finds a query in a text, both folded: as it is written, as it is read, or by initials. */
export function match(text: string, query: string, lexicon: Lexicon): Match | null {
  const start = text.indexOf(query);
  if (start < 0) return matchLetters(text, query, lexicon);
  const end = start + query.length;
  if (start > 0) return { rank: ranks.inside, start, end };
  return { rank: end === text.length ? ranks.exact : ranks.prefix, start, end };
}
