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

const cjk = "\\u2e80-\\uffdc\\u{20000}-\\u{3fffd}";

const opening = "\\u201c\\u2018\\uff08\\u300a\\u300c\\u3010";
const closing =
  "\\u201d\\u2019\\uff0c\\u3002\\u3001\\uff1b\\uff1a\\uff09\\u300b\\u300d\\u3011\\uff01\\uff1f";

const letter = "[\\p{Lu}\\p{Ll}]"; // those of words, which Chinese characters are not

/** A hyphen within a word, or the dash of a span that ends in one, behind which a line may break. */
const hyphen = `(?:(?<=${letter})-|(?<=\\d)–)(?=${letter})`;

/** A character of a word: an apostrophe looks as a closing quotation mark does. */
const ofWord = `(?:[^\\s${cjk}${opening}${closing}]|(?<=${letter})\\u2019(?=${letter}))`;

const word = `(?:(?!${hyphen})${ofWord})+(?:${hyphen})?`;

/** Pieces of a text: a date's part, a CJK character or a word with the marks that must not leave it. */
const piecesWith = (datePart: string) =>
  new RegExp(`[${opening}]*(?:[–—]?${datePart}|[${cjk}]|${word})[${closing}]*\\s*|\\S|\\s+`, "gu");

/** No line breaks within these: a day stays with its month (12月31日). */
const piece = piecesWith("(?:\\d+月)?\\d+[年月日]");

/** Where a line has no room for such a piece, it breaks between these (12月). */
const lesser = piecesWith("\\d+[年月日]");

/** Width of the widest part of a text within which no line should break, in pixels. */
export const widestPiece = (
  text: string,
  sizePx: number,
  weight: "plain" | "bold" = "plain",
): number =>
  Math.max(
    0,
    ...(text.match(piece) ?? []).map((each) => textWidth(each.trimEnd(), sizePx, weight)),
  );

/** A piece in parts that fit a line: whole, else in lesser pieces, else letter by letter. */
function parts(text: string, fits: (text: string) => boolean): string[] {
  const within = (piece: string) => (fits(piece) ? [piece] : Array.from(piece));
  return fits(text) ? [text] : (text.match(lesser) ?? []).flatMap(within);
}

/**
 * Breaks a text into lines no wider than `widthPx`, within a word only where it is wider; `font` is
 * the size of plain text in pixels, or tells how wide a line is.
 */
export function wrap(
  text: string,
  widthPx: number,
  font: number | ((line: string) => number),
): string[] {
  const lineWidth = typeof font === "number" ? (line: string) => textWidth(line, font) : font;
  const lines: string[] = [];
  let line = "";
  const pieces = text.match(piece) ?? [];
  const fits = (text: string) => lineWidth(text.trimEnd()) <= widthPx;
  for (const next of pieces.flatMap((each) => parts(each, fits))) {
    if (line !== "" && lineWidth((line + next).trimEnd()) > widthPx) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += next;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** A last line shorter than so many letters, in em, is a remnant: 人。 */
const remnantEm = 2.5;

/** The same for a text of several lines, of which the last is no remnant where narrower lines give it more. */
export function wrapParagraph(
  text: string,
  widthPx: number,
  font: number | ((line: string) => number),
): string[] {
  const lineWidth = typeof font === "number" ? (line: string) => textWidth(line, font) : font;
  const emPx = lineWidth("一");
  const whole = wrap(text, widthPx, lineWidth);
  const isRemnant = (lines: string[]) => lineWidth(lines.at(-1) ?? "") < remnantEm * emPx;
  if (whole.length < 2 || !isRemnant(whole)) return whole;
  const narrower = Array.from(
    { length: 2 * remnantEm },
    (_, at) => widthPx - ((at + 1) * emPx) / 2,
  );
  const others = narrower.map((width) => wrap(text, width, lineWidth));
  return others.find((lines) => lines.length === whole.length && !isRemnant(lines)) ?? whole;
}

interface Piece {
  fullPx: number;
  /** At the end of a line, in pixels. */
  seenPx: number;
  /** What it breaks into where it has no room. */
  parts: () => Piece[];
}

/** How many lines `wrap` would make of a text at widths in pixels, for who asks at many. */
export function lineCounter(
  text: string,
  sizePx: number,
  weight: "plain" | "bold" = "plain",
): (widthPx: number) => number {
  const pieceOf = (part: string, parts: () => Piece[] = () => []): Piece => ({
    fullPx: textWidth(part, sizePx, weight),
    seenPx: textWidth(part.trimEnd(), sizePx, weight),
    parts,
  });
  const inLetters = (part: string) =>
    pieceOf(part, () => Array.from(part, (letter) => pieceOf(letter)));
  const pieces = (text.match(piece) ?? []).map((each) =>
    pieceOf(each, () => (each.match(lesser) ?? []).map(inLetters)),
  );
  return (widthPx) => {
    let lines = 1;
    let usedPx = 0;
    const place = ({ fullPx, seenPx, parts }: Piece): void => {
      const lesser = seenPx > widthPx ? parts() : [];
      if (lesser.length > 0) {
        lesser.forEach(place);
        return;
      }
      if (usedPx > 0 && usedPx + seenPx > widthPx) {
        lines += 1;
        usedPx = 0;
      }
      usedPx += fullPx;
    };
    pieces.forEach(place);
    return lines;
  };
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
