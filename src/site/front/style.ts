import type { ViewContext } from "../../charts/kinds.ts";
import { drawPaints } from "../../charts/paints.ts";
import { words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { kindOf, viewKinds } from "../../model/kinds.ts";
import { obsStatuses } from "../../model/observation.ts";
import { comparisonsOf, type Comparison } from "../place/comparison.ts";
import { datasetSummary, factsFirst, type DatasetSummary } from "../dataset/datasets.ts";
import { keyFiguresOf, type KeyFigure } from "./front.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { districtsOf } from "../view/rank.ts";
import { paths } from "../../address/paths.ts";
import { shownView } from "../view/state.ts";
import { presentView } from "../view/present.ts";
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
  /** One view of every kind that the data has; in a gallery as many as show each option and status, folded by kind. */
  kinds: { id: string; label: string; exhibits: Exhibit[] }[];
  isFolded: boolean;
}

interface Exhibit {
  figure: ViewFigure;
  /** What it shows that none before it of its kind does; nothing where it is the only one. */
  shows: string;
}

/** The kind's busiest view: one that can be switched, if there is one. */
function busiestOf(found: ViewContext[]): Exhibit[] {
  const shown = found.find(({ view }) => view.states) ?? found[0];
  return shown ? [{ figure: figureOf(shown), shows: "" }] : [];
}

/** What every view has, or its kind, or what its page says beside the drawing. */
const usual = new Set(["name", "kind", "title", "where", "note", "headline"]);

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined;

/** What can be seen of a view: its options by their names, and the statuses of its figures. */
function seenIn(context: ViewContext): string[] {
  const { view, locale } = context;
  const { columns, optional } = kindOf(view.kind);
  const due = Object.entries(columns).flatMap(([channel, property]) =>
    optional.some((each) => each === channel) ? [] : [property],
  );
  const options = Object.entries(view)
    .filter(([name, value]) => isSaid(value) && !usual.has(name) && !due.includes(name))
    .map(([name]) => name);
  const shown = { ...context, view: shownView(context) };
  const { marks } = presentView(shown);
  const statuses = new Set(marks.map(({ observation }) => observation.status));
  const interval = marks.some((mark) => mark.interval) ? ["interval"] : [];
  const named = obsStatuses.filter((status) => status !== "normal" && statuses.has(status));
  return [...options, ...interval, ...named.map((status) => words[locale].obs[status])];
}

/** As few views of a kind as show together all that any of them shows, those of the most first. */
function galleryOf(found: ViewContext[]): Exhibit[] {
  const exhibits: Exhibit[] = [];
  const seen = new Set<string>();
  let rest = found.map((context) => ({ context, shows: seenIn(context) }));
  while (rest.length > 0) {
    const fresh = rest.map((each) => each.shows.filter((one) => !seen.has(one)));
    const most = fresh.reduce((best, each) => (each.length > best.length ? each : best));
    const chosen = rest[fresh.indexOf(most)];
    if (!chosen || (most.length === 0 && exhibits.length > 0)) break;
    for (const each of most) seen.add(each);
    exhibits.push({ figure: figureOf(chosen.context), shows: most.join(", ") });
    rest = rest.filter((each) => each !== chosen);
  }
  return exhibits;
}

/** The page of styles: no words of its own but names, no data but that of the site. */
export function stylePage(catalogue: Catalogue, locale: Locale): StylePage {
  const { style } = wordsOf(catalogue.site, locale);
  const datasets = factsFirst(catalogue.datasets);
  const isGallery = catalogue.site.gallery === true;
  const kinds = viewKinds.flatMap((kind) => {
    const found = datasets.flatMap((dataset) =>
      dataset.views
        .filter((view) => view.kind === kind)
        .map((view) => ({ dataset, view, catalogue, locale })),
    );
    const exhibits = isGallery ? galleryOf(found) : busiestOf(found);
    const [first] = exhibits;
    return first ? [{ id: `kind-${kind}`, label: first.figure.kind, exhibits }] : [];
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
    contents: kinds.map(({ id, label }) => ({ label, href: `#${id}` })),
    kinds,
    isFolded: isGallery,
  };
}
