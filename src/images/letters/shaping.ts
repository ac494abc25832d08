import bidiFactory from "bidi-js";
import { Buffer, Direction, shape, type Font } from "harfbuzzjs";
import type { Fonts, Weight } from "./fonts.ts";

/** What letters are taken from. */
interface Setting {
  fonts: Fonts;
  weight: Weight;
}

/** Letters of one font that are read in one direction. */
interface Run {
  text: string;
  font: Font;
  /** Of nested directions, as the bidirectional algorithm of Unicode counts them: odd from the right. */
  level: number;
}

/** A glyph, in units of its font's em. */
interface Glyph {
  font: Font;
  id: number;
  x: number;
  y: number;
}

/** A line of text as glyphs, and how wide it is in em. */
export interface Shaped {
  glyphs: Glyph[];
  widthEm: number;
}

const { getEmbeddingLevels } = bidiFactory();

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A character with its number, e.g. `“囧” (U+56E7)`. */
const named = (char: string): string =>
  `“${char}” (U+${char.codePointAt(0)?.toString(16).toUpperCase() ?? ""})`;

/** A part of a text, where it begins there, and its font. */
interface Part {
  text: string;
  index: number;
  font: Font;
}

/** A character as readers see it in one font, with its accents and joiners; else in one font each. */
async function partsOf(segment: Part["text"], index: number, setting: Setting): Promise<Part[]> {
  const font = await setting.fonts.fontOf(segment, setting.weight);
  if (font) return [{ text: segment, index, font }];
  const chars = Array.from(segment);
  if (chars.length === 1) throw new Error(`no font has ${named(segment)}`);
  const parts = await Promise.all(chars.map((char) => partsOf(char, index, setting)));
  return parts.flat();
}

/** A text in runs, in the order in which it is read. */
async function runsOf(text: string, setting: Setting): Promise<Run[]> {
  const { levels } = getEmbeddingLevels(text, "ltr");
  // What sets directions apart has told the levels, and no font has it.
  const segments = [...graphemes.segment(text)].filter(
    ({ segment }) => !/[\u2066-\u2069]/.test(segment),
  );
  const parts = await Promise.all(
    segments.map(({ segment, index }) => partsOf(segment, index, setting)),
  );
  const runs: Run[] = [];
  for (const part of parts.flat()) {
    const level = levels[part.index] ?? 0;
    const last = runs.at(-1);
    if (last?.font === part.font && last.level === level) last.text += part.text;
    else runs.push({ text: part.text, font: part.font, level });
  }
  return runs;
}

/** Runs in the order in which they stand, from the left: rule L2 of the bidirectional algorithm. */
function placed(runs: readonly Run[]): Run[] {
  let line = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: Run[] = [];
    let inner: Run[] = [];
    for (const run of line) {
      if (run.level >= level) inner.unshift(run);
      else {
        next.push(...inner, run);
        inner = [];
      }
    }
    line = [...next, ...inner];
  }
  return line;
}

function glyphsOf({ text, font, level }: Run) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shape(font, buffer);
  const ids = buffer.getGlyphInfos();
  return buffer.getGlyphPositions().map((position, index) => ({
    ...position,
    id: ids[index]?.codepoint ?? 0,
  }));
}

/** A line of text as glyphs; an Error where a character is in no font. */
export async function shapeLine(text: string, setting: Setting): Promise<Shaped> {
  const glyphs: Glyph[] = [];
  let widthEm = 0;
  for (const run of placed(await runsOf(text.normalize("NFC"), setting))) {
    const { font } = run;
    const { upem } = font.face;
    for (const { id, xAdvance, xOffset, yOffset } of glyphsOf(run)) {
      glyphs.push({ font, id, x: widthEm + xOffset / upem, y: yOffset / upem });
      widthEm += xAdvance / upem;
    }
  }
  return { glyphs, widthEm };
}
