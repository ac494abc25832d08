import { textWidth } from "./text.ts";

const cjk = "\\u2e80-\\uffdc\\u{20000}-\\u{3fffd}";

const opening = "\\u201c\\u2018\\uff08\\u300a\\u300c\\u3010";
const closing =
  "\\u201d\\u2019\\uff0c\\u3002\\u3001\\uff1b\\uff1a\\uff09\\u300b\\u300d\\u3011\\uff01\\uff1f";

const letter = "[\\p{Lu}\\p{Ll}]"; // those of words, which Chinese characters are not

/** A hyphen within a word, or the dash of a span that ends in one or begins with a year, behind which a line may break. */
const hyphen = `(?:(?:(?<=${letter})-|(?<=\\d)–)(?=${letter})|(?<=\\d{4})–(?=\\d{1,2} ${letter}))`;

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

/** The size of plain text in pixels, or what tells how wide a line is. */
type Font = number | ((line: string) => number);

const widthIn = (font: Font): ((line: string) => number) =>
  typeof font === "number" ? (line) => textWidth(line, font) : font;

/** Breaks a text into lines no wider than `widthPx`, within a word only where it is wider. */
export function wrap(text: string, widthPx: number, font: Font): string[] {
  const lineWidth = widthIn(font);
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
export function wrapParagraph(text: string, widthPx: number, font: Font): string[] {
  const lineWidth = widthIn(font);
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
