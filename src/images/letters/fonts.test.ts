import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Blob, Face, Font } from "harfbuzzjs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { words } from "../../locales/index.ts";
import { missingGlyphs, writeRanges } from "../../model/glyphs/glyphs.ts";
import { families, fontFile, type Family, type Weight } from "./fonts.ts";

const require = createRequire(import.meta.url);

const written = (table: unknown) => format(JSON.stringify(table), { parser: "json" });

async function read(family: Family, weight: Weight): Promise<Font> {
  return new Font(new Face(new Blob(await readFile(require.resolve(fontFile(family, weight))))));
}

/** Of each character the width in em, of the first family that has it, in its widest letters. */
async function widthsOfAll(): Promise<Map<number, number>> {
  const widths = new Map<number, number>();
  for (const family of families) {
    const fonts = await Promise.all((["plain", "bold"] as const).map((each) => read(family, each)));
    const widthIn = (font: Font, code: number) =>
      font.glyphHAdvance(font.nominalGlyph(code) ?? 0) / font.face.upem;
    const [plain, bold] = fonts.map(({ face }) => new Set(face.collectUnicodes()));
    for (const code of plain?.intersection(bold ?? new Set()) ?? [])
      if (!widths.has(code))
        widths.set(code, Math.max(...fonts.map((font) => widthIn(font, code))));
  }
  return new Map([...widths].sort(([a], [b]) => a - b));
}

const widths = await widthsOfAll();

// The tables are made by the fonts: -u writes them anew.
test("the checks know the characters that the fonts of the pictures have", async () => {
  const covered = writeRanges([...widths.keys()]);
  await expect(await written({ covered })).toMatchFileSnapshot("../../model/glyphs/glyphs.json");
});

test("texts are measured with the width of what is wider than a Chinese character", async () => {
  const tenths = (em: number) => (Math.ceil(em * 10) / 10).toFixed(1);
  const wide = [...widths].filter(([, em]) => em > 1.02);
  const byWidth = Map.groupBy(wide, ([, em]) => tenths(em));
  const table = [...byWidth]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([em, codes]) => [em, writeRanges(codes.map(([code]) => code))]);
  await expect(await written(Object.fromEntries(table))).toMatchFileSnapshot(
    "../../drawing/wide-glyphs.json",
  );
});

test("the fonts have what the software itself says, in every language", () => {
  expect(missingGlyphs(JSON.stringify(words))).toEqual([]);
});
