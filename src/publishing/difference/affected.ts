import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import { textIn } from "../../model/locale.ts";
import { pagesShowing } from "../../site/front/showing.ts";
import { viewNamed } from "../../site/page/named.ts";
import type { Differing } from "../../site/changes/differing.ts";
import type { Difference } from "./difference.ts";

/** A page, by its title and its address from the root of its host. */
export interface Page {
  label: string;
  href: string;
}

/** A view that differs: its sentences before and after, and the pages on which it stands. */
export interface Chart {
  /** `<dataset>/<view>` */
  id: string;
  title: string;
  /** The states that differ beside that of its own page. */
  states: string[];
  before: string | null;
  after: string | null;
  pages: Page[];
}

/** What readers will see that is not as it was. */
export interface Affected {
  charts: Chart[];
  /** Every page that shows something else, once. */
  pages: Page[];
}

type Editions = NonNullable<Difference["editions"]>;

function chartOf(view: Differing, { before, after }: Editions, difference: Difference): Chart {
  const { id, states } = view;
  const query = viewNamed(view.after ? after : before, id);
  const catalogue = view.after ? after : before;
  const pages = pagesShowing({ catalogue, ...query }, difference.language, view);
  return {
    ...{ id, states, title: (view.after ?? view.before)?.title ?? id },
    before: view.before?.sentence ?? null,
    after: view.after?.sentence ?? null,
    pages: pages.map(({ label, href }) => ({ label, href })),
  };
}

/** The pages of datasets whose figures changed, also of those that are gone. */
function datasetPages({ changes, language }: Difference, { after }: Editions): Page[] {
  const { site, datasets, published } = after;
  return [...new Set(changes.map(({ dataset }) => dataset))].map((id) => {
    const path = paths.dataset({ dataset: id });
    const title =
      datasets.find((dataset) => dataset.id === id)?.title ??
      published.find(({ address }) => address === path)?.title;
    return { label: textIn(title, language) ?? id, href: pageHref(site, language, path) };
  });
}

/** The charts and pages that a difference concerns; none where the data has errors. */
export function affectedBy(difference: Difference): Affected {
  const { editions, views, changes, language } = difference;
  if (!editions) return { charts: [], pages: [] };
  const charts = views.map((view) => chartOf(view, editions, difference));
  const log = {
    label: words[language].changes.heading,
    href: pageHref(editions.after.site, language, paths.changes),
  };
  const pages = [
    ...datasetPages(difference, editions),
    ...charts.flatMap((chart) => chart.pages),
    ...(changes.length > 0 ? [log] : []),
  ];
  return { charts, pages: [...new Map(pages.map((page) => [page.href, page])).values()] };
}
