import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "fast-png";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadFonts, type Fonts } from "./fonts.ts";
import { checkGlyphs, renderPng, shownCharacters, withNarrowQuotes } from "./render.ts";
import { storeIn } from "./store.ts";

let folder: string;
let fonts: Fonts;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fonts-"));
  fonts = await loadFonts("嘉兴市 <&人", storeIn(folder));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#fff"/><text y="20" font-size="14">${text}</text></svg>`;

test("an SVG shows the characters of its texts, not those of its names", () => {
  const shown = shownCharacters('<title>z</title><text x="1">a&lt;<tspan>b</tspan></text>');
  expect([...shown].sort().join("")).toBe("<ab");
});

test("a character that the font lacks is named with its picture, in both languages", () => {
  checkGlyphs(svgOf("嘉兴市&amp;人"), "/images/a/b.png", fonts);
  const missing = () => {
    checkGlyphs(svgOf("嘉兴囧"), "/images/a/b.png", fonts);
  };
  expect(missing).toThrow(/图片 \/images\/a\/b\.png.*“囧” \(U\+56E7\)/);
  expect(missing).toThrow(/The image \/images\/a\/b\.png .*“囧” \(U\+56E7\)/);
});

test("a subset has what it was asked for and no more", () => {
  expect(["嘉", "兴", "人"].map(fonts.has)).toEqual([true, true, true]);
  expect(fonts.has("海")).toBe(false);
});

test("letters are drawn, and drawn twice they are the same bytes", async () => {
  const setting = { name: "a", zooms: [2, 1], fonts };
  const [first, second, blank] = await Promise.all(
    ["嘉兴市", "嘉兴市", ""].map((text) => renderPng(svgOf(text), setting)),
  );
  expect(Buffer.from(first!).equals(second!)).toBe(true);
  expect(decode(first!)).toMatchObject({ width: 120, height: 60 });
  expect(first!.length).toBeGreaterThan(blank!.length + 200);
});

test("other languages have quotation marks that tear no words apart", () => {
  expect(withNarrowQuotes("<text>“a” b’s</text>")).toBe("<text>&quot;a&quot; b's</text>");
});
