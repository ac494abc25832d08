import { createWriteStream } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from "sitemap";

/** How many addresses the protocol lets one file hold. */
const limit = 50_000;

/** What a tag says; no text of the data can look like one, for a `"` in it is escaped. */
const valueIn = (html: string, tag: string): string | undefined =>
  new RegExp(`<${tag} (?:content|href)="([^"]*)"`).exec(html)?.[1];

/** What the head of a built page tells those who index it; null where it asks them not to. */
export function indexEntry(html: string): SitemapItemLoose | null {
  if (valueIn(html, 'meta name="robots"') === "noindex") return null;
  const url = valueIn(html, 'link rel="canonical"');
  const lastmod = valueIn(html, 'meta name="PubDate"');
  if (url === undefined || lastmod === undefined) throw new Error("a page without address or date");
  const alternates = html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g);
  const links = [...alternates].map(([, lang = "", href = ""]) => ({ lang, url: href }));
  const image = valueIn(html, 'meta property="og:image"');
  const isOwn = image !== undefined && url.includes("/charts/"); // others borrow that of a chart
  return { url, lastmod, links, ...(isOwn && { img: [{ url: image }] }) };
}

async function entriesIn(folder: string): Promise<SitemapItemLoose[]> {
  const names = await Array.fromAsync(glob("**/*.html", { cwd: folder }));
  const entries: SitemapItemLoose[] = [];
  for (const name of names.sort()) {
    const entry = indexEntry(await readFile(folder + name, "utf8"));
    if (entry) entries.push(entry);
  }
  return entries;
}

/**
 * Writes `sitemap-index.xml` and its files from what the finished pages say of themselves, so that
 * no page can be forgotten and every `lastmod` is the date its page shows.
 */
async function writeSitemap(folder: string, root: URL): Promise<void> {
  const entries = await entriesIn(folder);
  const xmlns = { xhtml: true, news: false, image: true, video: false };
  const sheets: string[] = [];
  for (let from = 0; from < entries.length; from += limit) {
    const name = `sitemap-${sheets.length}.xml`;
    const sheet = new SitemapStream({ lastmodDateOnly: true, xmlns });
    await pipeline(entries.slice(from, from + limit), sheet, createWriteStream(folder + name));
    sheets.push(new URL(name, root).href);
  }
  const index = createWriteStream(`${folder}sitemap-index.xml`);
  await pipeline(sheets, new SitemapIndexStream(), index);
}

/** Makes the sitemap when all pages are built. */
export function sitemap(): AstroIntegration {
  let root: URL;
  return {
    name: "sitemap",
    hooks: {
      "astro:config:done"({ config }) {
        root = new URL(config.base, config.site);
      },
      async "astro:build:done"({ dir }) {
        await writeSitemap(fileURLToPath(dir), root);
      },
    },
  };
}
