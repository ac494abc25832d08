import { fileHref, pageHref } from "../../address/href.ts";
import { paths, templates, translated, type Sort } from "../../address/paths.ts";
import { say, words, type Words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Snippet } from "../../publish/snippets.ts";
import { askedFacts } from "../api/fact.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { datasetSnippets } from "../dataset/snippets.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";

export interface DevelopersPage {
  page: Page;
  /** With the parts of addresses in braces; a link where there are none. */
  addresses: { label: string; address: string; href: string | null }[];
  promises: string[];
  license: string;
  examples: { note: string; snippets: Snippet[] } | null;
  questions: { question: string; answer: string; href: string }[];
  embedding: Link;
}

type Item = keyof Words["developers"]["items"];

const sorts: Record<Item, Sort> = {
  index: "apiIndex",
  dataset: "apiDataset",
  chart: "apiChart",
  places: "apiPlaces",
  keyFigures: "apiKeyFigures",
  openApi: "openApi",
  download: "download",
  viewDownload: "viewDownload",
  placesCsv: "places",
  facts: "facts",
  llms: "llms",
  dataPackage: "datasetPackage",
  csvw: "csvMetadata",
  catalog: "catalog",
  croissant: "croissant",
  changes: "changeLog",
  feed: "jsonFeed",
  image: "image",
  oembed: "oembed",
};

function addressesOf({ site }: Catalogue, locale: Locale): DevelopersPage["addresses"] {
  const { items } = words[locale].developers;
  return Object.entries(sorts).map(([item, sort]) => {
    const path = templates[sort];
    const href = sort in translated ? pageHref(site, locale, path) : fileHref(site, path);
    return {
      label: items[item as Item],
      address: href,
      href: path.includes("{") ? null : href,
    };
  });
}

/** What programs need to know of the site. */
export function developersPage(catalogue: Catalogue, locale: Locale): DevelopersPage {
  const { site, datasets } = catalogue;
  const { developers } = words[locale];
  const [example] = factsFirst(datasets);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.developers,
      heading: developers.heading,
      description: developers.description,
    }),
    addresses: addressesOf(catalogue, locale),
    promises: Object.values(developers.promises),
    license: say(developers.licenseText, { license: textIn(site.license.title, locale) }),
    examples: example
      ? {
          note: say(developers.examplesNote, { title: textIn(example.title, locale) }),
          snippets: datasetSnippets(catalogue, example),
        }
      : null,
    questions: askedFacts(catalogue, locale).map(({ title, of, answer, page }) => ({
      question: say(developers.ask, { title, of }),
      answer,
      href: page,
    })),
    embedding: { label: developers.embedding, href: pageHref(site, locale, paths.embedGuide) },
  };
}
