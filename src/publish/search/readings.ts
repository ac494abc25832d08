import { pinyin, polyphonic } from "pinyin-pro";
import { once } from "../../stats/once.ts";

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

/** How the characters of texts are read there, each behind its syllable: `chang长常`. */
export function readingsOf(texts: readonly Spelt[]): string {
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
  return sorted.map(([reading, set]) => reading + [...set].sort().join("")).join("");
}

/** The 3,755 characters of level 1 of GB/T 2312, which people write by ear, with how each is usually read. */
const usualCharacters = once(() => {
  const decoder = new TextDecoder("gb2312");
  const rows = Array.from({ length: 0xd7 - 0xaf }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
  );
  const characters = rows.flat().filter((character) => /^\p{Script=Han}$/u.test(character));
  return characters.map((text) => ({ text, sound: usualOf(text)[0] ?? "" }));
});

/** Usual characters that sound like one of the names, by which a name is written that was only heard: 平糊 of 平湖. */
export function soundingLike(names: readonly string[]): Spelt[] {
  const sounds = new Set(names.flatMap(usualOf));
  return usualCharacters().filter(({ sound }) => sounds.has(sound));
}
