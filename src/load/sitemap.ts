import { createWriteStream, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from "sitemap";
import { absolute, fileHref, parseHref } from "../address/href.ts";
import { paths } from "../address/paths.ts";
import type { Site } from "../model/site.ts";

/** How many addresses the protocol lets one file hold. */
const limit = 50_000;

/** Where a site stands. */
type Root = Pick<Site, "baseUrl">;

/** What a tag says; no text of the data can look like one, for a `"` in it is escaped. */
const valueIn = (html: string, tag: string): string | undefined =>
  new RegExp(`<${tag} (?:content|href)="([^"]*)"`).exec(html)?.[1];

/** What the head of a built page tells those who index it; null where it asks them not to. */
export function indexEntry(html: string, root: Root): SitemapItemLoose | null {
  if (valueIn(html, 'meta name="robots"') === "noindex") return null;
  const url = valueIn(html, 'link rel="canonical"');
  const lastmod = valueIn(html, 'meta name="PubDate"');
  if (url === undefined || lastmod === undefined) throw new Error("a page without address or date");
  const alternates = html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g);
  const links = [...alternates].map(([, lang = "", href = ""]) => ({ lang, url: href }));
  const image = valueIn(html, 'meta property="og:image"');
  const isChart = parseHref(root, url)?.sort === "chart"; // others borrow the picture of one
  return { url, lastmod, links, ...(isChart && image !== undefined && { img: [{ url: image }] }) };
}

/** Copies, for what is cut from the text of a page keeps all of it in memory. */
const entriesIn = (folder: string, root: Root): SitemapItemLoose[] =>
  globSync("**/*.html", { cwd: folder })
    .sort()
    .flatMap(
      (name) => structuredClone(indexEntry(readFileSync(join(folder, name), "utf8"), root)) ?? [],
    );

/**
 * Writes the list of sitemaps and its files from what the finished pages say of themselves, so that
 * no page can be forgotten and every `lastmod` is the date its page shows.
 */
async function writeSitemap(folder: string, root: Root): Promise<void> {
  const entries = entriesIn(folder, root);
  if (entries.length === 0) return; // of a preview
  const xmlns = { xhtml: true, news: false, image: true, video: false };
  const sheets: string[] = [];
  for (let from = 0; from < entries.length; from += limit) {
    const path = paths.sitemapSheet({ sheet: String(sheets.length) });
    const sheet = new SitemapStream({ lastmodDateOnly: true, xmlns });
    const file = createWriteStream(join(folder, path));
    await pipeline(entries.slice(from, from + limit), sheet, file);
    sheets.push(absolute(root, fileHref(root, path)));
  }
  const index = createWriteStream(join(folder, paths.sitemap));
  await pipeline(sheets, new SitemapIndexStream(), index);
}

/** Makes the sitemap when all pages are built. */
export function sitemap(): AstroIntegration {
  let root: Root;
  return {
    name: "sitemap",
    hooks: {
      "astro:config:done"({ config }) {
        root = { baseUrl: new URL(config.base, config.site).href };
      },
      async "astro:build:done"({ dir }) {
        await writeSitemap(fileURLToPath(dir), root);
      },
    },
  };
}
