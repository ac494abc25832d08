import { oembedHtml, type Embeddable } from "./embed-code.ts";

/** Consumers ask for a greatest width, which a file cannot know: this one fits every column. */
export const oembedWidthPx = 600;

interface Oembed extends Embeddable {
  author: string;
  provider: string;
  /** With scheme and host, as that of the picture. */
  providerUrl: string;
  thumbnail: { url: string; widthPx: number; heightPx: number };
}

const daySeconds = 86_400;

/** An embed in the form of oEmbed 1.0, type `rich` (oembed.com). */
export function toOembed(embed: Oembed): string {
  const { title, author, provider, providerUrl, thumbnail, heightPx } = embed;
  const response = {
    type: "rich",
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
    html: oembedHtml(embed),
    width: oembedWidthPx,
    height: heightPx,
  };
  return JSON.stringify(response, null, 1) + "\n";
}
