import { isParted, placeHref } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { cityMark, unitOf } from "../../charts/kinds.ts";
import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { placeName } from "../../locales/place-name.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import type { Observation, ObsStatus } from "../../model/observation.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { columnOf } from "../../model/view.ts";
import type { Link } from "../page/page.ts";
import {
  addressOf,
  measuresIn,
  ownOf,
  periodOf,
  rankIn,
  type Measure,
  type Scope,
} from "./measures.ts";
import { byParent, counted, mostOpen } from "./within.ts";

/** A stretch of a bar, in percent of the width of its cell. */
export interface Bar {
  from: number;
  width: number;
}

export interface ComparedCell {
  text: string;
  obs: ObsStatus | undefined;
  /** What it is sorted by; null where there is no number. */
  value: number | null;
  bar: Bar | null;
  /** Null where not every district has an exact figure. */
  rank: string | null;
  /** Whose figure it is, where it is published for several districts together. */
  area: string | null;
  /** Only where the figures of a column are of several times. */
  period: string | null;
}

export interface ComparedPlace {
  id: string;
  label: string;
  href: string;
  /** One for each column. */
  cells: ComparedCell[];
}

/** An indicator by which the districts are compared, and the view that shows it. */
export interface ComparedColumn extends Link {
  unit: string;
  /** The one time of all its figures; null where they are of several. */
  period: string | null;
}

/** Districts that lie in one area. */
export interface ComparedGroup {
  name: string | null;
  href: string | null;
  /** What it is called where it opens when it is asked for; null where it is open. */
  folded: string | null;
  places: ComparedPlace[];
}

/** Places beside each other, by what they are compared by. */
export interface ComparedTable {
  columns: ComparedColumn[];
  /** The districts, below what they lie in, or the name of what publishes them together where all are so published. */
  groups: ComparedGroup[];
  whole: ComparedPlace;
  /** Indicators of which fewer than half of the districts have a figure. */
  few: Link[];
}

/** A measure that so large a part of the districts have a figure of is a column. */
const fewestPart = 0.5;

const periodIn = ({ context: { dataset }, entries }: Measure): string => {
  const name = fieldInRole(dataset, "period")?.name ?? "";
  return (
    entries
      .map(({ row }) => row.cells[name] ?? "")
      .toSorted(comparePeriods)
      .at(-1) ?? ""
  );
};

/** What tells an indicator from others, whatever its time. */
function indicatorOf({ context: { dataset, view }, entries }: Measure): string {
  const [first] = entries;
  const dimensions = dataset.fields.filter(({ role }) => role === "dimension");
  const cells = dimensions.map(({ name }) => first?.row.cells[name]);
  return JSON.stringify([dataset.id, columnOf(view, "value"), view.statistic, cells]);
}

/** Each indicator at its newest time, by the first of the views that show it then. */
const newestOf = (measures: readonly Measure[]): Measure[] =>
  [...Map.groupBy(measures, indicatorOf).values()].flatMap(
    (same) => same.toSorted((a, b) => comparePeriods(periodIn(b), periodIn(a)))[0] ?? [],
  );

/** What was published, topic by topic. */
function realOf({ catalogue }: Scope): Dataset[] {
  const real = catalogue.datasets.filter(({ status }) => status !== "sample");
  return catalogue.site.topics.flatMap(({ id }) => real.filter(({ topic }) => topic === id));
}

/** Makes the bars of a column, which begin at its zero. */
function barsOf(values: readonly number[]): (value: number) => Bar {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = most - least || 1;
  const percent = (part: number) => Math.round((part / room) * 100);
  return (value) => ({
    from: percent(Math.min(value, 0) - least),
    width: percent(Math.abs(value)),
  });
}

interface Column {
  head: ComparedColumn;
  cellOf: (place: Place) => ComparedCell;
}

const nothing: ComparedCell = {
  text: "–",
  obs: undefined,
  value: null,
  bar: null,
  rank: null,
  area: null,
  period: null,
};

/** The mark of a figure that is of several districts together: 市本级合计. */
const areaOf = ({ catalogue, locale }: Scope, id: string): string =>
  say(words[locale].district.via, { place: textIn(catalogue.places.get(id)?.name, locale) ?? id });

function columnFor(scope: Scope, measure: Measure): Column {
  const { context, entries, title } = measure;
  const { catalogue } = scope;
  const [some] = entries;
  const periods = new Set(entries.map((entry) => periodOf(context, entry)));
  const bar = barsOf(entries.flatMap(({ observation }) => observation.value ?? []));
  const cell = ({ status, value }: Observation, text: string): ComparedCell => ({
    ...nothing,
    text,
    obs: status,
    value,
  });
  return {
    head: {
      label: title,
      href: addressOf(context),
      unit: unitOf(context, some?.row),
      period: periods.size === 1 ? ([...periods][0] ?? "") : null,
    },
    cellOf: (place) => {
      const profile = { ...scope, place };
      if (place.id === catalogue.site.city) {
        const whole = some ? cityMark(context, some.row) : null;
        return whole ? cell(whole.observation, whole.label) : nothing;
      }
      const own = ownOf(profile, entries);
      if (!own) return nothing;
      const isOne = own.place === place.id;
      const { value } = own.observation;
      return {
        ...cell(own.observation, own.label),
        bar: value === null || !isOne ? null : bar(value),
        rank: isOne ? rankIn(profile, entries) : null,
        area: isOne ? null : areaOf(scope, own.place),
        period: periods.size === 1 ? null : periodOf(context, own),
      };
    },
  };
}

/** Places in one table, by the newest figures of what all are compared by. */
export function comparedTable(scope: Scope, compared: readonly Place[]): ComparedTable {
  const { catalogue, locale } = scope;
  const { site, places } = catalogue;
  const measures = newestOf(realOf(scope).flatMap((dataset) => measuresIn(scope, dataset)));
  const isColumn = ({ entries }: Measure) => {
    const isKnown = (place: Place) =>
      ownOf({ ...scope, place }, entries)?.observation.value != null;
    return compared.filter(isKnown).length >= compared.length * fewestPart;
  };
  const columns = measures.filter(isColumn).map((each) => columnFor(scope, each));
  const rowOf = (place: Place): ComparedPlace => ({
    id: place.id,
    label: placeName(place, { places, locale }),
    href: pageHref(site, locale, paths.district({ place: place.id })),
    cells: columns.map(({ cellOf }) => cellOf(place)),
  });
  const groups = byParent(catalogue, compared);
  const isFolded = compared.length > mostOpen && (groups.length > 1 || isParted(catalogue));
  const whole = places.get(site.city);
  if (!whole) throw new Error(`unknown city: ${site.city}`);
  return {
    columns: columns.map(({ head }) => head),
    groups: groups.map(({ parent: group, places: members }) => {
      const name = group && textIn(group.name, locale);
      return {
        name,
        href: group && placeHref(catalogue, locale, group.id),
        folded: isFolded
          ? counted(name ?? wordsOf(site, locale).coverage.districts, members, locale)
          : null,
        places: members.map(rowOf),
      };
    }),
    whole: rowOf(whole),
    few: measures
      .filter((each) => !isColumn(each))
      .map(({ context, title }) => ({ label: title, href: addressOf(context) })),
  };
}
