import { cityMark, type ViewContext } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatPeriod } from "../../locales/times.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, fieldOf, type Dataset, type Field } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, type View } from "../../model/view.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Link } from "../page/page.ts";
import {
  addressOf,
  measuresIn,
  numbersIn,
  otherTimes,
  ownOf,
  periodOf,
  titleOf,
  type Entry,
  type Measure,
  type Scope,
} from "./measures.ts";
import { presentView } from "../view/present.ts";
import type { Rank } from "../view/rank.ts";
import { shownView } from "../view/state.ts";

/** A figure of a place, as an answer gives it. */
export interface PlaceFigure {
  /** Null where its dataset tells no place. */
  place: Place | null;
  text: string;
  /** The number that the text says, where it is exact. */
  value: number | null;
  period: string;
  /** Null where not every place of its level has an exact figure, and of the city. */
  rank: Rank | null;
  /** The row that says it. */
  row: Row;
}

/** Figures of another time, and the page that shows them. */
export interface EarlierFigures {
  href: string;
  /** What that page calls them. */
  title: string;
  /** How many changes of definition lie between these and the latest. */
  era: number;
  figures: PlaceFigure[];
}

/** What is measured of places, with their latest figures. */
export interface MeasuredPlaces {
  view: Link;
  /** The column whose numbers it says as they were published; none where it says a statistic of them. */
  column?: string | undefined;
  figures: PlaceFigure[];
  /** Those of other times, the newest first. */
  earlier: EarlierFigures[];
  /** Set where they are the latest of what goes on with time. */
  goesOn?: true;
  /** Where it compares them: by how many places a level has, those of which every one has an exact figure, and these differ. */
  ranked?: Map<string, number>;
}

const columnSaid = ({ view }: ViewContext): string | undefined =>
  "statistic" in view && view.statistic ? undefined : columnOf(view, "value");

const valueOf = ({ value, status }: Observation): number | null =>
  status === "normal" || status === "zero" ? value : null;

/** How many places are ranked at each level; none of a level whose places are all alike. */
function rankedIn(scope: Scope, entries: readonly Entry[]): Map<string, number> {
  const ranks = entries.flatMap(({ place: id }) => {
    const place = scope.catalogue.places.get(id);
    const rank = place && numbersIn({ ...scope, place }, entries);
    return rank && rank.alike < rank.count ? [{ level: place.level, count: rank.count }] : [];
  });
  return new Map(ranks.map(({ level, count }) => [level, count]));
}

/** What a view says of places, the city among them. */
function figuresOf(
  { catalogue, locale }: Scope,
  { context, entries }: Pick<Measure, "context" | "entries">,
  places: readonly Place[],
): PlaceFigure[] {
  const { rows } = context.dataset.table;
  return places.flatMap((place): PlaceFigure[] => {
    const profile = { catalogue, locale, place };
    if (place.id === catalogue.site.city) {
      const [some] = entries;
      const mark = some && cityMark(context, some.row);
      const row = rows.find(({ record }) => record === mark?.records[0]);
      if (!mark || !row) return [];
      const [period, value] = [periodOf(context, some), valueOf(mark.observation)];
      return [{ place, text: mark.text, value, period, rank: null, row }];
    }
    const own = ownOf(profile, entries);
    if (own?.place !== place.id || own.observation.value === null) return [];
    const { text, row, observation } = own;
    const [period, rank] = [periodOf(context, own), numbersIn(profile, entries) ?? null];
    return [{ place, text, value: valueOf(observation), period, rank, row }];
  });
}

/** Figures of other times by how many of the breaks that views of their dataset declare come after them. */
function byEra(
  { views, fields }: Dataset,
  figures: readonly PlaceFigure[],
  page: Pick<EarlierFigures, "href" | "title">,
): EarlierFigures[] {
  const breaks = new Set(views.flatMap((view) => view.breaks.map(({ at }) => at)));
  const period = fields.find(({ role }) => role === "period")?.name ?? "";
  const eraOf = ({ row }: PlaceFigure) =>
    [...breaks].filter((at) => comparePeriods(row.cells[period] ?? "", at) < 0).length;
  return [...Map.groupBy(figures, eraOf)].map(([era, own]) => ({ ...page, era, figures: own }));
}

/** All that districts are compared by, with the figures of some places, the city's among them. */
const measuredPlaces = (
  scope: Scope,
  dataset: Dataset,
  places: readonly Place[],
): MeasuredPlaces[] =>
  measuresIn(scope, dataset).map((measure) => {
    const { context, title, entries } = measure;
    return {
      view: { label: title, href: addressOf(context), badge: badgeOf(dataset, scope.locale) },
      column: columnSaid(context),
      ranked: rankedIn(scope, entries),
      figures: figuresOf(scope, measure, places),
      earlier: otherTimes(measure).flatMap(({ href, ...other }) =>
        byEra(dataset, figuresOf(scope, other, places), { href, title }),
      ),
    };
  });

/** How many series of a view are asked for by name. */
const mostSeries = 40;

type Mark = ReturnType<typeof presentView>["marks"][number];

/** What a view shows, each with its row. */
interface Shown {
  row: Row;
  mark: Mark;
}

/** Whether a number was published, and not of what is only planned or expected. */
const isKnown = ({ observation: { value, status } }: Mark): boolean =>
  value !== null && status !== "projected";

const goesOn = (dataset: Dataset, view: View): boolean =>
  (["period", "label"] as const).some((channel) => {
    const column = columnOf(view, channel);
    return column !== undefined && fieldOf(dataset, column).role === "period";
  });

