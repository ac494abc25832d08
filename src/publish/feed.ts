import { generateAtomFeed, generateJsonFeed } from "feedsmith";

/** What a feed says, whatever its format; all addresses are whole. */
export interface Feed {
  title: string;
  description: string;
  /** e.g. `zh-CN` */
  language: string;
  author: string;
  /** The page whose feed it is. */
  page: string;
  atom: string;
  json: string;
  /** A day, e.g. `2026-11-23`. */
  updated: string;
  entries: { address: string; title: string; text: string; updated: string }[];
}

/** The log knows days: each stands for its beginning. */
const moment = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Atom 1.0 (RFC 4287); the addresses do not change, so they are the ids too. */
export const toAtom = (feed: Feed): string =>
  generateAtomFeed({
    xml: { lang: feed.language },
    id: feed.page,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: moment(feed.updated),
    authors: [{ name: feed.author }],
    links: [
      { href: feed.page, rel: "alternate", type: "text/html" },
      { href: feed.atom, rel: "self", type: "application/atom+xml" },
    ],
    entries: feed.entries.map(({ address, title, text, updated }) => ({
      id: address,
      title: { value: title },
      updated: moment(updated),
      links: [{ href: address, rel: "alternate", type: "text/html" }],
      content: { value: text },
    })),
  });

/** JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.json,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ address, title, text, updated }) => ({
      id: address,
      url: address,
      title,
      content_text: text,
      date_published: moment(updated),
    })),
  });
  return JSON.stringify(json, null, 1) + "\n";
}
