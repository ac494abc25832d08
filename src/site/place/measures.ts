import { endsOf } from "../../charts/changes.ts";
import { isRate, type ViewContext } from "../../charts/kinds.ts";
import { formatCell, publishedUnit } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import { shortPlaceName } from "../../locales/place-name.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { calendarOf, fieldInRole, fieldOf, type Dataset, type Field } from "../../model/dataset.ts";
import { kindOf, kinds, type KindWith, type ViewKind } from "../../model/kinds.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, isMeasures, type View, type ViewOf } from "../../model/view.ts";
import { comparePeriods } from "../../model/period.ts";
import { oncePer } from "../../stats/once.ts";
import { areasAround } from "../../stats/land/placed.ts";
import { rankAmong, rankChangeText, rankText, type Profile, type Rank } from "../view/rank.ts";
import { shownView, statePath, viewIn, viewStates } from "../view/state.ts";
import { presentView } from "../view/present.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

export interface Scope {
  catalogue: Catalogue;
  locale: Locale;
}

/** A row of a view with what the view says of it. */
export interface Entry {
  row: Row;
  place: string;
  observation: Observation;
  /** In full, with its unit, and as short as a drawing has it. */
  text: string;
  label: string;
}

type ComparingView = ViewOf<Exclude<ViewKind, KindWith<{ compares: null }>>>;
export type Comparing = ViewContext<ComparingView>;

const compares = (view: View): view is ComparingView => kindOf(view.kind).compares !== null;

const placeOf = ({ dataset }: Comparing): Field | undefined => fieldInRole(dataset, "place");

/** The view in the state that its page shows, where it compares places and nothing else. */
function comparing({ catalogue, locale }: Scope, dataset: Dataset, view: View): Comparing[] {
  const shown = shownView({ catalogue, dataset, view });
  if (!compares(shown) || columnOf(shown, "facet") !== undefined) return [];
  const place = fieldInRole(dataset, "place")?.name;
  const column = columnOf(shown, kinds[shown.kind].compares);
  const series = columnOf(shown, "series");
  const overTime = series !== undefined && fieldOf(dataset, series).role === "period";
  return column !== place || overTime ? [] : [{ view: shown, dataset, catalogue, locale }];
}

/** The rows of a view but the city's, series by series. */
function entriesOf(context: Comparing): Map<string, Entry[]> {
  const { view, dataset, catalogue } = context;
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const column = placeOf(context)?.name ?? "";
  const entries = presentView(context).marks.flatMap(({ records: [record], ...mark }) => {
    const row = rows.get(record ?? 0);
    const place = row?.cells[column] ?? "";
    return row && place !== catalogue.site.city ? [{ ...mark, row, place }] : [];
  });
  const series = columnOf(view, "series");
  return Map.groupBy(entries, ({ row }) => (series === undefined ? "" : (row.cells[series] ?? "")));
}

/** A place and its figure: 秀洲 113个 */
export function named({ catalogue, locale }: Comparing, id: string, text: string): string {
  const { places } = catalogue;
  const place = places.get(id);
  const name = place ? shortPlaceName(place, { places, locale }) : id;
  return say(words[locale].district.named, { place: name, text });
}

/** What a view, or a series of it, is called: 各区社区和村：村 */
export function titleOf(
  { view, dataset, catalogue, locale }: ViewContext,
  column: string | undefined,
  series: string,
): string {
  const title = textIn(view.title, locale);
  if (column === undefined) return title;
  const { places } = catalogue;
  const mark = formatCell(fieldOf(dataset, column), series, { locale, places });
  return say(words[locale].district.series, { title, series: mark });
}

export function periodOf({ dataset, locale }: Comparing, { row }: Entry): string {
  const field = fieldInRole(dataset, "period");
  return field ? formatPeriod(row.cells[field.name] ?? "", locale, field.calendar) : "";
}

/** What districts are compared by: a view, or a series of it, with what it says of each. */
export interface Measure {
  context: Comparing;
  /** As it is declared, whatever its state. */
  view: View;
  /** The series of it, where it has several. */
  series: string;
  title: string;
  entries: Entry[];
  /** The same of the first period that this may be compared with; null where there is none. */
  earlier: { period: string; entries: Entry[] } | null;
}

