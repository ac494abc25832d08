import { decodeXML } from "entities";
import { renderAsync } from "@resvg/resvg-js";
import type { Fonts } from "./fonts.ts";
import { toPng } from "./png.ts";

/** What a picture may weigh: phones load it in a chat. */
export const mostBytes = 200_000;

const texts = /<(?:text|tspan)[^>]*>([^<]*)/g;

/** Every character that an SVG shows. */
export const shownCharacters = (svg: string): Set<string> =>
  new Set([...svg.matchAll(texts)].map(([, text = ""]) => decodeXML(text)).join(""));

/** Fails where the font lacks a character: it would be left out of the picture in silence. */
export function checkGlyphs(svg: string, name: string, { has }: Fonts): void {
  const missing = [...shownCharacters(svg)].filter((char) => !has(char));
  if (missing.length === 0) return;
  const list = missing
    .map((char) => `“${char}” (U+${char.codePointAt(0)?.toString(16).toUpperCase() ?? ""})`)
    .join(" ");
  throw new Error(
    `图片 ${name} 中有字体里没有的字符：${list}。请换一个字符。\n` +
      `The image ${name} holds characters that its font lacks: ${list}. Use another character.`,
  );
}

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

async function pngOf(svg: string, zoom: number, { files }: Fonts): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: "Noto Sans SC" },
  });
  const { width, height, pixels } = image; // each look at the pixels copies them
  return toPng({ width, height, pixels });
}

/** An SVG in pixels, as many times as large as it may be without being too heavy. */
export async function renderPng(
  svg: string,
  { name, zooms, fonts }: { name: string; zooms: readonly number[]; fonts: Fonts },
): Promise<Uint8Array> {
  checkGlyphs(svg, name, fonts);
  for (const zoom of zooms) {
    const png = await pngOf(svg, zoom, fonts);
    if (png.length <= mostBytes) return png;
  }
  throw new Error(
    `图片 ${name} 超过 200 kB。请把图中的内容分成几幅。\n` +
      `The image ${name} is above 200 kB. Show less in one view.`,
  );
}
