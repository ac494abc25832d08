import { badgeOf } from "../../locales/badge.ts";
import { sayCount } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isDrawn } from "../../model/kinds.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { catalogJsonLd } from "../../publish/metadata/schema-org.ts";
import { downloadsOf, type Download } from "./downloads.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** A dataset as lists show it. */
export interface DatasetSummary extends Link {
  description: string;
  facts: string[];
  downloads: Download[];
}

export interface DatasetsPage {
  page: Page;
  intro: string;
  datasets: DatasetSummary[];
}

/** Samples after what was published, each in its order. */
export const factsFirst = (datasets: readonly Dataset[]): Dataset[] => [
  ...datasets.filter(({ status }) => status !== "sample"),
  ...datasets.filter(({ status }) => status === "sample"),
];

export function datasetSummary(
  catalogue: Catalogue,
  dataset: Dataset,
  locale: Locale,
): DatasetSummary {
  const { site } = catalogue;
  const texts = words[locale];
  const topic = site.topics.find(({ id }) => id === dataset.topic);
  const drawn = dataset.views.filter(({ kind }) => isDrawn(kind)).length;
  return {
    label: textIn(dataset.title, locale),
    href: pageHref(site, locale, paths.dataset({ dataset: dataset.id })),
    description: textIn(dataset.description, locale),
    badge: badgeOf(dataset, locale),
    facts: [
      textIn(topic?.title, locale) ?? "",
      texts.status[dataset.status],
      sayCount(texts.datasets.rows, { count: dataset.table.rows.length }, locale),
      ...(drawn > 0 ? [sayCount(texts.datasets.views, { count: drawn }, locale)] : []),
      formatPeriod(dataset.modified, locale),
    ],
    downloads: downloadsOf(catalogue, dataset, locale).filter(({ isListed }) => isListed),
  };
}

const catalogFiles = [
  ["application/ld+json", "jsonld"],
  ["text/turtle", "ttl"],
] as const;

/** The catalogue of datasets. */
export function datasetsPage(catalogue: Catalogue, locale: Locale): DatasetsPage {
  const { datasets } = words[locale];
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.datasets,
      heading: datasets.heading,
      description: datasets.description,
      jsonLd: catalogJsonLd(catalogue.site, locale, catalogue.datasets),
      machines: catalogFiles.map(([type, ending]) => ({
        rel: "alternate",
        type,
        href: fileHref(catalogue.site, paths.catalog({ ending })),
      })),
    }),
    intro: sayCount(datasets.intro, { count: catalogue.datasets.length }, locale),
    datasets: factsFirst(catalogue.datasets).map((dataset) =>
      datasetSummary(catalogue, dataset, locale),
    ),
  };
}
