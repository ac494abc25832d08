import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { View } from "../../model/view.ts";
import { once } from "../../stats/once.ts";
import { viewIn, viewStates } from "../view/state.ts";
import { figureOf, type ViewFigure } from "../view/view.ts";

/** A catalogue, and a hash of each file that it was read from. */
export interface Edition {
  catalogue: Catalogue;
  read: ReadonlyMap<string, string>;
}

/** A view that two editions show differently. */
export interface Differing {
  /** `<dataset>/<view>` */
  id: string;
  /** What it shows: of the state of its own page, else of the first that differs; null where it is not there. */
  before: ViewFigure | null;
  after: ViewFigure | null;
  /** The states that differ beside that of its own page, as addresses have them; found out when they are asked for. */
  readonly states: string[];
  /** Whether what its own page shows differs. */
  isMain: boolean;
  /** Whether it is new or gone, with all its states. */
  isWhole: boolean;
}

/** What no drawing or sentence is made of. */
const undrawn = /^data\/((confirmations|releases)\.csv|glossary\.json|published\/|archive)/;

const siteFile = "data/site.json";

/** What of the site drawings and sentences may be made of: not which views stand on which page. */
const siteSeen = ({ catalogue: { site } }: Edition): string =>
  JSON.stringify({ ...site, topics: null, keyFigures: null });

const datasetOf = (file: string): string | undefined =>
  /^data\/datasets\/([^/]+)\//.exec(file)?.[1];

/** Files that one edition has and the other has not, or not with the same bytes. */
function changedFiles(before: Edition, after: Edition): string[] {
  const files = new Set([...before.read.keys(), ...after.read.keys()]);
  return [...files].filter((file) => before.read.get(file) !== after.read.get(file));
}

const yearOf = ({ catalogue }: Edition): string => catalogue.modified.slice(0, 4);

/** Whether a view may show what stands in a dataset. */
const rests = (on: ReadonlySet<string>, { id }: Dataset, view: View): boolean =>
  on.has(id) ||
  ("denominator" in view && view.denominator !== undefined && on.has(view.denominator.dataset));

type Named = Map<string, { dataset: Dataset; view: View }>;

const viewsIn = ({ datasets }: Catalogue): Named =>
  new Map(
    datasets.flatMap((dataset) =>
      dataset.views.map((view) => [`${dataset.id}/${view.name}`, { dataset, view }] as const),
    ),
  );

/** The views that may differ: where only datasets changed, those that rest on them. */
function suspects(before: Edition, after: Edition): string[] {
  const files = changedFiles(before, after).filter((file) => !undrawn.test(file));
  const changed = new Set(files.flatMap((file) => datasetOf(file) ?? []));
  const isOfAll = (file: string): boolean =>
    file === siteFile ? siteSeen(before) !== siteSeen(after) : datasetOf(file) === undefined;
  const isWhole = files.some(isOfAll) || yearOf(before) !== yearOf(after);
  const [old, now] = [viewsIn(before.catalogue), viewsIn(after.catalogue)];
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  const restsIn = (views: Named, id: string): boolean => {
    const found = views.get(id);
    return found !== undefined && rests(changed, found.dataset, found.view);
  };
  return isWhole ? ids : ids.filter((id) => restsIn(now, id) || restsIn(old, id));
}

/** What a reader reads of a figure, without the rows' numbers, which a row above moves on. */
function read(figure: ViewFigure): string {
  const { kind, badge, title, headline, sentence, measure, notes, table, sources } = figure;
  const rows = table.rows.map(({ cells }) => cells);
  const texts = [kind, badge, title, headline, sentence, measure, notes, sources];
  return JSON.stringify([...texts, { ...table, rows }]);
}

/** What a reader sees and hears of it besides. */
function drawn({ ofPlaces, drawings }: ViewFigure): string {
  const svgs = drawings.map(({ svg }) => svg.replace(/ data-(record|row)="[^"]*"/g, ""));
  return JSON.stringify([ofPlaces, svgs]);
}

/** Whether two figures are the same to a reader; what is read otherwise need not be drawn. */
function isAlike(one: ViewFigure | null, other: ViewFigure | null): boolean {
  if (!one || !other) return one === other;
  return read(one) === read(other) && drawn(one) === drawn(other);
}

/** What a view shows by its states; the first, without a name, is that of its own page. */
function statesOf({ catalogue }: Edition, id: string, locale: Locale) {
  const found = viewsIn(catalogue).get(id);
  const others = found ? viewStates({ catalogue, ...found }).filter(({ isMain }) => !isMain) : [];
  const figureIn = (state: string | undefined): ViewFigure | null =>
    found ? figureOf({ catalogue, ...found, locale }, state) : null;
  return { names: others.map(({ slug }) => slug), figureIn };
}

type Shown = ReturnType<typeof statesOf>;

const inState = ({ names, figureIn }: Shown, name: string): ViewFigure | null =>
  names.includes(name) ? figureIn(name) : null;

/** The states that two editions of a view show differently, beside that of its own page. */
function* statesApart(old: Shown, now: Shown): Generator<string> {
  const first = { before: old.figureIn(undefined), after: now.figureIn(undefined) };
  if (!first.before || !first.after) return;
  // What stood on the view's own page, or does now, was compared there.
  const own = [first.before.state, first.after.state];
  const isApart = (name: string): boolean =>
    (old.names.includes(name) && now.names.includes(name)) || !own.includes(name);
  for (const name of new Set([...now.names, ...old.names]))
    if (isApart(name) && !isAlike(inState(old, name), inState(now, name))) yield name;
}

function compared(id: string, old: Shown, now: Shown): Differing[] {
  const first = { before: old.figureIn(undefined), after: now.figureIn(undefined) };
  const all = once(() => [...statesApart(old, now)]);
  const isMain = !isAlike(first.before, first.after);
  const isWhole = !first.before || !first.after;
  const differing = (shown: Pick<Differing, "before" | "after">): Differing => ({
    ...{ id, isMain, isWhole },
    ...shown,
    get states() {
      return all();
    },
  });
  if (isMain) return [differing(first)];
  const [state] = statesApart(old, now).take(1);
  if (state === undefined) return [];
  return [differing({ before: inState(old, state), after: inState(now, state) })];
}

const outlines = "data/places/districts.geojson";

/** The second edition with the outlines of the first where they are the same: what was laid out of them is kept. */
function withOutlines(before: Edition, after: Edition): Edition {
  const { boundaries } = before.catalogue;
  const isSame = before.read.get(outlines) === after.read.get(outlines);
  return isSame ? { ...after, catalogue: { ...after.catalogue, boundaries } } : after;
}

/** The views that differ between two editions of the data, in the order of the second; those that are gone come last. */
export function differingViews(before: Edition, after: Edition, locale: Locale): Differing[] {
  const now = withOutlines(before, after);
  return suspects(before, now).flatMap((id) =>
    compared(id, statesOf(before, id, locale), statesOf(now, id, locale)),
  );
}

/** A state of a view, as addresses have it. */
interface InState {
  id: string;
  state: string;
  locale: Locale;
}

/** What a view of an edition shows in a state; null where it has none such. */
export const figureIn = (edition: Edition, { id, state, locale }: InState): ViewFigure | null =>
  inState(statesOf(edition, id, locale), state);

/** What a state of a view is called. */
export function stateName({ catalogue }: Edition, { id, state, locale }: InState): string {
  const found = viewsIn(catalogue).get(id);
  const viewed = found && { catalogue, ...found };
  const own = viewed && viewStates(viewed).find(({ slug }) => slug === state);
  return own ? textIn(viewIn(viewed, own).title, locale) : state;
}
