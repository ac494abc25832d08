import { badgeOf } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Topic } from "../../model/site.ts";
import { feedLinks } from "../changes/changes.ts";
import { followedTopic } from "../changes/followed.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { glancesOf, type Glance } from "./glance.ts";
import { longEnough } from "../page/description.ts";
import { numbersIn, sourcesOnce, type Source } from "../page/footnotes.ts";
import { definingOnce } from "../page/glossary.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { renderProse } from "../page/prose.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { figureNamed, type ViewFigure } from "../view/view.ts";

/** Where the samples of a topic stand on its page. */
export const samplesAnchor = "samples";

/** With the positions of its sources in the list of the page, the first being 1. */
export type Footnoted<T> = T & { footnotes: number[] };

export interface TopicPage {
  page: Page;
  intro: string;
  /** Numbers of what was published that stand alone. */
  glances: Footnoted<Glance>[];
  /** Its other views. */
  figures: Footnoted<ViewFigure>[];
  /** Of what is invented, under a heading of their own. */
  samples: Footnoted<ViewFigure>[];
  /** Of all of them. */
  sources: Source[];
  /** Why there are samples, and how they are replaced, dataset by dataset. */
  reasons: { title: string; html: string }[];
  /** What the page holds, in order. */
  contents: Link[];
  datasets: Link[];
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
  const atOnce = new Set(glances.map(({ id }) => id));
  const figures = facts.filter(({ id }) => !atOnce.has(id));
  const samples = all.filter(({ status }) => status === "sample");
  const sources = sourcesOnce([...glances, ...figures, ...samples].map((each) => each.sources));
  const footnoted = <T extends { sources: Source[] }>(each: T): Footnoted<T> => ({
    ...each,
    footnotes: numbersIn(sources, each.sources),
  });
  const followed = followedTopic(catalogue, topic.id, topic.title);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.topic({ topic: topic.id }),
      heading: textIn(topic.title, locale),
      description: longEnough(
        textIn(topic.intro, locale),
        facts.map(({ sentence }) => sentence),
      ),
      modified: followed.modified,
      ...(all[0] && { shows: all[0].shown }),
      machines: feedLinks(catalogue, followed, locale),
    }),
    intro: textIn(topic.intro, locale),
    glances: glances.map(once).map(footnoted),
    figures: figures.map(once).map(footnoted),
    samples: samples.map(once).map(footnoted),
    sources,
    reasons: datasets
      .filter(({ status }) => status === "sample")
      .flatMap((dataset) => reasonOf(dataset, locale)),
    contents: [
      ...(glances.length > 0 ? [{ label: words[locale].topic.glance, href: "#glance" }] : []),
      ...figures.map(({ id, title }) => ({ label: title, href: `#${id}` })),
      ...(samples.length > 0
        ? [{ label: words[locale].topic.samples, href: `#${samplesAnchor}` }]
        : []),
    ],
    datasets: datasets.map((dataset) => ({
      label: textIn(dataset.title, locale),
      href: pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id })),
      badge: badgeOf(dataset, locale),
    })),
  };
}
