import { openGraphLocale } from "../../locales/format.ts";
import { pictureSizes } from "../../model/picture.ts";
import { toBreadcrumbs } from "../../publish/breadcrumbs.ts";
import { scriptJson } from "../../publish/json-ld.ts";
import type { Page } from "./page.ts";
import { absolute } from "../../address/href.ts";
import { textIn } from "../../model/locale.ts";

type Meta = [key: string, content: string];

/** What a page says of itself to search engines, chat apps and the crawlers of governments. */
export interface Head {
  /** `<meta name>`, in order. */
  names: Meta[];
  /** `<meta property>`, in order. */
  properties: Meta[];
  /** JSON-LD; null where nothing stands above the page. */
  breadcrumbs: string | null;
  /** JSON-LD of the data that the page is about; null without any. */
  data: string | null;
}

/** The names that Chinese government sites use (国办发〔2017〕47号, 网页标签). */
function governmentNames({ site, locale, words, trail, heading, date }: Page): Meta[] {
  const [, column] = trail;
  const code = site.filing?.siteIdCode;
  const ownCode: Meta[] = code === undefined ? [] : [["SiteIDCode", code]];
  const columnNames: Meta[] = column
    ? [
        ["ColumnName", column.label],
        ["ColumnType", words.head.columnType],
      ]
    : [];
  return [
    ["SiteName", textIn(site.name, locale)],
    ["SiteDomain", new URL(site.baseUrl).host],
    ...ownCode,
    ...columnNames,
    ["ArticleTitle", heading],
    ["PubDate", date],
    ["ContentSource", textIn(site.publisher.name, locale)],
  ];
}

/** What reference managers and Google Scholar read (the tags of Highwire Press). */
function citationNames({ citable }: Page): Meta[] {
  if (!citable) return [];
  return [
    ["citation_title", citable.title],
    ["citation_author", citable.author],
    ["citation_publication_date", citable.modified.replaceAll("-", "/")],
    ["citation_publisher", citable.platform],
    ["citation_language", citable.language],
    ["citation_public_url", citable.address],
  ];
}

function openGraph(page: Page): Meta[] {
  const { site, locale, image } = page;
  const others = site.locales.filter((each) => each !== locale);
  return [
    ["og:type", page.trail.length === 0 ? "website" : "article"],
    ["og:title", page.name],
    ["og:description", page.description],
    ["og:url", page.canonical],
    ["og:site_name", textIn(site.name, locale)],
    ["og:locale", openGraphLocale(locale)],
    ...others.map((each): Meta => ["og:locale:alternate", openGraphLocale(each)]),
    ["og:image", image.href],
    ["og:image:type", "image/png"],
    ["og:image:width", String(pictureSizes.og.widthPx)],
    ["og:image:height", String(pictureSizes.og.heightPx)],
    ["og:image:alt", image.alt],
  ];
}

export function headOf(page: Page): Head {
  const { site, trail } = page;
  const robots: Meta[] = page.isIndexed ? [] : [["robots", "noindex"]];
  const steps = trail.map(({ label, href }) => ({ name: label, url: absolute(site, href) }));
  return {
    names: [
      ["description", page.description],
      ...robots,
      ...governmentNames(page),
      ...citationNames(page),
      ["twitter:card", "summary_large_image"], // the rest it takes from Open Graph
    ],
    properties: openGraph(page),
    breadcrumbs: steps.length === 0 ? null : toBreadcrumbs(steps),
    data: page.jsonLd && scriptJson(page.jsonLd),
  };
}