/** A view whose latest figures are looked at, with the fields by which they are told apart. */
interface Going {
  context: ViewContext;
  places: readonly Place[];
  place: Field | undefined;
  period: Field | undefined;
  /** What tells its series apart but places. */
  series: string | undefined;
}

function goingOf({ catalogue, locale }: Scope, dataset: Dataset, view: View) {
  const shown = shownView({ catalogue, dataset, view });
  const [place, period] = [fieldInRole(dataset, "place"), fieldInRole(dataset, "period")];
  const column = columnOf(shown, "series") ?? columnOf(shown, "part");
  const series = column === place?.name ? undefined : column;
  return { context: { view: shown, dataset, catalogue, locale }, place, period, series };
}

/** The figures of each place, the newest first. */
function figuresByPlace(shown: readonly Shown[], going: Going): PlaceFigure[][] {
  const { context, places, place, period } = going;
  const cellOf = ({ row }: Shown, field: Field | undefined) => row.cells[field?.name ?? ""] ?? "";
  return [...Map.groupBy(shown, (each) => cellOf(each, place))].flatMap(([id, own]) => {
    const of = place ? places.find((each) => each.id === id) : null;
    if (of === undefined) return [];
    const newestFirst = own.toSorted((a, b) =>
      comparePeriods(cellOf(b, period), cellOf(a, period)),
    );
    return [
      newestFirst.map(({ mark, row }): PlaceFigure => {
        const cell = row.cells[period?.name ?? ""] ?? "";
        const when = period && formatPeriod(cell, context.locale, period.calendar);
        const value = valueOf(mark.observation);
        return { place: of, text: mark.text, value, period: when ?? "", rank: null, row };
      }),
    ];
  });
}

function latestIn(going: Going): MeasuredPlaces[] {
  const { view, dataset, catalogue, locale } = going.context;
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const { marks } = presentView(going.context);
  if (view.kind === "figure" && marks.length > 1) return [];
  const shown = marks.filter(isKnown).flatMap((mark): Shown[] => {
    const row = rows.get(mark.records[0] ?? 0);
    return row ? [{ row, mark }] : [];
  });
  const bySeries = Map.groupBy(shown, ({ row }) => row.cells[going.series ?? ""] ?? "");
  if (bySeries.size > mostSeries) return [];
  const href = pageHref(
    catalogue.site,
    locale,
    paths.chart({ dataset: dataset.id, view: view.name }),
  );
  return [...bySeries].map(([series, own]) => {
    const byPlace = figuresByPlace(own, going);
    const title = titleOf(going.context, going.series, series);
    return {
      view: {
        label: title,
        href,
        badge: badgeOf(dataset, locale),
      },
      column: columnSaid(going.context),
      figures: byPlace.flatMap(([latest]) => latest ?? []),
      earlier: byEra(
        dataset,
        byPlace.flatMap(([, ...others]) => others),
        { href, title },
      ),
    };
  });
}

const standsAlone = ({ kind }: View): boolean => kind === "figure";

/** The latest figures of some views: of each series, and of each place where they are of several. */
const latestOf = (
  scope: Scope,
  dataset: Dataset,
  { views, places }: { views: readonly View[]; places: readonly Place[] },
): MeasuredPlaces[] =>
  views
    .filter((view) => columnOf(view, "facet") === undefined)
    .flatMap((view) => latestIn({ ...goingOf(scope, dataset, view), places }));

const keyOf = ({ place, text, period }: PlaceFigure): string =>
  [place?.id, text, period].join("\n");

/** Whether all figures of a measure stand among those of others. */
function isSaid({ figures }: MeasuredPlaces, others: readonly MeasuredPlaces[]): boolean {
  const said = new Set(others.flatMap((each) => each.figures.map(keyOf)));
  return figures.every((figure) => said.has(keyOf(figure)));
}

/** A measure with the figures of other times of those that say its latest too. */
function withEarlier(measure: MeasuredPlaces, said: readonly MeasuredPlaces[]): MeasuredPlaces {
  const own = new Set(measure.figures.map(keyOf));
  const same = said.filter((each) => each.figures.some((figure) => own.has(keyOf(figure))));
  return { ...measure, earlier: [measure, ...same].flatMap(({ earlier }) => earlier) };
}

/** The newest figures of the whole first, as who asks of it means today's; those of equal age as they stood. */
function newestFirst({ site }: Catalogue, dataset: Dataset, all: readonly MeasuredPlaces[]) {
  const period = fieldInRole(dataset, "period")?.name ?? "";
  const ofWhole = ({ figures }: MeasuredPlaces) =>
    figures.find(({ place }) => place === null || place.id === site.city)?.row.cells[period] ?? "";
  return all.toSorted((a, b) => comparePeriods(ofWhole(b), ofWhole(a)));
}

/** What districts are compared by, what stands alone, and the latest of what goes on with time and neither says. */
export function measuresOf(
  scope: Scope,
  dataset: Dataset,
  places: readonly Place[],
): MeasuredPlaces[] {
  const { views } = dataset;
  const compared = measuredPlaces(scope, dataset, places);
  const alone = latestOf(scope, dataset, { views: views.filter(standsAlone), places });
  const going = views.filter((view) => !standsAlone(view) && goesOn(dataset, view));
  const said = newestFirst(scope.catalogue, dataset, [...compared, ...alone]);
  const latest = latestOf(scope, dataset, { views: going, places });
  const others = latest.filter((each) => !isSaid(each, said));
  const saidAgain = latest.filter((each) => !others.includes(each));
  return [
    ...said.map((each) => withEarlier(each, saidAgain)),
    ...others.map((each): MeasuredPlaces => ({ ...each, goesOn: true })),
  ];
}
