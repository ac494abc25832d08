import {
  presentChart,
  referencesOf,
  type Drawing,
  type DrawingWidth,
  type Presentation,
  type TableModel,
  type ViewContext,
} from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { calendarOf, type Dataset } from "../../model/dataset.ts";
import type { LiveMap, LiveParts } from "../../model/map/live-map.ts";
import { isMap, kindOf } from "../../model/kinds.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { once, oncePer } from "../../stats/once.ts";
import type { View, ViewOf, Where } from "../../model/view.ts";
import type { State } from "../../stats/states.ts";
import type { Source } from "../page/footnotes.ts";
import { definitionsIn, type Definition } from "../page/glossary.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Link } from "../page/page.ts";
import { viewNamed } from "../page/named.ts";
import { lettersIn, type Letters } from "../page/letters.ts";
import type { Shown } from "../page/shown.ts";
import { ageOfRows } from "./age.ts";
import { filesBelow } from "./files.ts";
import { nameOf } from "./name.ts";
import { sentencesOf } from "./of-place.ts";
import { withPlaceLinks } from "./place-links.ts";
import { inState } from "./in-state.ts";
import { partsOf, type Part } from "./parts.ts";
import { overturnedIn } from "./overturned.ts";
import { presentView } from "./present.ts";
import { recentlyMade } from "./recent.ts";
import { rowsShown } from "./rows.ts";
import { sourced } from "./sources.ts";
import { statePath, switchOf, viewIn, viewStates, type StateSwitch } from "./state.ts";

/** One view as a page shows it, ready to be laid out. */
export interface ViewFigure {
  /** `<dataset>/<view>` */
  id: string;
  /** Of which state's page and pictures it is. */
  shown: Shown;
  kind: View["kind"];
  status: Dataset["status"];
  /** The badge of a sample, else null. */
  badge: string | null;
  isMap: boolean;
  /** How the keyboard goes through its marks. */
  walk: "down" | "across";
  /** Which of the view's states it shows, as its address has it; null where it has none. */
  state: string | null;
  switch: StateSwitch | null;
  title: string;
  /** What its figures show, as staff have written it; null where they have not. */
  headline: string | null;
  /** Its title, and what tells it from others of the same one. */
  name: string;
  href: string;
  sentence: string;
  /**
   * What the numbers are in, where the drawing does not say it itself, and how old the newest of them
   * are, where that is more than some years; else null.
   */
  measure: string | null;
  /** What it says of each place that it compares, by the place's id. */
  ofPlaces: Record<string, string>;
  /** SVG for a phone's width and for a page's; none for a table. */
  drawings: Drawing[];
  /** One of them, where the other is not asked for; null for a table. */
  drawingAt: (width: DrawingWidth) => Drawing | null;
  /** What the script of a live map needs; null where there is none. */
  live: LiveMap | null;
  table: TableModel;
  /** Where the parts of its table stand; none where the table is whole. */
  parts: Part[];
  /** By which the rows of its table are found. */
  letters: Letters | null;
  notes: string[];
  /** What the words mean that it uses. */
  terms: Definition[];
  sources: Source[];
  dataset: Link;
  /** What of it can be saved: figures and picture. */
  files: Link[];
  modified: string;
}

function notesOf(context: ViewContext): string[] {
  const { view, dataset, locale } = context;
  const breaks = view.breaks.map(({ at, note }) =>
    say(words[locale].figure.break, {
      period: formatPeriod(at, locale, calendarOf(dataset)),
      note: textIn(note, locale),
    }),
  );
  const events = (view.annotations ?? []).map(({ at, text }) =>
    say(words[locale].figure.event, {
      period: formatPeriod(at, locale, calendarOf(dataset)),
      text: textIn(text, locale),
    }),
  );
  const references = referencesOf(context).flatMap(({ note }) => note ?? []);
  return [...(view.note ? [textIn(view.note, locale)] : []), ...breaks, ...events, ...references];
}

function liveMapOf({ view, dataset, catalogue, locale }: ViewContext, live: LiveParts): LiveMap {
  return {
    ...live,
    locale,
    title: textIn(view.title, locale),
    badge: badgeOf(dataset, locale),
    boundaries: fileHref(catalogue.site, paths.districts),
    words: words[locale].liveMap,
  };
}

const stateNamed = (context: ViewContext, slug?: string): State<View> | undefined =>
  viewStates(context).find((each) => (slug === undefined ? each.isMain : each.slug === slug));

function shownIn(whole: ViewContext, state: State<View> | undefined): Shown {
  const { dataset, locale } = whole;
  const { name, title } = state ? viewIn(whole, state) : whole.view;
  return {
    dataset: dataset.id,
    view: name,
    state: state?.isMain === false ? state.slug : undefined,
    title: textIn(title, locale),
    badge: badgeOf(dataset, locale),
  };
}

/** What the page of a view itself shows, of which no figure need be made. */
export const shownFirst = (context: ViewContext): Shown => shownIn(context, stateNamed(context));

