import { escapeUTF8 } from "entities";
import type { Theme } from "../model/picture.ts";

/** What a page needs to show an embed; all addresses with scheme and host. */
export interface Embeddable {
  title: string;
  /** Of the embed itself. */
  src: string;
  /** Of the view's own page. */
  href: string;
  /** How high it is at most, in pixels, so that nothing is cut without a script. */
  heightPx: number;
  /** The colours it keeps to; null where it follows the reader's system. */
  theme: Theme | null;
}

/** The same for a host that may make it as high as it needs to be. */
export interface Framed extends Embeddable {
  /** Lower than this it is at no width, in pixels. */
  leastPx: number;
}

/** A script of ours that a host may run, and the hash by which browsers hold it to its bytes. */
export interface Loader {
  src: string;
  integrity: string;
}

/** What a frame allows an embed, and how much of its own address it tells it. */
export const frameRights = {
  sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
  referrerpolicy: "strict-origin-when-cross-origin",
  allow: "clipboard-write; web-share",
} as const;

type Attributes = Record<string, string | number>;

const tag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeUTF8(String(value))}"`)
    .join("")}>`;

const link = ({ href, title }: Embeddable): string =>
  `<p>${tag("a", { href })}${escapeUTF8(title)}</a></p>`;

/** Below this, or below the lowest that its view is, a frame never shrinks, whatever a host's sheet says of frames. */
const shrinksToPx = 320;

/** A frame in the host's colours: where both name one scheme, nothing opaque is painted behind it. */
const styleOf = ({ theme, leastPx }: Framed): [property: string, value: string][] => [
  ["border", "0"],
  ["min-height", `${Math.min(shrinksToPx, leastPx)}px`],
  ...(theme === null ? [] : [["color-scheme", theme] as [string, string]]),
];

/** A frame as wide as its column, without what tells its looks. */
const frameOf = ({ src, title, heightPx }: Embeddable): Attributes => ({
  src,
  title,
  loading: "lazy",
  width: "100%",
  height: heightPx,
  frameborder: 0, // for hosts that drop styles
});

/** A frame, and a link where frames are dropped: for hosts that make it as high as it needs to be. */
export function iframeCode(embed: Framed): string {
  const style = styleOf(embed)
    .map((pair) => pair.join(":"))
    .join(";");
  const frame = tag("iframe", { ...frameOf(embed), style, ...frameRights });
  return `${frame}</iframe>\n${link(embed)}`;
}

const scriptOf = ({ src, integrity }: Loader): string =>
  tag("script", { src, integrity, crossorigin: "anonymous", async: "" }).replace(
    / async=""/,
    " async",
  );

/** The code that journalists copy: the same with the script that makes it so. */
export const loaderCode = (embed: Framed, loader: Loader): string =>
  `${iframeCode(embed)}\n${scriptOf(loader)}</script>`;

/** `min-height` → `minHeight`: what React calls a property of a style. */
const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What React calls attributes that it does not call as HTML does. */
const jsxNames: [html: string, jsx: string][] = [
  ["frameborder", "frameBorder"],
  ["referrerpolicy", "referrerPolicy"],
  ["crossorigin", "crossOrigin"],
];

/** The same as JSX, for pages in React or MDX. */
export function jsxCode(embed: Framed, loader: Loader): string {
  const style = styleOf(embed).map(([name, value]) => `${camel(name)}: "${value}"`);
  const frame = tag("iframe", { ...frameOf(embed), ...frameRights }).slice(0, -1);
  const markup = [
    `${frame} style={{ ${style.join(", ")} }} />`,
    `<p>${tag("a", { href: embed.href })}{${JSON.stringify(embed.title)}}</a></p>`,
    scriptOf(loader).replace(/>$/, " />"),
  ].join("\n");
  return jsxNames.reduce((code, [html, jsx]) => code.replaceAll(` ${html}=`, ` ${jsx}=`), markup);
}

/** Where the pictures of a view are. */
interface Pictured extends Pick<Embeddable, "href"> {
  svg: string;
  png: string;
  /** For phones, on which the letters of the others are too small to read. */
  portrait: { src: string; widthPx: number; heightPx: number };
  /** At its own size, though PNG has more pixels: mail programs know no `max-width`. */
  widthPx: number;
  heightPx: number;
  /** What the picture says, for those who do not see it. */
  alt: string;
}

/** A picture that leads to the view's page, for newsletters and hosts without frames. */
export function pictureCode(pictured: Pictured): string {
  const { href, svg, png, portrait, widthPx: width, heightPx: height, alt } = pictured;
  const style = "max-width:100%;height:auto";
  const image = tag("img", { src: png, alt, width, height, loading: "lazy", style });
  const sources = [
    tag("source", {
      media: "(max-width: 480px)",
      srcset: portrait.src,
      width: portrait.widthPx,
      height: portrait.heightPx,
    }),
    tag("source", { type: "image/svg+xml", srcset: svg, width, height }),
  ];
  return `${tag("a", { href })}<picture>${sources.join("")}${image}</picture></a>`;
}

/**
 * What a consumer of oEmbed is given. WordPress runs its script only for a quote before the frame, and
 * hides each frame that is written `<iframe` until that script has run: this one is written so that
 * it takes a quote before it for one around it, and hides a frame that is but text within the true
 * one. Browsers show the frame alone: docs/decisions/oembed-for-wordpress.md has the whole story.
 */
export function oembedHtml({ src, href, title, heightPx }: Embeddable): string {
  const quote = `<blockquote>${tag("a", { href })}${escapeUTF8(title)}</a></BLOCKQUOTE>`;
  const attributes = { src, width: "100%", height: heightPx, frameborder: 0, "aria-label": title };
  const frame = tag("IFRAME", attributes).replace(" ", "\n"); // else it is written anew, in small letters
  return `<template>${quote}</template>${frame}</blockquote><iframe></iframe>`;
}
