import { escapeUTF8 } from "entities";
import type { Theme } from "../model/theme.ts";

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

/** A script of ours that a host may run, and the hash by which browsers hold it to its bytes. */
export interface Loader {
  src: string;
  integrity: string;
}

/** What a frame allows an embed, and how much of its own address it tells it. */
export const frameRights = {
  sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
  referrerpolicy: "strict-origin-when-cross-origin",
  allow: "clipboard-write",
} as const;

type Attributes = Record<string, string | number>;

const tag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeUTF8(String(value))}"`)
    .join("")}>`;

const link = ({ href, title }: Embeddable): string =>
  `<p>${tag("a", { href })}${escapeUTF8(title)}</a></p>`;

/** Below this a frame never shrinks, whatever a host's sheet says of frames. */
const leastPx = 320;

/** A frame in the host's colours: where both name one scheme, nothing opaque is painted behind it. */
const styleOf = ({ theme, heightPx }: Embeddable): string =>
  [
    "border:0",
    `min-height:${Math.min(leastPx, heightPx)}px`,
    ...(theme === null ? [] : [`color-scheme:${theme}`]),
  ].join(";");

/** The code that journalists copy: a frame as wide as its column, and a link where frames are dropped. */
export function iframeCode(embed: Embeddable): string {
  const frame = tag("iframe", {
    src: embed.src,
    title: embed.title,
    loading: "lazy",
    width: "100%",
    height: embed.heightPx,
    style: styleOf(embed),
    ...frameRights,
  });
  return `${frame}</iframe>\n${link(embed)}`;
}

/** The same for hosts without a script of their own that makes frames as high as they need to be. */
export function loaderCode(embed: Embeddable, { src, integrity }: Loader): string {
  const script = tag("script", { src, integrity, crossorigin: "anonymous", async: "" });
  return `${iframeCode(embed)}\n${script.replace(' async=""', " async")}</script>`;
}

/** Where the pictures of a view are. */
interface Pictured extends Pick<Embeddable, "href"> {
  svg: string;
  png: string;
  /** For phones, on which the letters of the others are too small to read. */
  portrait: { src: string; widthPx: number; heightPx: number };
  /** At its own size, though PNG has more pixels: mail programs know no `max-width`. */
  widthPx: number;
  /** What the picture says, for those who do not see it. */
  alt: string;
}

/** A picture that leads to the view's page, for newsletters and hosts without frames. */
export function pictureCode({ href, svg, png, portrait, widthPx, alt }: Pictured): string {
  const style = "max-width:100%;height:auto";
  const image = tag("img", { src: png, alt, width: widthPx, loading: "lazy", style });
  const sources = [
    tag("source", {
      media: "(max-width: 480px)",
      srcset: portrait.src,
      width: portrait.widthPx,
      height: portrait.heightPx,
    }),
    tag("source", { type: "image/svg+xml", srcset: svg }),
  ];
  return `${tag("a", { href })}<picture>${sources.join("")}${image}</picture></a>`;
}

/** What a consumer of oEmbed is given: WordPress keeps of a frame these attributes and no others. */
export function oembedHtml({ src, title, heightPx }: Embeddable): string {
  const frame = { src, width: "100%", height: heightPx, frameborder: 0, title };
  return `${tag("iframe", frame)}</iframe>`;
}
