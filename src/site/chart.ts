import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { View } from "../model/view.ts";
import { downloadLinks } from "./datasets.ts";
import { pageOf, type Link, type Page } from "./page.ts";
import { pageHref, paths } from "./urls.ts";
import { figureOf, type ViewFigure } from "./view.ts";

export interface ChartPage {
  page: Page;
  figure: ViewFigure;
  downloads: Link[];
  /** The other views of the dataset. */
  others: Link[];
}

interface ChartQuery {
  catalogue: Catalogue;
  dataset: Dataset;
  view: View;
  locale: Locale;
}

/** The page of one view: drawing, sentence, table, notes, sources, downloads. */
export function chartPage(query: ChartQuery): ChartPage {
  const { catalogue, dataset, view, locale } = query;
  const { site } = catalogue;
  const figure = figureOf(query);
  const topic = site.topics.find(({ id }) => id === dataset.topic);
  const trail = topic && {
    label: topic.title[locale],
    href: pageHref(site, locale, paths.topic(topic.id)),
  };
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.chart(dataset.id, view.name),
      heading: view.title[locale],
      description: figure.sentence,
      badge: figure.badge,
      trail: [...(trail ? [trail] : []), figure.dataset],
      modified: dataset.modified,
    }),
    figure,
    downloads: downloadLinks(catalogue, dataset),
    others: dataset.views
      .filter((each) => each !== view)
      .map((each) => ({
        label: each.title[locale],
        href: pageHref(site, locale, paths.chart(dataset.id, each.name)),
      })),
  };
}
