import { cityMark } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, fieldOf, type Dataset } from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { columnOf, type View } from "../../model/view.ts";
import { latestOf } from "./latest.ts";
import {
  addressOf,
  measuresIn,
  numbersIn,
  otherTimes,
  ownOf,
  periodOf,
  type Entry,
  type Measure,
  type Scope,
} from "./measures.ts";
import {
  byEra,
  columnSaid,
  valueOf,
  type MeasuredPlaces,
  type PlaceFigure,
} from "./place-figure.ts";

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

const goesOn = (dataset: Dataset, view: View): boolean =>
  (["period", "label"] as const).some((channel) => {
    const column = columnOf(view, channel);
    return column !== undefined && fieldOf(dataset, column).role === "period";
  });

const standsAlone = ({ kind }: View): boolean => kind === "figure";

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
