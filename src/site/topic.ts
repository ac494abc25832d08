import type { Catalogue } from "../model/catalogue.ts";
import type { Locale } from "../model/locale.ts";
import type { Topic } from "../model/site.ts";
import { datasetSummary, factsFirst, type DatasetSummary } from "./datasets.ts";
import { definingOnce } from "./glossary.ts";
import { pageOf, type Page } from "./page.ts";
import { paths } from "./urls.ts";
import { figureNamed, type ViewFigure } from "./view.ts";

export interface TopicPage {
  page: Page;
  intro: string;
  /** Of what was published. */
  figures: ViewFigure[];
  /** Of what is invented, under a heading of their own. */
  samples: ViewFigure[];
  datasets: DatasetSummary[];
}

/** A topic: its views in the order in which they tell its story, then its datasets. */
export function topicPage(catalogue: Catalogue, topic: Topic, locale: Locale): TopicPage {
  const datasets = factsFirst(catalogue.datasets).filter((dataset) => dataset.topic === topic.id);
  const figures = topic.views.map((name) => figureNamed(catalogue, name, locale));
  const once = definingOnce();
  const modified = datasets
    .map((dataset) => dataset.modified)
    .sort()
    .at(-1);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.topic(topic.id),
      heading: topic.title[locale],
      description: topic.intro[locale],
      ...(modified !== undefined && { modified }),
    }),
    intro: topic.intro[locale],
    figures: figures.filter(({ status }) => status !== "sample").map(once),
    samples: figures.filter(({ status }) => status === "sample").map(once),
    datasets: datasets.map((dataset) => datasetSummary(catalogue, dataset, locale)),
  };
}