/** A view in the state of the first period that the one it shows, its last, may be compared with. */
function earlierThan({ dataset, catalogue, locale }: Comparing, view: View): Comparing | null {
  const { states: by } = view;
  if (!by || isMeasures(by) || fieldOf(dataset, by.field).role !== "period") return null;
  const viewed = { catalogue, dataset, view };
  const states = viewStates(viewed).toSorted((a, b) => comparePeriods(a.value, b.value));
  const ends = endsOf({
    series: states.map(({ value }) => ({ value, label: value })),
    breaks: dataset.views.flatMap(({ breaks }) => breaks.map(({ at }) => at)),
    calendar: calendarOf(dataset),
  });
  const [first, last] = ends ? [states[ends.first], states[ends.last]] : [];
  const shown = first && last?.isMain ? viewIn(viewed, first) : null;
  return shown && compares(shown) ? { view: shown, dataset, catalogue, locale } : null;
}

const measuresByDataset = oncePer<Catalogue, Map<string, Measure[]>>(() => new Map());

export function measuresIn({ catalogue, locale }: Scope, dataset: Dataset): Measure[] {
  const key = `${locale} ${dataset.id}`;
  const known = measuresByDataset(catalogue).get(key);
  if (known) return known;
  const measures = dataset.views.flatMap((view) =>
    comparing({ catalogue, locale }, dataset, view).flatMap((context) => {
      const before = earlierThan(context, view);
      const others = before ? entriesOf(before) : new Map<string, Entry[]>();
      return [...entriesOf(context)].map(([series, entries]): Measure => {
        const [first, ...more] = others.get(series) ?? [];
        const earlier = before &&
          first && { period: periodOf(before, first), entries: [first, ...more] };
        return {
          context,
          ...{ view, series },
          title: titleOf(context, columnOf(context.view, "series"), series),
          entries,
          earlier: earlier ?? null,
        };
      });
    }),
  );
  measuresByDataset(catalogue).set(key, measures);
  return measures;
}

/** What a measure says at other times than that which its page shows, the newest first, each with its page. */
export function otherTimes({ context, view, series }: Measure) {
  const { dataset, catalogue, locale } = context;
  const { states: by } = view;
  if (!by || isMeasures(by) || fieldOf(dataset, by.field).role !== "period") return [];
  const viewed = { catalogue, dataset, view };
  return viewStates(viewed)
    .filter(({ isMain }) => !isMain)
    .toSorted((a, b) => comparePeriods(b.value, a.value))
    .flatMap((state) => {
      const shown = viewIn(viewed, state);
      if (!compares(shown)) return [];
      const other = { view: shown, dataset, catalogue, locale };
      const href = pageHref(catalogue.site, locale, statePath(viewed, state));
      return [{ href, context: other, entries: entriesOf(other).get(series) ?? [] }];
    });
}

export const addressOf = ({ dataset, view, catalogue, locale }: Comparing): string =>
  pageHref(catalogue.site, locale, paths.chart({ dataset: dataset.id, view: view.name }));

/** A rate is high or low by itself; of a count the city has the total, which says nothing of a part. */
export const measuresRate = ({ view, dataset, locale }: Comparing, { row }: Entry): boolean => {
  const column = columnOf(view, "value") ?? "";
  return isRate(view, publishedUnit({ dataset, column, row, locale }));
};

/** The row of a place, or of the reporting area that it is published in. */
export const ownOf = ({ catalogue, place }: Profile, entries: Entry[]): Entry | undefined =>
  [place.id, ...areasAround(place.id, catalogue.places)]
    .map((id) => firstByPlace(entries).get(id))
    .find((entry) => entry !== undefined);

const firstByPlace = oncePer(
  (entries: readonly Entry[]) => new Map(entries.toReversed().map((each) => [each.place, each])),
);

const byPlace = oncePer(
  (entries: readonly Entry[]) => new Map(entries.map((each) => [each.place, each.observation])),
);

export const rankIn = (profile: Profile, entries: readonly Entry[]): string | null =>
  rankText(profile, byPlace(entries));

/** The same in numbers. */
export const numbersIn = (profile: Profile, entries: readonly Entry[]): Rank | undefined =>
  rankAmong(profile, byPlace(entries));

/** How the place's rank has changed, in words; null where it has not or nobody knows. */
export const rankChangeIn = (profile: Profile, { entries, earlier }: Measure): string | null =>
  earlier &&
  rankChangeText(
    profile,
    { period: earlier.period, figures: byPlace(earlier.entries) },
    byPlace(entries),
  );
