import { escapeUTF8 } from "entities";
import type { Block } from "../drawing/legend.ts";
import { element, textElement } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { badged } from "../locales/badge.ts";
import { languageTag } from "../locales/format.ts";
import type { Picture } from "../model/picture.ts";
import type { Inks } from "./inks.ts";

/** Fonts by name, the one that the PNGs are set in first. */
const families = "Noto Sans SC, PingFang SC, Microsoft YaHei, Source Han Sans SC, sans-serif";

/** A picture being composed. */
export interface Setting {
  picture: Picture;
  inks: Inks;
}

interface Size {
  widthPx: number;
  heightPx: number;
}

/** A picture as a file of its own: white paper, and a name for those who cannot see it. */
export function whole(
  { picture, inks }: Setting,
  { widthPx, heightPx }: Size,
  children: string[],
): string {
  const { title, badge, sentence, locale } = picture;
  const height = Math.ceil(heightPx);
  const name = badged(title, badge, locale);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: widthPx,
      height,
      viewBox: `0 0 ${widthPx} ${height}`,
      role: "img",
      "aria-label": `${name} ${sentence}`.trim(),
      "xml:lang": languageTag(locale),
      "font-family": families,
      fill: inks.ink,
    },
    element("title", {}, escapeUTF8(name)),
    element("rect", { width: widthPx, height, fill: inks.paper }),
    ...children,
  );
}

/** The mark of a sample: light letters on dark, so that it is seen at the size of a thumbnail. */
export function pill(badge: string | null, sizePx: number, { paper, caution }: Inks): Block {
  if (badge === null) return { svg: "", heightPx: 0 };
  const heightPx = sizePx * 1.7;
  const width = textWidth(badge, sizePx, "bold") + sizePx * 1.2;
  const box = { width, height: heightPx, rx: sizePx * 0.25, fill: caution };
  const words = { x: width / 2, y: sizePx * 1.21, "text-anchor": "middle", fill: paper };
  const svg =
    element("rect", box) +
    textElement([badge], { ...words, "font-size": sizePx, "font-weight": 600 });
  return { svg, heightPx };
}

/** A strip of the site's colour above everything; of the colour of caution for a sample. */
export const strip = ({ picture, inks }: Setting, widthPx: number, heightPx: number): string =>
  element("rect", {
    width: widthPx,
    height: heightPx,
    fill: picture.badge === null ? inks.accent : inks.caution,
  });
