import glyphs from "./glyphs.json" with { type: "json" };

/** Ranges of code points, each with its first and its last. */
type Ranges = [from: number, to: number][];

/** How far most ranges begin behind the end of the one before: what is written as nothing. */
const usualStep = 2;

/** How far a range goes: most have a letter, the others a number between signs. */
const writtenLength = (length: number): string =>
  length < 26 ? String.fromCharCode(65 + length) : `-${length.toString(36)}.`;

/**
 * Reads ranges as they are written: of each how far it begins behind the end of the one before, and
 * how far it goes, numbers in base 36.
 */
export function parseRanges(written: string): Ranges {
  let to = 0;
  const found = written.matchAll(/([0-9a-z]*)(?:([A-Z])|-([0-9a-z]+)\.)/g);
  return Array.from(found, ([, step = "", letter = "A", length = ""]) => {
    const from = to + (step === "" ? usualStep : parseInt(step, 36));
    to = from + (length === "" ? letter.charCodeAt(0) - 65 : parseInt(length, 36));
    return [from, to];
  });
}

/** Writes code points, in their order, as ranges. */
export function writeRanges(codes: readonly number[]): string {
  const ranges: Ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to], index) => {
      const step = from - (ranges[index - 1]?.[1] ?? 0);
      return (step === usualStep ? "" : step.toString(36)) + writtenLength(to - from);
    })
    .join("");
}

/** Whether a code point is in ranges, which are in their order. */
export function isIn(ranges: Readonly<Ranges>, code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

let covered: Ranges | undefined;

/** What needs no glyph: it tells how others are written, and shows nothing itself; or a line ends. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\t\n\r]$/u;

/** Most texts: they need not be looked at one by one. */
const usual = /^[\x20-\x7e\u3001-\u3011\u4e00-\u9fa5]*$/;

export const isUnseen = (char: string): boolean => unseen.test(char);

/** The characters of a text that no font of the pictures has, each once; letters with accents whole. */
export function missingGlyphs(text: string): string[] {
  if (usual.test(text)) return [];
  const ranges = (covered ??= parseRanges(glyphs.covered));
  const missing = Array.from(text.normalize("NFC")).filter(
    (char) => !isUnseen(char) && !isIn(ranges, char.codePointAt(0) ?? 0),
  );
  return [...new Set(missing)];
}
