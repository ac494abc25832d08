import { endsOf } from "../../charts/changes.ts";
import { cityMark, isRate, type Presentation, type ViewContext } from "../../charts/kinds.ts";
import { areMany, hasPage, mostTogether } from "../../address/place.ts";
import { formatCell } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import { calendarOf, fieldInRole, fieldOf } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, shownColumns } from "../../model/view.ts";
import { rankChangeText, rankText } from "./rank.ts";

type Mark = Presentation["marks"][number];

/** A mark of a place, and what it may be compared with. */
interface Entry {
  mark: Mark;
  place: string;
  row: Row;
  period: string;
}

/** Of more series than these a place's sentence says only the first. */
const mostSeries = 4;

function entriesOf({ catalogue, dataset }: ViewContext, marks: readonly Mark[]): Entry[] {
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const field = fieldInRole(dataset, "period");
  return marks.flatMap((mark) => {
    const row = rows.get(mark.records[0] ?? 0);
    const place = catalogue.places.get(mark.place ?? "");
    if (!row || mark.place === null || !place || !hasPage(catalogue, place)) return [];
    return [{ mark, place: mark.place, row, period: field ? (row.cells[field.name] ?? "") : "" }];
  });
}

/** How a place's rank has changed since the first period of its series that this may be compared with. */
function rankChange(
  { catalogue, dataset, locale, view }: ViewContext,
  own: Entry,
  all: readonly Entry[],
): string | null {
  const place = catalogue.places.get(own.place);
  const calendar = calendarOf(dataset);
  const peers = all.filter(({ mark }) => mark.series === own.mark.series);
  const periods = [...new Set(peers.map(({ period }) => period))].sort(comparePeriods);
  const series = periods.map((value) => ({ value, label: value }));
  const ends = endsOf({ series, breaks: view.breaks.map(({ at }) => at), calendar });
  const first = ends && periods[ends.last] === own.period ? periods[ends.first] : undefined;
  if (!place || first === undefined) return null;
  const figuresAt = (at: string) =>
    new Map(
      peers.flatMap((each) => (each.period === at ? [[each.place, each.mark.observation]] : [])),
    );
  const period = formatPeriod(first, locale, calendar);
  const earlier = { period, figures: figuresAt(first) };
  return rankChangeText({ catalogue, locale, place }, earlier, figuresAt(own.period));
}

/** What of a place is said of one series: `20.4%，第7（共7个），低于嘉兴市的38.4%`. */
function said(
  context: ViewContext,
  own: Entry,
  { all, unit }: { all: Entry[]; unit: string },
): string {
  const { catalogue, locale, view } = context;
  const texts = words[locale].district;
  const place = catalogue.places.get(own.place);
  const peers = all.filter(
    ({ mark, period }) => mark.series === own.mark.series && period === own.period,
  );
  const figures = new Map(peers.map((each) => [each.place, each.mark.observation]));
  const rank = place ? rankText({ catalogue, locale, place }, figures) : null;
  const change = rank === null ? null : rankChange(context, own, all);
  return [own.mark.text, rank, change, isRate(view, unit) ? gap(context, own) : null]
    .filter((part) => part !== null)
    .join(texts.then);
}

/** Where a rate is beside the city's; a count has nothing to do with the total that it is part of. */
function gap(context: ViewContext, { place, row, mark }: Entry): string | null {
  const { catalogue, locale } = context;
  const { city } = catalogue.site;
  const { value } = mark.observation;
  const whole = place === city ? null : cityMark(context, row);
  if (value === null || whole?.observation.value == null) return null;
  const { above, below, equal } = words[locale].district;
  const difference = value - whole.observation.value;
  return say(difference === 0 ? equal : difference > 0 ? above : below, {
    place: textIn(catalogue.places.get(city)?.name, locale) ?? "",
    text: whole.text,
  });
}

function seriesName({ view, dataset, catalogue, locale }: ViewContext, { row, mark }: Entry) {
  const measure = shownColumns(view).length > 1 ? mark.series : null;
  if (measure !== null) return textIn(fieldOf(dataset, measure).title, locale);
  const column = columnOf(view, "series") ?? columnOf(view, "part");
  if (column === undefined) return "";
  const field = fieldOf(dataset, column);
  const { places } = catalogue;
  return formatCell(field, row.cells[column] ?? "", { locale, places });
}

/** The newest mark of each series of a place; where places are the series, of the place. */
function newestOf(entries: readonly Entry[]): Entry[] {
  const groups = Map.groupBy(entries, ({ mark }) => mark.series);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => comparePeriods(a.period, b.period)).slice(-1),
  );
}

/** What a view says of each place that it compares, or of very many of each that readers choose, by the place's id. */
export function sentencesOf(
  context: ViewContext,
  { marks, unit }: Pick<Presentation, "marks" | "unit">,
): Record<string, string> {
  const { catalogue, dataset, locale, view } = context;
  if (columnOf(view, "facet") !== undefined) return {}; // each facet has a rank of its own
  if (areMany(catalogue)) return {}; // the pages of places say it
  const all = entriesOf(context, marks);
  const calendar = fieldInRole(dataset, "period")?.calendar;
  const byPlace = columnOf(view, "series") === fieldInRole(dataset, "place")?.name;
  const compared = byPlace
    ? all.map((entry) => ({ ...entry, mark: { ...entry.mark, series: null } }))
    : all;
  const groups = [...Map.groupBy(compared, ({ place }) => place)];
  const isChoice = ([id]: (typeof groups)[number]) => catalogue.places.get(id)?.tier === "compared";
  return Object.fromEntries(
    (groups.length > mostTogether ? groups.filter(isChoice) : groups).map(([id, entries]) => {
      const newest = newestOf(entries).slice(0, mostSeries);
      const parts = newest.map((entry) => {
        const text = said(context, entry, { all: compared, unit });
        const name = newest.length > 1 ? seriesName(context, entry) : "";
        return name === "" ? text : say(words[locale].district.named, { place: name, text });
      });
      const name = textIn(catalogue.places.get(id)?.name, locale) ?? id;
      const period = newest[0]?.period ?? "";
      const dated =
        period === ""
          ? name
          : say(words[locale].marked, {
              number: name,
              mark: formatPeriod(period, locale, calendar),
            });
      return [
        id,
        say(words[locale].describe.of, {
          name: dated,
          text: parts.join(words[locale].separator.list),
        }),
      ];
    }),
  );
}
