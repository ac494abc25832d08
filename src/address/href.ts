import type { Locale } from "../model/locale.ts";
import type { Site } from "../model/site.ts";
import { languageOf } from "./language.ts";
import { parsePath, type Address } from "./parse.ts";

/** Where a site stands, and in which languages. */
export type SiteAddress = Pick<Site, "baseUrl" | "locales">;

/** The sub-path that the site lives under: `""` or e.g. `/open`. */
export const basePath = ({ baseUrl }: Pick<Site, "baseUrl">): string =>
  new URL(baseUrl).pathname.replace(/\/$/, "");

/** Path with sub-path: what a link holds. */
export const fileHref = (site: Pick<Site, "baseUrl">, path: string): string =>
  basePath(site) + path;

/** A page's address in a language; the main one stands at the root. */
export function pageHref(site: SiteAddress, locale: Locale, path: string): string {
  const language = languageOf(site, locale);
  return fileHref(site, language === undefined ? path : `/${language}${path}`);
}

/** A place within a page. */
export const fragmentHref = (href: string, id: string): string =>
  `${href}#${encodeURIComponent(id)}`;

/** Rows of a dataset on its page, named as in its CSV (RFC 7111): the first is its header. */
export const rowHref = (page: string, record: number): string => `${page}#row=${record}`;

/** The same with scheme and host. */
export const absolute = ({ baseUrl }: Pick<Site, "baseUrl">, href: string): string =>
  new URL(href, baseUrl).href;

/** What a link leads to, with or without scheme and host; null where it leaves the site. */
export function parseHref(site: Pick<Site, "baseUrl">, href: string): Address | null {
  const { origin, pathname } = new URL(href, site.baseUrl);
  const base = basePath(site);
  const isOwn = origin === new URL(site.baseUrl).origin && pathname.startsWith(`${base}/`);
  return isOwn ? parsePath(pathname.slice(base.length)) : null;
}
