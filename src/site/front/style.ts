import { drawPaints } from "../../charts/paints.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { viewKinds } from "../../model/kinds.ts";
import { comparisonsOf, type Comparison } from "../place/comparison.ts";
import { datasetSummary, factsFirst, type DatasetSummary } from "../dataset/datasets.ts";
import { keyFiguresOf, type KeyFigure } from "./front.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { districtsOf } from "../view/rank.ts";
import { paths } from "../../address/paths.ts";
import { figureOf, type ViewFigure } from "../view/view.ts";

/** What the site is made of, shown by the parts themselves. */
export interface StylePage {
  page: Page;
  intro: string;
  paints: string[];
  keyFigures: KeyFigure[];
  comparisons: Comparison[];
  datasets: DatasetSummary[];
  contents: Link[];
  /** One view of every kind that the data has. */
  figures: ViewFigure[];
}

/** The page of styles: no words of its own but names, no data but that of the site. */
export function stylePage(catalogue: Catalogue, locale: Locale): StylePage {
  const { style } = words[locale];
  const datasets = factsFirst(catalogue.datasets);
  const figures = viewKinds.flatMap((kind) => {
    const found = datasets.flatMap((dataset) =>
      dataset.views.filter((view) => view.kind === kind).map((view) => ({ dataset, view })),
    );
    // The kind's busiest view: one that can be switched, if there is one.
    const shown = found.find(({ view }) => view.states) ?? found[0];
    return shown ? [figureOf({ ...shown, catalogue, locale })] : [];
  });
  const [place] = districtsOf(catalogue);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.style,
      heading: style.heading,
      description: style.description,
      isIndexed: false,
    }),
    intro: style.description,
    paints: drawPaints(locale),
    keyFigures: keyFiguresOf(catalogue, locale).slice(0, 3),
    comparisons: place ? comparisonsOf({ catalogue, place, locale }, datasets).slice(0, 3) : [],
    datasets: datasets.slice(0, 2).map((dataset) => datasetSummary(catalogue, dataset, locale)),
    contents: figures.map(({ id, kind, badge }) => ({ label: kind, href: `#${id}`, badge })),
    figures,
  };
}
