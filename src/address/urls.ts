import type { Locale } from "../model/locale.ts";
import type { ImageFormat } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";

/** How the names of a view's pictures end. */
const imageEnds: Record<ImageFormat, string> = {
  svg: ".svg",
  png: ".png",
  og: "-og.png",
  portrait: "-portrait.png",
};

/** A view, or one of its states. */
export interface ViewAddress {
  dataset: string;
  view: string;
  /** Left out for the state of the view's own page. */
  state?: string | undefined;
}

const nameOf = ({ dataset, view, state }: ViewAddress): string =>
  [dataset, view, ...(state === undefined ? [] : [state])].join("/");

/** Every address of the site, from its root and without language. */
export const paths = {
  home: "/",
  topic: (id: string) => `/topics/${id}/`,
  district: (id: string) => `/districts/${id}/`,
  datasets: "/datasets/",
  dataset: (id: string) => `/datasets/${id}/`,
  /** A view's page, or that of one of its states. */
  chart: (dataset: string, view: string, state?: string) =>
    `/charts/${dataset}/${view}/${state === undefined ? "" : `${state}/`}`,
  /** A chart as picture and caption, for editors of 公众号 articles. */
  wechat: ({ dataset, view, state }: ViewAddress) => `${paths.chart(dataset, view, state)}wechat/`,
  /** A view to put on pages of others; without a theme it follows the reader's system. */
  embed: (of: ViewAddress, theme?: Theme) =>
    `/embed/${nameOf(of)}/${theme === undefined ? "" : `${theme}/`}`,
  oembed: (of: ViewAddress) => `/oembed/${nameOf(of)}.json`,
  images: "/images/",
  image: (of: ViewAddress, format: ImageFormat) =>
    `${paths.images}${nameOf(of)}${imageEnds[format]}`,
  glossary: "/glossary/",
  search: "/search/",
  embedGuide: "/developers/embedding/",
  about: "/about/",
  style: "/style/",
  staffCheck: "/staff/check/",
  changes: "/changes/",
  atom: "/feed.xml",
  jsonFeed: "/feed.json",
};

/** Where pages begin that nobody else may show in a frame: all but the embeds. */
export const pageSections = [
  "/",
  "/topics/*",
  "/districts/*",
  "/datasets/*",
  "/charts/*",
  "/changes/*",
  "/glossary/*",
  "/search/*",
  "/about/*",
  "/developers/*",
  "/staff/*",
  "/style/*",
];

/** Downloads speak no language and stand at the root alone. */
export const downloads = {
  csv: (dataset: string) => `/downloads/${dataset}.csv`,
  json: (dataset: string) => `/downloads/${dataset}.json`,
  geojson: (dataset: string) => `/downloads/${dataset}.geojson`,
};

/** The whole log of changes, in every language. */
export const changesPath = "/changes.csv";

/** How to cite all data of the site, for reference managers. */
export const citationPath = "/CITATION.cff";

/** The polygons that maps in a browser are drawn on. */
export const districtsPath = "/maps/districts.json";

/** What the tables of all datasets are checked against, for the page on which staff check files. */
export const tablesPath = "/staff/tables.json";

/** The script by which pages of others give embeds their height; its bytes never change. */
export const loaderPath = "/embed/v1/loader.js";

/** What a browser searches, in a language. */
export const searchIndexPath = (locale: Locale): string => `/search/${locale}.json`;

/** The sub-path that the site lives under: `""` or e.g. `/open`. */
export const basePath = (site: Site): string => new URL(site.baseUrl).pathname.replace(/\/$/, "");

/** The part of an address that stands for a language: none for the main one. */
const languagePath = (site: Site, locale: Locale): string =>
  locale === site.locales[0] ? "" : `/${locale}`;

/** Path with sub-path: what a link holds. */
export const fileHref = (site: Site, path: string): string => basePath(site) + path;

/** A page's address in a language; the main one stands at the root. */
export function pageHref(site: Site, locale: Locale, path: string): string {
  return basePath(site) + languagePath(site, locale) + path;
}

/** A place within a page. */
export const fragmentHref = (href: string, id: string): string =>
  `${href}#${encodeURIComponent(id)}`;

/** The same with scheme and host. */
export const absolute = (site: Site, href: string): string => new URL(href, site.baseUrl).href;
