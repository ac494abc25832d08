import { fileHref, pageHref, type SiteAddress } from "./href.ts";
import { translated, paths, templates, type Sort } from "./paths.ts";

/** A header that a host sends beside the files, and with which of them. */
export interface HeaderRule {
  name: string;
  value: string;
  /**
   * Pages are all that readers go through: not embeds, which stand in pages of others. Changing is
   * all that keeps its address when the site is published anew.
   */
  sentWith: "everything" | "pages" | "changing" | readonly Sort[];
}

/**
 * What a host is asked to send. Of its policy a page says all in itself but who may frame it,
 * which only a header can.
 */
export const headerRules: readonly HeaderRule[] = [
  { name: "X-Content-Type-Options", value: "nosniff", sentWith: "everything" },
  {
    name: "Referrer-Policy",
    value: "strict-origin-when-cross-origin",
    sentWith: "everything",
  },
  { name: "Content-Security-Policy", value: "frame-ancestors 'self'", sentWith: "pages" },
  { name: "Content-Security-Policy", value: "frame-ancestors *", sentWith: ["embed"] },
  // Kept, and asked for before it is shown again: no figure outlives its release.
  { name: "Cache-Control", value: "no-cache", sentWith: "changing" },
  {
    name: "Cache-Control",
    value: "public, max-age=31536000, immutable",
    sentWith: ["asset"],
  },
  {
    name: "Access-Control-Allow-Origin",
    value: "*",
    // Beside what others show on pages of theirs, all that programs read; in the folders of topics,
    // datasets and districts stand feeds and packages beside pages.
    sentWith: [
      ...(["loader", "image", "oembed", "atom", "jsonFeed"] as const),
      ...(["download", "apiDataset", "changeLog", "facts", "llms"] as const),
      ...([
        "topicFeed",
        "datasetFeed",
        "districtFeed",
        "dataPackage",
        "catalog",
        "status",
        "calendar",
      ] as const),
    ],
  },
];

/** The part of the site in which all of a sort stand; in it a star stands for the rest. */
export interface Section {
  path: string;
  isLocalised: boolean;
}

export function sectionOf(sort: Sort): Section {
  const isLocalised = sort in translated;
  const [path = ""] = templates[sort].split("{");
  if (path === paths.home) return { path, isLocalised };
  if (!path.endsWith("/"))
    return { path: path === templates[sort] ? path : `${path}*`, isLocalised };
  const [, folder = ""] = path.split("/");
  return { path: `/${folder}/*`, isLocalised };
}

const isPage = (sort: Sort): boolean =>
  sort === "notFound" || (templates[sort].endsWith("/") && sort !== "embed" && sort !== "frozen");

const sorts = Object.keys(templates) as Sort[];

/** The parts of the site in which there is something of these sorts, each once, parts of parts left out. */
function sectionsWith(isMeant: (sort: Sort) => boolean): Section[] {
  const sections = sorts.filter(isMeant).map(sectionOf);
  const folders = sections.flatMap(({ path }) => (path.endsWith("*") ? [path.slice(0, -1)] : []));
  const isWithin = ({ path }: Section) =>
    !path.endsWith("*") && folders.some((each) => path.startsWith(each));
  const whole = sections.filter((section) => !isWithin(section));
  return [...new Map(whole.map((section) => [section.path, section])).values()];
}

/** The parts of the site whose files a header is sent with. */
export function sectionsOf({ sentWith }: HeaderRule): Section[] {
  if (sentWith === "everything") return [{ path: "/*", isLocalised: false }];
  if (sentWith === "pages") return sectionsWith(isPage);
  return sentWith === "changing"
    ? sectionsWith((sort) => sort !== "asset")
    : sentWith.map(sectionOf);
}

const addressesOf = (site: SiteAddress, { path, isLocalised }: Section): string[] =>
  isLocalised ? site.locales.map((locale) => pageHref(site, locale, path)) : [fileHref(site, path)];

/** Sent with all of a preview, so that no file of it is found by searching. */
const unindexed: HeaderRule = { name: "X-Robots-Tag", value: "noindex", sentWith: "everything" };

/** `_headers` as Netlify and Cloudflare Pages read it: where several parts fit, all are sent. */
export function siteHeaders({ site, isPreview }: { site: SiteAddress; isPreview?: true }): string {
  const headers = new Map<string, string[]>();
  for (const rule of [...headerRules, ...(isPreview ? [unindexed] : [])])
    for (const address of sectionsOf(rule).flatMap((section) => addressesOf(site, section)))
      headers.set(address, [...(headers.get(address) ?? []), `  ${rule.name}: ${rule.value}`]);
  return [...headers].map((part) => part.flat().join("\n")).join("\n\n") + "\n";
}

/** Whether a path is one of the files whose names change with what they hold. */
export const isAsset = (path: string): boolean =>
  path.startsWith(sectionOf("asset").path.slice(0, -1));

/** How long the file at a path, from the root of the site, may be kept by browsers and between. */
export function cacheControlOf(path: string): string {
  const meant = headerRules.find(
    ({ name, sentWith }) =>
      name === "Cache-Control" && (sentWith === "changing") === !isAsset(path),
  );
  if (!meant) throw new Error(`no rule says how long ${path} is kept`);
  return meant.value;
}