/** What the numbers of a figure are in, as far as nothing else says it, and how old they are. */
function measureOf(context: ViewContext, { unit, saysUnit }: Presentation): string | null {
  const { figure } = words[context.locale];
  const unitText = unit === "" || saysUnit ? null : say(figure.unit, { unit });
  const age = ageOfRows(rowsShown(context), context);
  return [unitText, age].filter(Boolean).join(" · ") || null;
}

/** What of a figure is made once it is asked for: what is only compared is drawn at no width at which nobody looks. */
function laterOf(context: ViewContext, presented: Presentation) {
  const { draw, table } = presented;
  const linked = withPlaceLinks(context);
  return {
    phone: once(() => draw && linked(draw("phone"))),
    large: once(() => draw && linked(draw("large"))),
    wide: once(() => draw && linked(draw("wide"))),
    ofPlaces: once(() => sentencesOf(context, presented)),
    letters: once(() => lettersIn(table, context.catalogue.site)),
  };
}

/** The address of the page of a view in a state. */
function hrefOf(whole: ViewContext, state: State<View> | undefined): string {
  const { dataset, catalogue, locale, view } = whole;
  const own = () => paths.chart({ dataset: dataset.id, view: view.name });
  return pageHref(catalogue.site, locale, state ? statePath(whole, state) : own());
}

/** Where the parts of the table of a view in a state stand. */
function partsIn(whole: ViewContext, state: State<View> | undefined, table: TableModel): Part[] {
  const { catalogue, locale } = whole;
  const { dataset, view, state: slug } = shownIn(whole, state);
  const further = (part: string) =>
    pageHref(catalogue.site, locale, paths.chartRows({ dataset, view, state: slug, part }));
  return partsOf(table, { locale, first: hrefOf(whole, state), further });
}

function makeFigure(whole: ViewContext, state: State<View> | undefined): ViewFigure {
  const { dataset, catalogue, locale } = whole;
  const context = state ? inState(whole, state) : whole;
  const { view } = context;
  const presented = presentView(context);
  const { sentence, live } = presented;
  const told = sourced(context, presented.table);
  const overturned = overturnedIn(context, whole);
  const notes = [...(overturned ? [overturned.text] : []), ...notesOf(context)];
  const badge = badgeOf(dataset, locale);
  const measure = measureOf(context, presented);
  const texts = [
    textIn(view.title, locale),
    textIn(view.headline ?? undefined, locale) ?? "",
    sentence,
    measure,
    ...notes,
    badge,
  ];
  const shown = { ...shownIn(whole, state), sentence };
  const later = laterOf(context, presented);
  return {
    id: `${dataset.id}/${view.name}`,
    shown,
    kind: view.kind,
    status: dataset.status,
    badge,
    isMap: isMap(view.kind),
    walk: kindOf(view.kind).walk,
    state: state?.slug ?? null,
    switch: switchOf(whole, state, locale),
    title: textIn(view.title, locale),
    headline: view.headline ? textIn(view.headline, locale) : null,
    name: nameOf(whole, textIn(view.title, locale)),
    href: hrefOf(whole, state),
    sentence,
    measure,
    get ofPlaces() {
      return later.ofPlaces();
    },
    get drawings() {
      return [later.phone(), later.wide()].filter((each) => each !== null);
    },
    drawingAt: (width) => later[width](),
    live: live ? liveMapOf(context, live) : null,
    ...told,
    parts: partsIn(whole, state, told.table),
    get letters() {
      return later.letters();
    },
    notes,
    terms: definitionsIn(texts, catalogue, locale),
    dataset: {
      label: textIn(dataset.title, locale),
      href: pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id })),
    },
    files: filesBelow(catalogue, locale, { dataset, of: shown }),
    modified: formatPeriod(dataset.modified, locale),
  };
}

/** Of the pages that are made at once, and as many more as stand on the page of a topic. */
const mostFigures = 16;

const figures = oncePer<Catalogue, ReturnType<typeof recentlyMade<ViewFigure>>>(() =>
  recentlyMade(mostFigures),
);

/** Makes the figure of a view in a state, once for its pages and pictures, which follow each other. */
export function figureOf(context: ViewContext, slug?: string): ViewFigure {
  const { view, dataset, catalogue, locale } = context;
  const state = stateNamed(context, slug);
  const key = `${locale}/${dataset.id}/${view.name}/${state?.slug ?? ""}`;
  return figures(catalogue)(key, () => makeFigure(context, state));
}

export const figureNamed = (catalogue: Catalogue, name: string, locale: Locale): ViewFigure =>
  figureOf({ ...viewNamed(catalogue, name), catalogue, locale });

/** The table of a dataset: all of it, or the rows that meet conditions. */
export function datasetTable(
  { dataset, catalogue, locale }: Omit<ViewContext, "view">,
  where: Where = {},
): TableModel {
  const view: ViewOf<"table"> = {
    kind: "table",
    name: "data",
    title: dataset.title,
    note: null,
    breaks: [],
    where,
  };
  return presentChart({ view, dataset, catalogue, locale }).table;
}
