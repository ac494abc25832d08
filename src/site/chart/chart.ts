import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { downloadsOf } from "../dataset/downloads.ts";
import { citationLinks } from "./citation.ts";
import { citedAs } from "./downloads.ts";
import { imageLinks } from "../page/image-links.ts";
import { frozenAddress, frozenOf } from "../view/frozen.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { viewDownloadsOf } from "../view/files.ts";
import { type ViewQuery } from "../view/state.ts";
import { figureOf, type ViewFigure } from "../view/view.ts";
import { textIn } from "../../model/locale.ts";
import { hasOption } from "../../model/site.ts";

export interface ChartPage {
  page: Page;
  figure: ViewFigure;
  images: Link[];
  /** To what others need who show the view on pages of theirs. */
  elsewhere: Link[];
  downloads: Link[];
  /** Of what it shows. */
  ownDownloads: Link[];
  /** How it is cited, for reference managers. */
  citations: Link[];
  /** The other views of the dataset. */
  others: Link[];
}

/** The page of one view: drawing, sentence, table, notes, sources, downloads. */
export async function chartPage(query: ViewQuery): Promise<ChartPage> {
  const { catalogue, dataset, view, state, locale } = query;
  const { site } = catalogue;
  const { embedding, wechat } = wordsOf(site, locale);
  const figure = figureOf(query, state);
  const frozen = await frozenOf(query);
  const topic = site.topics.find(({ id }) => id === dataset.topic);
  const trail = topic && {
    label: textIn(topic.title, locale),
    href: pageHref(site, locale, paths.topic({ topic: topic.id })),
  };
  const own = {
    label: textIn(view.title, locale),
    href: pageHref(site, locale, paths.chart({ dataset: dataset.id, view: view.name })),
  };
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.chart({ dataset: dataset.id, view: view.name, state }),
      heading: figure.title,
      name: figure.name,
      description: say(words[locale].head.chart, {
        title: figure.name,
        sentence: figure.sentence,
      }),
      badge: figure.badge,
      trail: [
        ...(trail && trail.label !== figure.dataset.label ? [trail] : []),
        figure.dataset,
        ...(state === undefined ? [] : [own]),
      ],
      modified: dataset.modified,
      oembed: paths.oembed({ dataset: dataset.id, view: view.name, state }),
      cited: {
        ...citedAs(dataset, view, state),
        frozen: frozen && frozenAddress(catalogue, frozen),
      },
      shows: figure.shown,
    }),
    figure,
    images: imageLinks({ site, locale }, figure.shown),
    elsewhere: [
      { label: embedding.heading, href: "#embed" },
      ...(hasOption(site, "wechat")
        ? [{ label: wechat.link, href: pageHref(site, locale, paths.wechat(figure.shown)) }]
        : []),
    ],
    downloads: downloadsOf(catalogue, dataset, locale),
    citations: citationLinks(query),
    ownDownloads: viewDownloadsOf(catalogue, dataset, figure.shown),
    others: dataset.views
      .filter((each) => each !== view)
      .map((each) => ({
        label: textIn(each.title, locale),
        href: pageHref(site, locale, paths.chart({ dataset: dataset.id, view: each.name })),
      })),
  };
}
