import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { LoggedChange } from "../../model/change.ts";
import { localised, textIn, type Locale, type Localised } from "../../model/locale.ts";
import { formatsOf } from "../../publish/download/formats.ts";
import { parsePath, type Address } from "../../address/parse.ts";
import { chartTargets } from "../chart/targets.ts";

/** What was once released and is shown no more. */
export interface Withdrawn<Sort extends "chart" | "dataset" | "download"> {
  of: Address<Sort>;
  title: Localised;
}

function pagesOf<Sort extends "chart" | "dataset" | "download">(
  { published }: Catalogue,
  sort: Sort,
): Withdrawn<Sort>[] {
  return published.flatMap(({ address, title }) => {
    const of = parsePath(address);
    return of?.sort === sort ? [{ of: of as Address<Sort>, title }] : [];
  });
}

/** The chart of an address, however that was read. */
const chartKey = ({ dataset, view, state = "" }: Omit<Address<"chart">, "sort">): string =>
  [dataset, view, state].join("/");

/** Charts of which only frozen embeds tell, as those were released before addresses were recorded. */
const frozenCharts = ({ archive }: Catalogue): Withdrawn<"chart">[] =>
  archive.map(({ dataset, view, state, locale, title }) => ({
    of: { sort: "chart", dataset, view, state },
    title: localised([locale], () => title),
  }));

/** Every view and state that was once shown and is shown no more, each once. */
export function withdrawnCharts(catalogue: Catalogue): Withdrawn<"chart">[] {
  const shown = new Set(chartTargets(catalogue).map(({ params }) => chartKey(params)));
  const charts = new Map<string, Withdrawn<"chart">>();
  for (const each of [...frozenCharts(catalogue), ...pagesOf(catalogue, "chart")]) {
    const key = chartKey(each.of);
    const title = { ...charts.get(key)?.title, ...each.title };
    if (!shown.has(key)) charts.set(key, { ...each, title });
  }
  return [...charts.values()];
}

export function withdrawnDatasets(catalogue: Catalogue): Withdrawn<"dataset">[] {
  const shown = new Set(catalogue.datasets.map(({ id }) => id));
  return pagesOf(catalogue, "dataset").filter(({ of }) => !shown.has(of.dataset));
}

export function withdrawnDownloads(catalogue: Catalogue): Withdrawn<"download">[] {
  const { datasets } = catalogue;
  const isShown = ({ dataset: id, ending }: Address<"download">) =>
    datasets.some(
      (dataset) =>
        dataset.id === id && formatsOf(dataset, catalogue).some((each) => each.ending === ending),
    );
  return pagesOf(catalogue, "download").filter(({ of }) => !isShown(of));
}

/** What is said wherever something withdrawn was. */
export interface Notice {
  title: string;
  /** That it is withdrawn, when, and why, as far as that was recorded. */
  sentences: string[];
}

/** The last that was released of a dataset, where that is its withdrawal. */
function withdrawalOf({ changes }: Catalogue, id: string): LoggedChange | null {
  const last = changes.findLast(({ dataset }) => dataset === id);
  return last?.kind === "withdrawn" ? last : null;
}

/** The notice of a withdrawn dataset, or of a chart, which may have frozen versions. */
export function noticeOf(
  catalogue: Catalogue,
  { of, title }: Withdrawn<"chart" | "dataset" | "download">,
  locale: Locale,
): Notice {
  const { withdrawn } = words[locale];
  const withdrawal = withdrawalOf(catalogue, of.dataset);
  const reason = withdrawal && textIn(withdrawal.reason, locale);
  return {
    title: textIn(title, locale),
    sentences: [
      of.sort === "chart" ? withdrawn.chart : withdrawn.dataset,
      ...(withdrawal ? [say(withdrawn.when, { date: formatPeriod(withdrawal.date, locale) })] : []),
      ...(reason ? [say(withdrawn.reason, { reason })] : []),
    ],
  };
}
