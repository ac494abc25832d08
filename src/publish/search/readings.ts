import { pinyin, polyphonic } from "pinyin-pro";

/** A Chinese text, and the same in letters where that tells how it is read. */
export interface Spelt {
  text: string;
  /** E.g. `Baifulong Community` of 百福弄社区, where 弄 is read long and not, as usual, nong. */
  spelling?: string;
}

const options = { type: "array", toneType: "none", v: true } as const;

const lettersOf = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** The readings by which characters spell the letters, for as many characters as they do. */
function spell([character, ...rest]: readonly string[], letters: string): string[] {
  const readings = character === undefined ? [] : (polyphonic(character, options)[0] ?? []);
  const runs = readings.flatMap((reading) => {
    const sound = reading.replace("v", "u");
    if (!letters.startsWith(sound)) return [];
    return [[reading, ...spell(rest, letters.slice(sound.length))]];
  });
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** `ü` is written v or u on a keyboard: 绿 is found by both. */
const typed = (reading: string): string[] =>
  reading.includes("v") ? [reading, reading.replace("v", "u")] : [reading];

const usualReadings = new Map<string, string[]>();

/** How each of some characters is usually read in their company: names of places stand in every table. */
function usualOf(run: string): string[] {
  const known = usualReadings.get(run) ?? pinyin(run, options);
  usualReadings.set(run, known);
  return known;
}

/** How the characters of texts are read there, by syllable: `{ "chang": "长常" }`. */
export function readingsOf(texts: readonly Spelt[]): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { text, spelling = "" } of texts)
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      const usual = usualOf(run);
      const spelt = spell(Array.from(run), lettersOf(spelling));
      Array.from(run).forEach((character, index) => {
        for (const reading of typed(spelt[index] ?? usual[index] ?? ""))
          found.set(reading, (found.get(reading) ?? new Set()).add(character));
      });
    }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([reading, set]) => [reading, [...set].sort().join("")]));
}
