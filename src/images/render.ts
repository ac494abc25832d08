import { Resvg } from "@resvg/resvg-js";
import type { Fonts } from "./letters/fonts.ts";
import { outlined } from "./letters/outlines.ts";
import { coarser, toPng } from "./png.ts";

/** What a picture may weigh: phones load it in a chat. */
export const mostBytes = 200_000;

/** The font has these marks as wide as Chinese characters: in other languages they tear words apart. */
const narrow: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": "&quot;",
  "\u201d": "&quot;",
};

/** An SVG as it is rendered in a language that is not Chinese. */
export const withNarrowQuotes = (svg: string): string =>
  svg.replace(/[\u2018\u2019\u201c\u201d]/g, (mark) => narrow[mark] ?? mark);

function pixelsOf(svg: string, zoom: number) {
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false },
  }).render();
  const { width, height, pixels } = image; // each look at the pixels copies them
  return { width, height, pixels };
}

/** How a picture becomes lighter: in fewer pixels, or in fewer colours where its size is a promise. */
export type Lightening = "smaller" | "coarser";

/** More pixels than these take minutes to draw, and no phone opens them. */
const mostPixels = 20_000_000;

/** How many pixels an SVG has at its own size. */
function areaOf(svg: string): number {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return Number(width) * Number(height);
}

interface Attempt {
  zoom: number;
  /** Of each colour, the most first. */
  bits: readonly number[];
}

/** From the best picture to the lightest. */
function attempts(svg: string, zooms: readonly number[], lightening: Lightening): Attempt[] {
  if (lightening === "coarser") return zooms.map((zoom) => ({ zoom, bits: [8, 5, 4, 3, 2] }));
  const least = Math.min(...zooms);
  const smaller = Array.from({ length: 10 }, (_, index) => least / 2 ** ((index + 1) / 2));
  return [...zooms, ...smaller]
    .filter((zoom) => areaOf(svg) * zoom ** 2 <= mostPixels)
    .map((zoom) => ({ zoom, bits: [8] }));
}

export interface Rendering {
  name: string;
  /** How many times larger the pixels may be, the best first. */
  zooms: readonly number[];
  lightening: Lightening;
  fonts: Fonts;
}

/** An SVG in pixels, the first of its attempts that is light enough; the lightest where none is. */
export async function renderPng(
  svg: string,
  { name, zooms, lightening, fonts }: Rendering,
): Promise<Uint8Array> {
  const drawn = await outlined(svg, fonts).catch((error: unknown) => {
    throw new Error(`image ${name}`, { cause: error });
  });
  let png: Uint8Array | undefined;
  for (const { zoom, bits } of attempts(svg, zooms, lightening)) {
    const pixels = pixelsOf(drawn, zoom);
    for (const each of bits) {
      png = toPng(coarser(pixels, each));
      if (png.length <= mostBytes) return png;
    }
  }
  if (!png) throw new Error(`image ${name} is too large at any size`);
  return png;
}
