import { expand, type Parts } from "./template.ts";

/** The last folder of what was frozen, e.g. `@2026-11-22-3f9a0c1d2b4e`. */
export const frozenFolder = "@{date}-{hash}";

/** Below which stands what programs ask for. */
export const apiFolder = "/api/v1";

const embed = "/embed/{dataset}/{view}{/state}{/theme}/";

/** What stands in every language, from the root of the site and without language. */
export const translated = {
  home: "/",
  topic: "/topics/{topic}/",
  /** All districts beside each other. */
  compare: "/districts/",
  district: "/districts/{place}/",
  /** What is published, and what is not, by topic, place and year. */
  coverage: "/coverage/",
  datasets: "/datasets/",
  dataset: "/datasets/{dataset}/",
  /** A part of a table that is too long for one page, the first of which stands on the page of the whole. */
  datasetRows: "/datasets/{dataset}/rows@{part}/",
  /** A chart as picture and caption, for editors of 公众号 articles. */
  wechat: "/charts/{dataset}/{view}{/state}/wechat/",
  chartRows: "/charts/{dataset}/{view}{/state}/rows@{part}/",
  /** A view's page, or that of one of its states. */
  chart: "/charts/{dataset}/{view}{/state}/",
  /** How a view is cited, for reference managers. */
  citationFile: "/charts/{dataset}/{view}{/state}/cite.{ending}",
  changes: "/changes/",
  glossary: "/glossary/",
  search: "/search/",
  about: "/about/",
  /** How findings are judged. */
  verdicts: "/about/findings/",
  /** How good the metadata are, line by line. */
  scores: "/about/scores/",
  embedGuide: "/developers/embedding/",
  /** What those who keep the data work with. */
  staff: "/staff/",
  staffCheck: "/staff/check/",
  style: "/style/",
  /** What programs need to know. */
  developers: "/developers/",
  /** A view to put on pages of others; without a theme it follows the reader's system. */
  embed,
  frozen: `${embed}${frozenFolder}/`,
  oembed: "/oembed/{dataset}/{view}{/state}.json",
  /** The same for less room than most have. */
  oembedFit: "/oembed/{dataset}/{view}{/state}@{fit}.json",
  image: "/images/{dataset}/{view}{/state}{format}",
  atom: "/feed.xml",
  jsonFeed: "/feed.json",
  /** What changed of a topic, a dataset, a district: `xml` (Atom) or `json`. */
  topicFeed: "/topics/{topic}/feed.{ending}",
  datasetFeed: "/datasets/{dataset}/feed.{ending}",
  districtFeed: "/districts/{place}/feed.{ending}",
} as const;

/** What speaks no language, or all of them, and stands at the root alone. */
export const single = {
  notFound: "/404.html",
  /** The places of all datasets, by their codes. */
  places: "/downloads/places.csv",
  /** What the columns of a dataset's CSV hold (CSVW). */
  csvMetadata: "/downloads/{dataset}.csv-metadata.json",
  download: "/downloads/{dataset}.{ending}",
  /** What a view, or one of its states, shows. */
  viewDownload: "/downloads/{dataset}/{view}{/state}.{ending}",
  /** What the site holds, for programs: where they begin. */
  apiIndex: `${apiFolder}/index.json`,
  apiDataset: `${apiFolder}/datasets/{dataset}.json`,
  /** A view, or one of its states: what it is made of, what it shows, what it says. */
  apiChart: `${apiFolder}/charts/{dataset}/{view}{/state}.json`,
  apiPlaces: `${apiFolder}/places.json`,
  apiKeyFigures: `${apiFolder}/key-figures.json`,
  /** The API described, as OpenAPI 3.1. */
  openApi: `${apiFolder}/openapi.json`,
  /** A line for each number, and for each that there is none of. */
  facts: "/facts.jsonl",
  /** How new each dataset is, and when it is due. */
  status: "/status.json",
  /** Days of coming releases, as a calendar. */
  calendar: "/releases.ics",
  /** What models that answer questions are told of the site. */
  llms: "/llms.txt",
  /** All data of the site, and a dataset, as a Data Package. */
  dataPackage: "/datapackage.json",
  datasetPackage: "/datasets/{dataset}/datapackage.json",
  /** A dataset for those who train models on it (Croissant). */
  croissant: "/datasets/{dataset}/croissant.json",
  /** The catalogue as a graph (DCAT-AP): `jsonld` or `ttl`. */
  catalog: "/catalog.{ending}",
  /** The whole log of changes. */
  changeLog: "/changes.csv",
  /** How to cite all data of the site, for reference managers. */
  citation: "/CITATION.cff",
  /** What a browser searches, in a language. */
  searchIndex: "/search/{locale}.json",
  /** What of it stands apart, by the letters that names begin with; the hash is that of the index. */
  searchPart: "/search/{locale}/{hash}/{letters}.json",
  /** The polygons that maps in a browser are drawn on. */
  districts: "/maps/districts.json",
  /** What the tables of all datasets are checked against, for the page on which staff check files. */
  tables: "/staff/tables.json",
  /** The words of what a check finds, for the same page, in a language. */
  findings: "/staff/findings/{locale}.json",
  /** The script by which pages of others give embeds their height; its bytes never change. */
  loader: "/embed/v1/loader.js",
  /** Scripts and sheets, whose names change with what they hold. */
  asset: "/_astro/{file}",
  /** The licences of what others made and browsers are sent. */
  licences: "/licences.txt",
  /** Whom to tell of a fault that endangers readers. */
  security: "/.well-known/security.txt",
  icon: "/favicon.svg",
  robots: "/robots.txt",
  sitemap: "/sitemap-index.xml",
  sitemapSheet: "/sitemap-{sheet}.xml",
  /** What hosts are asked to send beside the files. */
  headers: "/_headers",
} as const;

/** Every address of the site, by its sort; of two that fit one the first is meant. */
export const templates = { ...single, ...translated };

export type Sort = keyof typeof templates;

/** A view, or one of its states; that of its own page is left out. */
export type ViewAddress = Parts<typeof translated.chart>;

type Path<Template extends string> = Template extends `${string}{${string}`
  ? (parts: Parts<Template>) => string
  : Template;

type Paths = { [Each in Sort]: Path<(typeof templates)[Each]> };

/** Makes every address, from the root of the site and without language. */
export const paths = Object.fromEntries(
  Object.entries(templates).map(([sort, template]) => [
    sort,
    template.includes("{") ? (parts: Record<string, unknown>) => expand(template, parts) : template,
  ]),
) as unknown as Paths;
