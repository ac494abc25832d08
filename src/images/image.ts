import { readFileSync } from "node:fs";
import type { ImageFormat, Picture } from "../model/picture.ts";
import { languages } from "../locales/languages.ts";
import { once, oncePer } from "../stats/once.ts";
import { codeHash, rendererHash } from "./code.ts";
import { composeLinkPreview } from "./link-preview.ts";
import { painterOf, type Painter } from "./painter.ts";
import { composePortrait } from "./portrait.ts";
import { withNarrowQuotes, type Lightening } from "./render.ts";
import { hashOf, storeFolder, storeIn } from "./store.ts";
import { drawn } from "./threads.ts";
import { composeWide } from "./wide.ts";

const layouts = {
  wide: composeWide,
  link: composeLinkPreview,
  portrait: composePortrait,
} satisfies Record<string, (picture: Picture, painter: Painter) => string>;

type ImageLayout = keyof typeof layouts;

interface Form {
  layout: ImageLayout;
  /** How many times larger its pixels may be, the best first; none where it has no pixels. */
  zooms: readonly number[];
  lightening: Lightening;
}

const formats: Readonly<Record<ImageFormat, Form>> = {
  svg: { layout: "wide", zooms: [], lightening: "smaller" },
  png: { layout: "wide", zooms: [2, 1.5, 1], lightening: "smaller" },
  og: { layout: "link", zooms: [1], lightening: "coarser" },
  portrait: { layout: "portrait", zooms: [1], lightening: "coarser" },
};

export interface ImageFile {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
}

/** The style sheets that say how drawings are painted. */
export const paintedSheets = (): string[] =>
  ["src/styles/tokens.css", "src/styles/drawing.css"].map((path) => readFileSync(path, "utf8"));

const store = once(() => storeIn(storeFolder()));
const painter = once(() => painterOf(paintedSheets()));
const code = once(codeHash);
const renderer = once(rendererHash);

/** A picture's own part of the keys of its files. */
const pictureHash = oncePer((picture: Picture) => hashOf(code(), JSON.stringify(picture)));

/** Makes the SVG of a picture; composed again only when the picture or any code has changed. */
async function composed(picture: Picture, layout: ImageLayout): Promise<string> {
  const make = () => Promise.resolve(Buffer.from(layouts[layout](picture, painter())));
  const key = hashOf(pictureHash(picture), layout);
  return Buffer.from(await store().kept(`${key}.svg`, make)).toString();
}

/** How high a picture is at its own size, in pixels. */
export async function pictureHeight(picture: Picture, format: ImageFormat): Promise<number> {
  const svg = await composed(picture, formats[format].layout);
  const [, height] = /^<svg [^>]*? height="(\d+)"/.exec(svg) ?? [];
  return Number(height);
}

/** Makes the pictures of a site, their pixels as `draw` does. */
export function imageMaker(draw = drawn) {
  /** The file of a picture; its pixels are made again only when its SVG has changed. */
  return async (picture: Picture, format: ImageFormat, name: string): Promise<ImageFile> => {
    const { layout, zooms, lightening } = formats[format];
    const svg = await composed(picture, layout);
    if (format === "svg") return { body: svg, type: "image/svg+xml" };
    const set = languages[picture.locale].wideQuotes ? svg : withNarrowQuotes(svg);
    const key = `${hashOf(renderer(), lightening, zooms.join(), set)}.png`;
    const body = await store().kept(key, () => draw({ svg: set, name, zooms, lightening }));
    return { body, type: "image/png" };
  };
}
