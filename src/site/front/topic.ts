import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Topic } from "../../model/site.ts";
import { datasetSummary, factsFirst, type DatasetSummary } from "../dataset/datasets.ts";
import { glancesOf, type Glances } from "./glance.ts";
import { longEnough } from "../page/description.ts";
import { definingOnce } from "../page/glossary.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { renderProse } from "../page/prose.ts";
import { paths } from "../../address/paths.ts";
import { figureNamed, type ViewFigure } from "../view/view.ts";

/** Where the samples of a topic stand on its page. */
export const samplesAnchor = "samples";

export interface TopicPage {
  page: Page;
  intro: string;
  /** Numbers of what was published that stand alone. */
  glances: Glances;
  /** Its other views. */
  figures: ViewFigure[];
  /** Of what is invented, under a heading of their own. */
  samples: ViewFigure[];
  /** Why there are samples, and how they are replaced, dataset by dataset. */
  reasons: { title: string; html: string }[];
  /** What the page holds, in order. */
  contents: Link[];
  datasets: DatasetSummary[];
}

function reasonOf(dataset: Dataset, locale: Locale): TopicPage["reasons"] {
  if (!dataset.notes) return [];
  const title = say(words[locale].topic.sampleWhy, { title: textIn(dataset.title, locale) });
  return [{ title, html: renderProse(textIn(dataset.notes, locale)) }];
}

/** A topic: its views in the order in which they tell its story, then its datasets. */
export function topicPage(catalogue: Catalogue, topic: Topic, locale: Locale): TopicPage {
  const datasets = factsFirst(catalogue.datasets).filter((dataset) => dataset.topic === topic.id);
  const once = definingOnce();
  const all = topic.views.map((name) => figureNamed(catalogue, name, locale));
  const facts = all.filter(({ status }) => status !== "sample");
  const names = facts.map(({ id }) => id);
  const glances = glancesOf(catalogue, names, locale);
  const atOnce = new Set(glances.items.map(({ id }) => id));
  const figures = facts.filter(({ id }) => !atOnce.has(id));
  const samples = all.filter(({ status }) => status === "sample");
  const modified = datasets
    .map((dataset) => dataset.modified)
    .sort()
    .at(-1);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.topic({ topic: topic.id }),
      heading: textIn(topic.title, locale),
      description: longEnough(
        textIn(topic.intro, locale),
        facts.map(({ sentence }) => sentence),
      ),
      ...(modified !== undefined && { modified }),
      ...(all[0] && { shows: all[0].shown }),
    }),
    intro: textIn(topic.intro, locale),
    glances: { ...glances, items: glances.items.map(once) },
    figures: figures.map(once),
    samples: samples.map(once),
    reasons: datasets
      .filter(({ status }) => status === "sample")
      .flatMap((dataset) => reasonOf(dataset, locale)),
    contents: [
      ...(glances.items.length > 0 ? [{ label: words[locale].topic.glance, href: "#glance" }] : []),
      ...figures.map(({ id, title }) => ({ label: title, href: `#${id}` })),
      ...(samples.length > 0
        ? [{ label: words[locale].topic.samples, href: `#${samplesAnchor}` }]
        : []),
    ],
    datasets: datasets.map((dataset) => datasetSummary(catalogue, dataset, locale)),
  };
}
