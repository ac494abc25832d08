/** Widths in em of what is not one full em wide; measured on common system sans-serifs. */
const narrow = /[iljtfr.,:;'|!()[\]{} \-·]/;
const wide = /[mwMW%@—]/;
const fullwidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}“”‘’…]/u;

function charWidthEm(char: string): number {
  if (fullwidth.test(char)) return 1;
  if (narrow.test(char)) return 0.34;
  if (wide.test(char)) return 0.9;
  return /[A-Z]/.test(char) ? 0.7 : 0.6;
}

/** Width of a line of text in pixels: CJK and fullwidth characters are one em wide. */
export function textWidth(text: string, sizePx: number): number {
  let em = 0;
  for (const char of text) em += charWidthEm(char);
  return em * sizePx;
}

const cjk = "\\u2e80-\\uffdc\\u{20000}-\\u{3fffd}";

/** Pieces no line breaks within: a date's part (12月), a CJK character with its stop, a word. */
const piece = new RegExp(`\\d+[年月日]|[${cjk}][，。、；：）」]?|[^\\s${cjk}]+\\s*|\\s+`, "gu");

/** A piece in parts no wider than a line: whole where it fits, else letter by letter. */
function parts(text: string, widthPx: number, sizePx: number): string[] {
  return textWidth(text.trimEnd(), sizePx) <= widthPx ? [text] : Array.from(text);
}

/** Breaks a text into lines no wider than `widthPx`, within a word only where it is wider. */
export function wrap(text: string, widthPx: number, sizePx: number): string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = text.match(piece) ?? [];
  for (const next of pieces.flatMap((each) => parts(each, widthPx, sizePx))) {
    if (line !== "" && textWidth((line + next).trimEnd(), sizePx) > widthPx) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += next;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Width of the widest text, in pixels. */
export const widest = (texts: string[], sizePx: number): number =>
  Math.max(0, ...texts.flatMap((text) => text.split("\n")).map((line) => textWidth(line, sizePx)));
