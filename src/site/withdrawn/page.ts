import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { hasOption } from "../../model/site.ts";
import { routeRest } from "../../address/files.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import {
  noticeOf,
  withdrawnCharts,
  withdrawnDatasets,
  type Notice,
  type Withdrawn,
} from "./withdrawn.ts";

/** A page at the address of what is withdrawn: it says so, and leads on. */
export interface WithdrawnPage {
  page: Page;
  notice: Notice;
  frozen: Link[];
  instead: Link;
}

interface WithdrawnQuery {
  catalogue: Catalogue;
  /** Of the chart or the dataset, without language. */
  path: string;
  locale: Locale;
}

/** Each withdrawn chart's page, and that for articles, at which editors may look for it. */
export const withdrawnChartTargets = (catalogue: Catalogue) =>
  withdrawnCharts(catalogue).flatMap(({ of }) => {
    const path = paths.chart(of);
    const articles = hasOption(catalogue.site, "wechat") ? [paths.wechat(of)] : [];
    return [path, ...articles].map((each) => ({
      params: { withdrawn: routeRest(each) },
      props: { path },
    }));
  });

export const withdrawnDatasetTargets = (catalogue: Catalogue) =>
  withdrawnDatasets(catalogue).map(({ of }) => {
    const path = paths.dataset(of);
    return { params: { withdrawn: routeRest(path) }, props: { path } };
  });

/** The withdrawn chart or dataset of a path. */
export function withdrawnAt(
  catalogue: Catalogue,
  path: string,
): Withdrawn<"chart"> | Withdrawn<"dataset"> {
  const found =
    withdrawnCharts(catalogue).find(({ of }) => paths.chart(of) === path) ??
    withdrawnDatasets(catalogue).find(({ of }) => paths.dataset(of) === path);
  if (!found) throw new Error(`nothing withdrawn at ${path}`);
  return found;
}

/** Where readers find what there is today. */
export function insteadOf({ site, datasets }: Catalogue, id: string, locale: Locale): Link {
  const dataset = datasets.find((each) => each.id === id);
  const path = dataset ? paths.dataset({ dataset: id }) : paths.datasets;
  const label = dataset ? textIn(dataset.title, locale) : words[locale].nav.datasets;
  return { label, href: pageHref(site, locale, path) };
}

export function withdrawnPage({ catalogue, path, locale }: WithdrawnQuery): WithdrawnPage {
  const { site, archive } = catalogue;
  const { withdrawn } = words[locale];
  const found = withdrawnAt(catalogue, path);
  const notice = noticeOf(catalogue, found, locale);
  const own = archive.filter(
    (each) => paths.chart(each) === path && each.locale === locale && each.theme === undefined,
  );
  return {
    page: pageOf(catalogue, {
      locale,
      path,
      heading: notice.title,
      description: say(withdrawn.description, { title: notice.title }),
      isIndexed: false,
    }),
    notice,
    frozen: own.map((each) => ({
      label: say(withdrawn.asOf, { date: formatPeriod(each.date, locale) }),
      href: fileHref(site, each.path),
    })),
    instead: insteadOf(catalogue, found.of.dataset, locale),
  };
}
