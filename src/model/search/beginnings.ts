import { fold, isHan, type Lexicon } from "./lexicon.ts";

/** A word of a name, of Chinese any two characters beside each other, and the letters that a reader may begin it with. */
interface Beginning {
  word: string;
  letters: string[];
}

/** The words of a text, each run of Chinese as one; an apostrophe parts none. */
const runsIn = (text: string, lexicon: Lexicon): string[] =>
  fold(text, lexicon)
    .replace(/['\u2019]/g, "")
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [];

const firstTwo = (text: string): string => Array.from(text).slice(0, 2).join("");

/** Characters beside each other as they are read: by the first letters of each, and of the first alone. */
interface Sounds {
  initials: string[];
  spelt: string[];
}

function soundsOf(pair: string, { readings }: Lexicon): Sounds {
  const [first = "", second = ""] = Array.from(pair);
  const [own, next] = [readings.get(first) ?? [first], readings.get(second) ?? []];
  return {
    initials: own.flatMap((sound) => next.map((after) => firstTwo(sound.slice(0, 1) + after))),
    spelt: own.map(firstTwo),
  };
}

/** Every two characters beside each other; of one that stands alone, itself. */
function pairsIn(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
}

/** What a name may begin with as a reader types it: any of its words, in letters or initials where it is Chinese. */
export const beginningsOf = (name: string, lexicon: Lexicon): Beginning[] =>
  runsIn(name, lexicon).flatMap((run) => {
    if (!isHan(run)) return [{ word: run, letters: [firstTwo(run)] }];
    return pairsIn(run).map((word) => {
      const { initials, spelt } = soundsOf(word, lexicon);
      return { word, letters: [...new Set([...initials, ...spelt])] };
    });
  });

/** The letters that names begin with which a text may name. */
export const lettersTyped = (text: string, lexicon: Lexicon): string[] => [
  ...new Set(
    runsIn(text, lexicon).flatMap((run) => {
      if (!isHan(run)) return [firstTwo(run)];
      return pairsIn(run).flatMap((pair) => {
        const { initials, spelt } = soundsOf(pair, lexicon);
        return initials.length > 0 ? initials : spelt;
      });
    }),
  ),
];

/** What a file of such letters is called: `ba`, `u431u432`. */
export const fileNameOf = (letters: string): string =>
  letters.replace(/[^a-z0-9]/gu, (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`);
