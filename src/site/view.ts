import {
  isChart,
  presentChart,
  type Presentation,
  type TableModel,
  type ViewContext,
} from "../charts/kinds.ts";
import { formatPeriod } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { isMap, presentMap } from "../maps/kinds.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { LiveMap, LiveParts } from "../model/live-map.ts";
import type { Locale } from "../model/locale.ts";
import type { View, ViewOf, ChartKind, MapKind } from "../model/view.ts";
import { districtsPath, fileHref, pageHref, paths } from "./urls.ts";
import type { Link } from "./page.ts";

/** One view as a page shows it, ready to be laid out. */
export interface ViewFigure {
  /** `<dataset>/<view>` */
  id: string;
  kind: View["kind"];
  status: Dataset["status"];
  /** The badge of a sample, else null. */
  badge: string | null;
  isMap: boolean;
  title: string;
  href: string;
  sentence: string;
  /** What the numbers are in; null for a key number, which says it itself. */
  measure: string | null;
  /** SVG for a phone's width and for a page's; none for a table. */
  drawings: string[];
  /** What the script of a live map needs; null where there is none. */
  live: LiveMap | null;
  table: TableModel;
  notes: string[];
  sources: { label: string; href: string | null }[];
  dataset: Link;
  modified: string;
}

/** Decides a view of any kind. */
export function presentView(context: ViewContext): Presentation {
  const { kind } = context.view;
  if (isChart(kind)) return presentChart(context as ViewContext<ViewOf<ChartKind>>);
  if (isMap(kind)) return presentMap(context as ViewContext<ViewOf<MapKind>>);
  throw new Error(`unknown kind: ${String(kind satisfies never)}`);
}

/** The sources of the rows a view shows, in the order of the descriptor. */
function sourcesOf({ dataset, locale }: ViewContext, records: Set<number>): ViewFigure["sources"] {
  const field = dataset.fields.find(({ role }) => role === "source");
  const used = new Set(
    dataset.table.rows
      .filter(({ record }) => records.has(record))
      .map(({ cells }) => (field ? cells[field.name] : undefined)),
  );
  return dataset.sources
    .filter(({ name }) => used.has(name))
    .map(({ title, path }) => ({ label: title[locale], href: path }));
}

function notesOf({ view, locale }: ViewContext): string[] {
  const breaks = view.breaks.map(({ at, note }) =>
    say(words[locale].figure.break, { period: formatPeriod(at, locale), note: note[locale] }),
  );
  return view.note ? [view.note[locale], ...breaks] : breaks;
}

/** What stands beside everything that shows a sample; null for facts. */
export const badgeOf = ({ status }: Dataset, locale: Locale): string | null =>
  status === "sample" ? words[locale].status.sample : null;

function liveMapOf({ view, dataset, catalogue, locale }: ViewContext, live: LiveParts): LiveMap {
  return {
    ...live,
    locale,
    title: view.title[locale],
    badge: badgeOf(dataset, locale),
    boundaries: fileHref(catalogue.site, districtsPath),
    words: words[locale].liveMap,
  };
}

function makeFigure(context: ViewContext): ViewFigure {
  const { view, dataset, catalogue, locale } = context;
  const { site } = catalogue;
  const { sentence, unit, table, draw, live } = presentView(context);
  return {
    id: `${dataset.id}/${view.name}`,
    kind: view.kind,
    status: dataset.status,
    badge: badgeOf(dataset, locale),
    isMap: isMap(view.kind),
    title: view.title[locale],
    href: pageHref(site, locale, paths.chart(dataset.id, view.name)),
    sentence,
    measure:
      unit === "" || view.kind === "figure" ? null : say(words[locale].figure.unit, { unit }),
    drawings: draw ? [draw("phone").svg, draw("wide").svg] : [],
    live: live ? liveMapOf(context, live) : null,
    table,
    notes: notesOf(context),
    sources: sourcesOf(context, new Set(table.rows.map(({ record }) => record))),
    dataset: {
      label: dataset.title[locale],
      href: pageHref(site, locale, paths.dataset(dataset.id)),
    },
    modified: formatPeriod(dataset.modified, locale),
  };
}

const drawn = new WeakMap<Catalogue, Map<string, ViewFigure>>();

/** Makes the figure of a view, once a build though several pages show it. */
export function figureOf(context: ViewContext): ViewFigure {
  const { view, dataset, catalogue, locale } = context;
  const figures = drawn.get(catalogue) ?? new Map<string, ViewFigure>();
  drawn.set(catalogue, figures);
  const key = `${locale}/${dataset.id}/${view.name}`;
  const figure = figures.get(key) ?? makeFigure(context);
  figures.set(key, figure);
  return figure;
}

/** Finds a view by `<dataset>/<view>`; the catalogue was checked to have it. */
export function figureNamed(catalogue: Catalogue, name: string, locale: Locale): ViewFigure {
  const [id, viewName] = name.split("/");
  const dataset = catalogue.datasets.find((each) => each.id === id);
  const view = dataset?.views.find((each) => each.name === viewName);
  if (!dataset || !view) throw new Error(`unknown view: ${name}`);
  return figureOf({ view, dataset, catalogue, locale });
}

/** The whole table of a dataset. */
export function datasetTable(dataset: Dataset, catalogue: Catalogue, locale: Locale): TableModel {
  const view: ViewOf<"table"> = {
    kind: "table",
    name: "data",
    title: dataset.title,
    note: null,
    breaks: [],
  };
  return presentChart({ view, dataset, catalogue, locale }).table;
}
