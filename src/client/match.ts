import { fold, lexiconOf, type Lexicon } from "../model/search/lexicon.ts";
import type { SearchIndex } from "../model/search/search.ts";

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

/** Reads a text, syllable by syllable or, with beginnings, also by initials. */
interface Reader {
  text: string;
  sounds: ReadonlyMap<string, string[]>;
  withInitials: boolean;
}

/** Where letters that are read from a place of a text on have been read; null where they are not. */
function readFrom(reader: Reader, at: number, letters: string): number | null {
  if (letters === "") return at;
  const character = reader.text[at];
  if (character === undefined) return null;
  for (const sound of reader.sounds.get(character) ?? [character]) {
    if (letters.startsWith(sound)) {
      const end = readFrom(reader, at + 1, letters.slice(sound.length));
      if (end !== null) return end;
    } else if (reader.withInitials && sound.startsWith(letters)) return at + 1; // half a syllable, still being typed
  }
  return null;
}

function readAnywhere(reader: Reader, letters: string): Omit<Match, "rank"> | null {
  for (let start = 0; start < reader.text.length; start += 1) {
    if (!reader.sounds.has(reader.text[start] ?? "")) continue;
    const end = readFrom(reader, start, letters);
    if (end !== null) return { start, end };
  }
  return null;
}

function matchLetters(text: string, query: string, lexicon: Lexicon): Match | null {
  const letters = query.replace(/[ '\u2019]/g, "");
  if (!/^[a-z0-9]+$/.test(letters) || !/[a-z]/.test(letters)) return null;
  const spelt = readAnywhere({ text, sounds: lexicon.readings, withInitials: false }, letters);
  if (spelt) return { ...spelt, rank: spelt.start === 0 ? ranks.spelt : ranks.speltInside };
  const short = readAnywhere({ text, sounds: lexicon.beginnings, withInitials: true }, letters);
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

/** Whether a text holds another, by the tables of an index. */
export function containing(tables: Pick<SearchIndex, "folds" | "readings">) {
  const lexicon = lexiconOf(tables);
  return (text: string, wanted: string): boolean =>
    match(fold(text, lexicon), fold(wanted, lexicon), lexicon) !== null;
}
