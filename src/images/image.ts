import { readFileSync } from "node:fs";
import type { ImageFormat, Picture } from "../model/picture.ts";
import { languages } from "../locales/languages.ts";
import { codeHash } from "./code.ts";
import { growingFonts, madeWith } from "./fonts.ts";
import { composeLinkPreview } from "./link-preview.ts";
import { painterOf, type Painter } from "./painter.ts";
import { composePortrait } from "./portrait.ts";
import { renderPng, shownCharacters, withNarrowQuotes } from "./render.ts";
import { hashOf, storeFolder, storeIn } from "./store.ts";
import { composeWide } from "./wide.ts";

const layouts = {
  wide: composeWide,
  link: composeLinkPreview,
  portrait: composePortrait,
} satisfies Record<string, (picture: Picture, painter: Painter) => string>;

type ImageLayout = keyof typeof layouts;

/** How each picture is laid out, and how many times larger its pixels may be; the first that fits. */
const formats = {
  svg: { layout: "wide", zooms: [] },
  png: { layout: "wide", zooms: [2, 1.5, 1] },
  og: { layout: "link", zooms: [1] },
  portrait: { layout: "portrait", zooms: [1] },
} as const satisfies Record<ImageFormat, { layout: ImageLayout; zooms: readonly number[] }>;

export interface ImageFile {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
}

/** The style sheets that say how drawings are painted. */
export const paintedSheets = (): string[] =>
  ["src/styles/tokens.css", "src/styles/drawing.css"].map((path) => readFileSync(path, "utf8"));

/** Makes the pictures of a site; `expected` tells the characters that most of them will show. */
export function imageMaker(expected: () => Promise<string>) {
  const painter = painterOf(paintedSheets());
  const store = storeIn(storeFolder());
  const fontsFor = growingFonts(expected, store);
  let code: Promise<string> | undefined;

  /** The SVG of a picture; composed again only when the picture or any code has changed. */
  async function composed(picture: Picture, layout: ImageLayout): Promise<string> {
    const key = hashOf(await (code ??= codeHash()), layout, JSON.stringify(picture));
    const make = () => Promise.resolve(Buffer.from(layouts[layout](picture, painter)));
    return Buffer.from(await store.kept(`${key}.svg`, make)).toString();
  }

  /** The file of a picture; its pixels are made again only when its SVG has changed. */
  return async (picture: Picture, format: ImageFormat, name: string): Promise<ImageFile> => {
    const { layout, zooms } = formats[format];
    const svg = await composed(picture, layout);
    if (format === "svg") return { body: svg, type: "image/svg+xml" };
    const set = languages[picture.locale].wideQuotes ? svg : withNarrowQuotes(svg);
    const key = `${hashOf(madeWith, zooms.join(), set)}.png`;
    const body = await store.kept(key, async () =>
      renderPng(set, { name, zooms, fonts: await fontsFor(shownCharacters(set)) }),
    );
    return { body, type: "image/png" };
  };
}
