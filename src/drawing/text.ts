import { parseRanges } from "../model/glyphs/glyphs.ts";
import wideGlyphs from "./wide-glyphs.json" with { type: "json" };

/**
 * Widths of Latin characters in em: the widest of Noto Sans CJK SC (as wide as Source Han Sans),
 * Liberation Sans (as wide as Arial) and DejaVu Sans, each rounded up to 0.04.
 */
const widthsEm: [number, string][] = [
  [0.28, "'ij"],
  [0.32, " ,.Il"],
  [0.36, ":;f|"],
  [0.4, "()-/[\\]t"],
  [0.44, "!r"],
  [0.48, '"'],
  [0.52, "*"],
  [0.56, "?JL_csz–"],
  [0.6, "kvxy"],
  [0.64, "0123456789$FT`abdeghnopqu{}"],
  [0.68, "EKPSY"],
  [0.72, "ABVXZ"],
  [0.76, "CHNRU"],
  [0.8, "&DGOQ"],
  [0.84, "#+<=>^w~−"],
  [0.88, "M"],
  [0.96, "%"],
  [1.04, "@"],
];

/** Widths of Greek, Cyrillic and Arabic letters, these in the widest of their forms; of Noto Sans and its Arabic too. */
const otherWidthsEm: [number, string][] = [
  [0.28, "іј"],
  [0.32, "ا"],
  [0.36, "ΙιІ،"],
  [0.48, "ء"],
  [0.52, "Јو"],
  [0.56, "Γεζνξгзсэєѕةدذرزژ"],
  [0.6, "γκλςυχвтухчьعغ٠١٢٣٤٥٦٧٨٩"],
  [0.64, "ΣΤβδηθμορστГТУабеклоряђ"],
  [0.68, "ΕΚΞΡΥαЅЕЗРинпћџجحخمه"],
  [0.72, "ΑΒΔΖΛΧπЄАБВКХЧЬЭдцъچ"],
  [0.76, "ΗΝΠφЏИЛНПСЯل"],
  [0.8, "ΘΟΩψДОЦмыن"],
  [0.84, "ΨωЪقىيی"],
  [0.88, "ΦЂЋФфю"],
  [0.92, "ΜМЫжшљњ"],
  [0.96, "щطظك"],
  [1, "کگ"],
  [1.08, "ЊЖШЮ"],
  [1.12, "ЉЩبتثفپ"],
  [1.28, "سش"],
  [1.36, "صض"],
];

/** What is wider than a Chinese character in the fonts of pictures, e.g. emoji. */
const wide = Object.entries(wideGlyphs).flatMap(([em, written]) =>
  parseRanges(written).flatMap(([from, to]) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => [String.fromCodePoint(from + index), Number(em)] as const,
    ),
  ),
);

/** Everything else is one em wide, as Chinese characters are. */
const widthOf = new Map([
  ...wide,
  ...[...widthsEm, ...otherWidthsEm].flatMap(([em, chars]) =>
    Array.from(chars, (char) => [char, em] as const),
  ),
]);

/** Bold letters are a tenth wider in these fonts; Chinese characters are not. */
const boldFactor = 1.1;

interface LetterEm {
  plain: number;
  bold: number;
}

/** A letter is as wide with its accent as without, a syllable of Hangul as wide as its first part, and what sets directions apart is nothing. */
function measureLetter(letter: string): LetterEm {
  const [base = ""] = letter.normalize("NFD");
  if (/^[\p{Mn}\u2066-\u2069]/u.test(base)) return { plain: 0, bold: 0 };
  const em = widthOf.get(base);
  return em === undefined ? { plain: 1, bold: 1 } : { plain: em, bold: em * boldFactor };
}

const measured = new Map<string, LetterEm>();

function letterEm(letter: string): LetterEm {
  const known = measured.get(letter);
  if (known) return known;
  const em = measureLetter(letter);
  measured.set(letter, em);
  return em;
}

/** Width of a line of text in pixels, in the widest of common system fonts. */
export function textWidth(
  text: string,
  sizePx: number,
  weight: "plain" | "bold" = "plain",
): number {
  let em = 0;
  for (const letter of text) em += letterEm(letter)[weight];
  return em * sizePx;
}

/** Width of the widest text, in pixels. */
export const widest = (
  texts: string[],
  sizePx: number,
  weight: "plain" | "bold" = "plain",
): number =>
  Math.max(
    0,
    ...texts.flatMap((text) => text.split("\n")).map((line) => textWidth(line, sizePx, weight)),
  );
