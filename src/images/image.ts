import { readFileSync } from "node:fs";
import type { ImageFormat, Picture } from "../model/picture.ts";
import { languages } from "../locales/languages.ts";
import { growingFonts, madeWith } from "./fonts.ts";
import { composeLinkPreview } from "./link-preview.ts";
import { painterOf, type Painter } from "./painter.ts";
import { composePortrait } from "./portrait.ts";
import { renderPng, shownCharacters, withNarrowQuotes } from "./render.ts";
import { hashOf, storeFolder, storeIn } from "./store.ts";
import { composeWide } from "./wide.ts";

type Compose = (picture: Picture, painter: Painter) => string;

/** How each picture is composed, and how many times larger its pixels may be; the first that fits. */
const formats = {
  svg: { compose: composeWide, zooms: [] },
  png: { compose: composeWide, zooms: [2, 1.5, 1] },
  og: { compose: composeLinkPreview, zooms: [1] },
  portrait: { compose: composePortrait, zooms: [1] },
} as const satisfies Record<ImageFormat, { compose: Compose; zooms: readonly number[] }>;

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

  /** The file of a picture; its pixels are made again only when its SVG has changed. */
  return async (picture: Picture, format: ImageFormat, name: string): Promise<ImageFile> => {
    const { compose, zooms } = formats[format];
    const svg = compose(picture, painter);
    if (format === "svg") return { body: svg, type: "image/svg+xml" };
    const set = languages[picture.locale].wideQuotes ? svg : withNarrowQuotes(svg);
    const key = `${hashOf(madeWith, zooms.join(), set)}.png`;
    const body = await store.kept(key, async () =>
      renderPng(set, { name, zooms, fonts: await fontsFor(shownCharacters(set)) }),
    );
    return { body, type: "image/png" };
  };
}
