import { presentChart, type ViewContext } from "../../charts/kinds.ts";
import { drawStrip } from "../../charts/strip.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatCell, formatList } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import { fieldInRole, fieldOf, type Dataset, type Field } from "../../model/dataset.ts";
import type { Observation, ObsStatus } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import { kindOf, kinds, type KindWith, type ViewKind } from "../../model/kinds.ts";
import { columnOf, type View, type ViewOf } from "../../model/view.ts";
import { denominatorOf } from "../../stats/denominator.ts";
import { neighboursOf } from "../../stats/geometry.ts";
import type { Link } from "../page/page.ts";
import { rankText, type Profile } from "./profile.ts";
import { viewIn, viewStates } from "../view/state.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { presentView } from "../view/view.ts";
import { textIn } from "../../model/locale.ts";

/** A figure of a place beside those of the other districts and the city. */
export interface Comparison {
  /** The view that compares them, with its address. */
  view: Link;
  value: string;
  obs: ObsStatus;
  period: string;
  /** Null where not every district has an exact figure. */
  rank: string | null;
  /** The city's and the neighbours' figures, in words. */
  others: string[];
  /** Every district on one line; null where fewer than three have a figure. */
  strip: string | null;
}

/** A row of a view with what the view says of it. */
interface Entry {
  row: Row;
  place: string;
  observation: Observation;
  /** In full, with its unit, and as short as a drawing has it. */
  text: string;
  label: string;
}

type ComparingView = ViewOf<Exclude<ViewKind, KindWith<{ compares: null }>>>;
type Comparing = ViewContext<ComparingView>;

const compares = (view: View): view is ComparingView => kindOf(view.kind).compares !== null;

const placeOf = ({ dataset }: Comparing): Field | undefined => fieldInRole(dataset, "place");

/** The view in the state that its page shows, where it compares places and nothing else. */
function comparing(profile: Profile, dataset: Dataset, view: View): Comparing[] {
  const { catalogue, locale } = profile;
  const main = viewStates({ catalogue, dataset, view }).find(({ isMain }) => isMain);
  const shown = main ? viewIn({ catalogue, dataset, view }, main) : view;
  if (!compares(shown)) return [];
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

/** The city's figure of the same kind and time, as the view would say it; none where there is none. */
function cityText(context: Comparing, own: Entry): string[] {
  const { view, dataset, catalogue } = context;
  const { city } = catalogue.site;
  const keys = dataset.fields.filter(({ role }) => role === "period" || role === "dimension");
  const column = placeOf(context)?.name ?? "";
  const where = Object.fromEntries(keys.map(({ name }) => [name, own.row.cells[name] ?? ""]));
  const row = dataset.table.rows.find(
    ({ cells }) =>
      cells[column] === city && keys.every(({ name }) => cells[name] === own.row.cells[name]),
  );
  if (!row) return [];
  const { denominator, statistic } = view;
  const { datasets, places } = catalogue;
  if (denominator && !denominatorOf({ denominator, row, dataset, datasets, places })) return [];
  const figure: ViewOf<"figure"> = {
    kind: "figure",
    name: "city",
    title: view.title,
    note: null,
    breaks: [],
    value: columnOf(view, "value") ?? "",
    where: { ...where, [column]: city },
    ...(statistic && { statistic }),
    ...(denominator && { denominator }),
  };
  const { marks } = presentChart({ ...context, view: figure });
  return marks.map(({ text }) => named(context, city, text));
}

/** A place and its figure: 秀洲区 113个 */
function named(
  { dataset, catalogue, locale, view }: Comparing,
  place: string,
  text: string,
): string {
  const field = fieldInRole(dataset, "place");
  if (!field) throw new Error(`no places: ${view.name}`);
  const name = formatCell(field, place, { locale, places: catalogue.places });
  return say(words[locale].district.named, { place: name, text });
}

function titleOf({ view, dataset, catalogue, locale }: Comparing, series: string): string {
  const title = textIn(view.title, locale);
  const column = columnOf(view, "series");
  if (column === undefined) return title;
  const { places } = catalogue;
  const mark = formatCell(fieldOf(dataset, column), series, { locale, places });
  return say(words[locale].district.series, { title, series: mark });
}

interface Drawn {
  own: Entry;
  entries: Entry[];
  near: string[];
  name: string;
}

function stripOf({ own, entries, near, name }: Drawn): string | null {
  const dots = entries.flatMap((entry) => {
    const { value } = entry.observation;
    if (value === null) return [];
    const rank = entry === own ? "here" : near.includes(entry.place) ? "near" : "far";
    return [{ value, rank } as const];
  });
  return dots.length < 3 ? null : drawStrip(dots, name);
}

function periodOf({ dataset, locale }: Comparing, { row }: Entry): string {
  const field = fieldInRole(dataset, "period");
  return field ? formatPeriod(row.cells[field.name] ?? "", locale, field.calendar) : "";
}

interface Compared {
  profile: Profile;
  context: Comparing;
  series: string;
  entries: Entry[];
  own: Entry;
  /** Ids of the districts that border on the place. */
  near: string[];
}

/** The neighbours' figures, or that none has one; nothing where no neighbour is in the view. */
function nearText({ profile, context, entries, own, near: ids }: Compared): string[] {
  const { locale } = profile;
  const texts = words[locale].district;
  const near = entries.filter((entry) => entry !== own && ids.includes(entry.place));
  if (near.length === 0) return [];
  const figures = near.filter(({ observation }) => observation.value !== null);
  if (figures.length === 0) return [texts.nearNone];
  const places = figures.map(({ place, label }) => named(context, place, label));
  return [say(texts.near, { places: formatList(places, locale) })];
}

function comparisonOf(compared: Compared): Comparison {
  const { profile, context, series, entries, own, near } = compared;
  const { catalogue, place, locale } = profile;
  const title = titleOf(context, series);
  const label = textIn(catalogue.places.get(own.place)?.name, locale) ?? "";
  const name = say(words[locale].district.strip, { place: label, title });
  return {
    view: {
      label: title,
      href: pageHref(
        catalogue.site,
        locale,
        paths.chart({ dataset: context.dataset.id, view: context.view.name }),
      ),
      badge: badgeOf(context.dataset, locale),
    },
    value: own.place === place.id ? own.text : named(context, own.place, own.text),
    obs: own.observation.status,
    period: periodOf(context, own),
    rank: rankText(profile, new Map(entries.map((each) => [each.place, each.observation]))),
    others: [...cityText(context, own), ...nearText(compared)],
    strip: stripOf({ own, entries, near, name }),
  };
}

/** The row of a place, or of the reporting area that it is published in. */
const ownOf = ({ catalogue, place }: Profile, entries: Entry[]): Entry | undefined =>
  entries.find((entry) => entry.place === place.id) ??
  entries.find((entry) => catalogue.places.get(entry.place)?.members.includes(place.id));

/** A place beside the others, view by view; each view that compares districts gives one or more. */
export function comparisonsOf(profile: Profile, datasets: Dataset[]): Comparison[] {
  const near = neighboursOf(profile.catalogue.boundaries.features, profile.place.id);
  return datasets.flatMap((dataset) =>
    dataset.views
      .flatMap((view) => comparing(profile, dataset, view))
      .flatMap((context) =>
        [...entriesOf(context)].flatMap(([series, entries]) => {
          const own = ownOf(profile, entries);
          return own ? [comparisonOf({ profile, context, series, entries, own, near })] : [];
        }),
      ),
  );
}
