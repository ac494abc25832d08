import { formatPeriod } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { chartTargets } from "./chart.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { routeRest } from "../../address/files.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** A chart that is gone, at the address where its frozen embeds say that its latest figures are. */
export interface RetiredPage {
  page: Page;
  frozen: Link[];
  instead: Link;
}

interface RetiredQuery {
  catalogue: Catalogue;
  /** Of the chart, without language. */
  path: string;
  locale: Locale;
}

/** The address of every chart that has frozen embeds and is shown no more. */
export function retiredTargets(catalogue: Catalogue) {
  const shown = chartTargets(catalogue).map(({ params }) => paths.chart(params));
  const kept = new Set(catalogue.archive.map(paths.chart));
  return [...kept.difference(new Set(shown))].map((path) => ({
    params: { retired: routeRest(path) },
    props: { path },
  }));
}

export function retiredPage({ catalogue, path, locale }: RetiredQuery): RetiredPage {
  const { site, archive, datasets } = catalogue;
  const { retired, nav } = words[locale];
  const kept = archive.filter((each) => paths.chart(each) === path);
  const own = kept.filter((each) => each.locale === locale && each.theme === undefined);
  const title = (own.at(-1) ?? kept.at(-1))?.title ?? "";
  const dataset = datasets.find(({ id }) => id === kept[0]?.dataset);
  return {
    page: pageOf(catalogue, {
      locale,
      path,
      heading: title,
      description: say(retired.description, { title }),
      isIndexed: false,
    }),
    frozen: own.map((each) => ({
      label: say(retired.asOf, { date: formatPeriod(each.date, locale) }),
      href: fileHref(site, each.path),
    })),
    instead: dataset
      ? {
          label: textIn(dataset.title, locale),
          href: pageHref(site, locale, paths.dataset({ dataset: dataset.id })),
        }
      : { label: nav.datasets, href: pageHref(site, locale, paths.datasets) },
  };
}
