import { decode } from "fast-png";
import { expect, test } from "vitest";
import { loadFonts } from "./letters/fonts.ts";
import { mostBytes, renderPng, withNarrowQuotes, type Rendering } from "./render.ts";

const fonts = loadFonts();
const setting: Rendering = { name: "a", zooms: [2, 1], lightening: "smaller", fonts };

const svgOf = (content: string, widthPx = 60, heightPx = 30) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="${widthPx}" height="${heightPx}" fill="#fff"/>${content}</svg>`;

const text = (words: string) => svgOf(`<text y="20" font-size="14">${words}</text>`);

test("letters are drawn, and drawn twice they are the same bytes", async () => {
  const [first, second, blank] = await Promise.all(
    ["嘉兴市", "嘉兴市", ""].map((words) => renderPng(text(words), setting)),
  );
  expect(Buffer.from(first!).equals(second!)).toBe(true);
  expect(decode(first!)).toMatchObject({ width: 120, height: 60 });
  expect(first!.length).toBeGreaterThan(blank!.length + 200);
});

test("a character of no font ends the build: the checks should have found it", async () => {
  const made = renderPng(text("嘉\u{1f000}\ue000"), { ...setting, name: "/images/a.png" });
  await expect(made).rejects.toMatchObject({
    message: "image /images/a.png",
    cause: { message: expect.stringContaining("U+E000") as string },
  });
});

/** Noise: more colours than any picture could show lightly. */
const noise =
  '<filter id="n"><feTurbulence baseFrequency="1.5" /></filter><rect width="400" height="400" filter="url(#n)" />';

test("a picture that is too heavy gets fewer pixels, or fewer colours where its size is a promise", async () => {
  const svg = svgOf(noise, 400, 400);
  const smaller = await renderPng(svg, { ...setting, zooms: [1] });
  expect(smaller.length).toBeLessThanOrEqual(mostBytes);
  expect(decode(smaller).width).toBeLessThan(400);
  const coarser = await renderPng(svg, { ...setting, zooms: [1], lightening: "coarser" });
  expect(coarser.length).toBeLessThanOrEqual(mostBytes);
  expect(decode(coarser)).toMatchObject({ width: 400, height: 400 });
});

test("a picture that is too large to draw gets fewer pixels", async () => {
  const png = await renderPng(svgOf("", 800, 40_000), setting);
  const { width, height } = decode(png);
  expect(width * height).toBeLessThanOrEqual(20_000_000);
  expect(width).toBeGreaterThan(400);
});

test("other languages have quotation marks that tear no words apart", () => {
  expect(withNarrowQuotes("<text>“a” b’s</text>")).toBe("<text>&quot;a&quot; b's</text>");
});
