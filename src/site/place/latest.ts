import type { ViewContext } from "../../charts/kinds.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatPeriod } from "../../locales/times.ts";
import { fieldInRole, type Dataset, type Field } from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, type View } from "../../model/view.ts";
import { presentView } from "../view/present.ts";
import { shownView } from "../view/state.ts";
import { titleOf, type Scope } from "./measures.ts";
import {
  byEra,
  columnSaid,
  valueOf,
  type MeasuredPlaces,
  type PlaceFigure,
} from "./place-figure.ts";

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

/** The latest figures of some views: of each series, and of each place where they are of several. */
export const latestOf = (
  scope: Scope,
  dataset: Dataset,
  { views, places }: { views: readonly View[]; places: readonly Place[] },
): MeasuredPlaces[] =>
  views
    .filter((view) => columnOf(view, "facet") === undefined)
    .flatMap((view) => latestIn({ ...goingOf(scope, dataset, view), places }));
