import { badged } from "../../locales/badge.ts";
import { languageTag } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, type Words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { themes, type Theme } from "../../model/picture.ts";
import { toBoundaries } from "../../publish/boundaries.ts";
import { chartTargets } from "../chart/targets.ts";
import type { Link } from "../page/page.ts";
import { absolute, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { headed } from "../view/headed.ts";
import { oncePerFigure } from "../view/once-per-figure.ts";
import type { ViewFigure } from "../view/view.ts";
import { textIn } from "../../model/locale.ts";
import type { Site } from "../../model/site.ts";
import { relinked } from "../view/place-links.ts";

/** What every page has that stands in pages of others. */
export interface EmbedShell {
  lang: string;
  title: string;
  theme: Theme | null;
  /** The page of the view, for readers who want more. */
  chart: Link;
  /** Where systems that are given the address of the embed read how to show it. */
  oembed: string;
}

/** A view as a page of its own, to stand in pages of others, in whatever colours. */
export interface EmbedPage extends Omit<EmbedShell, "theme"> {
  words: Words;
  figure: ViewFigure;
  /** What stands above the figure, and below its sentence. */
  heading: { title: string; measure: string | null };
  /** The districts that a live map stands on; null where there is none. */
  boundaries: string | null;
  license: Link;
  updated: string;
}

/** The address of every view and state, once as the reader's system has it and once a theme. */
export function embedTargets(catalogue: Catalogue) {
  return chartTargets(catalogue).flatMap(({ params, props }) =>
    [undefined, ...themes].map((theme) => ({
      params: {
        dataset: params.dataset,
        view: params.view,
        variant: [props.state, theme].filter((part) => part !== undefined).join("/") || undefined,
      },
      props: { ...props, theme },
    })),
  );
}

/** More rows than these would make an embed heavier than its promise; its chart's page has them all. */
const mostRows = 200;

/**
 * A figure with as much of its table as an embed holds, and a note where that is not all. A live map reads
 * all places in its table, and asks for nothing beside: of too many for one page there is none.
 */
function shortened(figure: ViewFigure, texts: Words): ViewFigure {
  const { rows, count } = figure.table;
  const isLive = figure.live !== null && figure.parts.length === 0;
  if (isLive || rows.length <= mostRows) return figure;
  const note = say(texts.embed.rows, { shown: mostRows, total: count });
  const table = { ...figure.table, rows: rows.slice(0, mostRows) };
  return { ...figure, live: null, table, notes: [...figure.notes, note] };
}

/** A figure whose places lead to this site from wherever it stands. */
function placedAnywhere(figure: ViewFigure, site: Site): ViewFigure {
  const { table, drawings } = figure;
  const rows = table.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell) =>
      cell.place === undefined || cell.href === undefined
        ? cell
        : { ...cell, href: absolute(site, cell.href) },
    ),
  }));
  const whole = (href: string) => absolute(site, href);
  return {
    ...figure,
    table: { ...table, rows },
    drawings: drawings.map((drawing) => relinked(drawing, whole)),
  };
}

/** The embed of a view: what leads out of it has a whole address, wherever the page may stand. */
export const embedPage = oncePerFigure((whole, query): EmbedPage => {
  const { catalogue, dataset, view, state, locale } = query;
  const { site } = catalogue;
  const texts = wordsOf(site, locale);
  const figure = placedAnywhere(shortened(whole, texts), site);
  const [license] = dataset.licenses;
  if (!license) throw new Error(`no licence: ${dataset.id}`);
  const of = { dataset: dataset.id, view: view.name, state };
  const addressOf = (path: string) => absolute(site, pageHref(site, locale, path));
  return {
    lang: languageTag(locale),
    words: texts,
    title: badged(figure.title, figure.badge, locale),
    chart: {
      label: say(texts.embed.chart, { site: textIn(site.name, locale) }),
      href: addressOf(paths.chart(of)),
    },
    oembed: addressOf(paths.oembed(of)),
    figure,
    heading: headed(figure),
    boundaries: figure.live && toBoundaries(catalogue),
    license: { label: license.name, href: license.path },
    updated: say(texts.page.updated, { date: formatPeriod(dataset.modified, locale) }),
  };
});
