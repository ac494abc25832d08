import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { loadFonts } from "./fonts.ts";
import { outlined } from "./outlines.ts";
import { shapeLine } from "./shaping.ts";

const fonts = loadFonts();
const plain = { fonts, weight: "plain" } as const;

const outline = (inner: string) =>
  outlined(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`, fonts);

/** From where to where an SVG is painted, in pixels across. */
async function span(inner: string): Promise<[from: number, to: number]> {
  const box = new Resvg(await outline(inner)).getBBox();
  if (!box) throw new Error("nothing is painted");
  return [box.x, box.x + box.width];
}

test.each([
  ["CO₂ PM₂.₅ 10³ ☆ ①", "figures of Chinese offices"],
  ["𡋾头村 䶮山 𠮷 㙟", "rare Chinese characters"],
  ["😀 👨‍👩‍👧 🏥 ❤️", "emoji"],
  ["Tiếng Việt, Bahasa, Ελλάς, Україна, Қазақ", "letters with accents"],
  ["السلام عليكم", "Arabic"],
  ["हिन्दी क्षि", "Devanagari"],
  ["中\u0302 x\u20dd", "what no single font has together"],
])("%s (%s) has a glyph each", async (text) => {
  const { glyphs, widthEm } = await shapeLine(text, plain);
  expect(glyphs.length).toBeGreaterThan(0);
  expect(glyphs.filter(({ id }) => id === 0)).toEqual([]);
  expect(widthEm).toBeGreaterThan(1);
});

test("letters join as their language writes them, and mixed directions stand as they are read", async () => {
  const joined = await shapeLine("क्षि", plain);
  expect(joined.glyphs.length).toBeLessThan(4);
  const { glyphs } = await shapeLine("abc سلام 12", plain);
  const latin = await shapeLine("abc ", plain);
  expect(glyphs.slice(0, 4).map(({ id }) => id)).toEqual(latin.glyphs.map(({ id }) => id));
  const digits = await shapeLine("12", plain);
  const first = glyphs.findIndex(({ id }) => id === digits.glyphs[0]?.id);
  expect(glyphs[first + 1]?.id).toBe(digits.glyphs[1]?.id); // never 21
  expect(first).toBe(4); // left of the word that it follows
});

test("a line stands at its anchor, with all its spans", async () => {
  const start = await span('<text x="100" y="20" font-size="20">嘉兴</text>');
  expect(start[0]).toBeGreaterThanOrEqual(100);
  expect(start[1]).toBeLessThanOrEqual(140);
  const middle = await span('<g text-anchor="middle" font-size="20"><text x="100">嘉兴</text></g>');
  expect(middle[0] + middle[1]).toBeGreaterThan(195);
  expect(middle[0] + middle[1]).toBeLessThan(205);
  const end = await span(
    '<text x="100" text-anchor="end" font-size="20">嘉<tspan dx="5">兴</tspan></text>',
  );
  expect(end[0]).toBeGreaterThanOrEqual(55);
  expect(end[1]).toBeLessThanOrEqual(100);
});

test("what is not about letters stays: paints, names, and where things stand", async () => {
  const svg = await outline(
    '<title>A</title><g transform="translate(1,2)"><text y="9" fill="#f00" stroke="#fff">a</text></g>',
  );
  expect(svg).toContain('<title>A</title><g transform="translate(1,2)"><g ');
  for (const kept of [' fill="#f00"', ' stroke="#fff"', '<path d="M']) expect(svg).toContain(kept);
  expect(svg).not.toContain("<text");
});
