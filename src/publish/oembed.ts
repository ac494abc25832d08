import type { OembedFit } from "../address/oembed.ts";
import { oembedHtml, type Embeddable } from "./embed-code.ts";

/** Fits every column, where nobody says how wide it is. */
export const oembedWidthPx = 600;

interface Picture {
  url: string;
  widthPx: number;
  heightPx: number;
}

interface Oembed extends Embeddable {
  author: string;
  provider: string;
  /** With scheme and host, as that of the picture. */
  providerUrl: string;
  thumbnail: Picture;
}

const daySeconds = 86_400;

/** What is shown: a frame, or a picture where there is little room. */
function shownIn(embed: Oembed, fit: OembedFit | undefined) {
  const { widthPx = oembedWidthPx, room } = fit ?? {};
  if (room && "heightPx" in room)
    return { type: "photo", url: embed.thumbnail.url, width: widthPx, height: room.heightPx };
  return { type: "rich", html: oembedHtml(embed), width: widthPx, height: embed.heightPx };
}

/** An embed in the form of oEmbed 1.0 (oembed.com), type `rich` or `photo`. */
export function toOembed(embed: Oembed, fit?: OembedFit): string {
  const { title, author, provider, providerUrl, thumbnail } = embed;
  const { type, ...shown } = shownIn(embed, fit);
  const response = {
    type,
    version: "1.0",
    title,
    author_name: author,
    author_url: providerUrl,
    provider_name: provider,
    provider_url: providerUrl,
    cache_age: daySeconds,
    thumbnail_url: thumbnail.url,
    thumbnail_width: thumbnail.widthPx,
    thumbnail_height: thumbnail.heightPx,
    ...shown,
  };
  return JSON.stringify(response, null, 1) + "\n";
}
