import type { TableCell, TableModel } from "../charts/kinds.ts";
import { badgeOf } from "../locales/badge.ts";
import { formatCell, formatObservation, formatPeriod, publishedUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { fieldInRole, type Dataset, type Field } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { comparePeriods } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import { rankOf } from "../stats/rank.ts";
import { selectRows } from "../stats/select.ts";
import type { Link } from "./page.ts";
import { pageHref, paths } from "./urls.ts";

/** The districts of the site's city, in the order of `places.csv`. */
export const districtsOf = ({ places, site }: Catalogue): Place[] =>
  [...places.values()].filter(({ level, parent }) => level === "district" && parent === site.city);

/** A place's figures, in a language. */
export interface Profile {
  catalogue: Catalogue;
  place: Place;
  locale: Locale;
}

/** What tells the indicators of a dataset apart: every column but time and place. */
const dimensionsOf = ({ fields }: Dataset): Field[] =>
  fields.filter(({ role }) => role === "dimension");

const indicatorOf = (dataset: Dataset, row: Row): string =>
  JSON.stringify(dimensionsOf(dataset).map(({ name }) => row.cells[name]));

const cell = (row: Row, field: Field | undefined): string => (field && row.cells[field.name]) ?? "";

/** Rows about a place: its own, and those of the reporting areas it is published in. */
export function rowsAbout({ catalogue, place }: Profile, dataset: Dataset): Row[] {
  const field = fieldInRole(dataset, "place");
  return dataset.table.rows.filter((row) => {
    const id = cell(row, field);
    return id === place.id || catalogue.places.get(id)?.members.includes(place.id);
  });
}

/** The newest row of each indicator, for each place that it is published for. */
function newest(dataset: Dataset, rows: Row[]): Row[] {
  const [period, place] = [fieldInRole(dataset, "period"), fieldInRole(dataset, "place")];
  const groups = Map.groupBy(rows, (row) => indicatorOf(dataset, row) + cell(row, place));
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => comparePeriods(cell(a, period), cell(b, period))).slice(-1),
  );
}

/** Rows with the indicator and the period of another, whatever their place. */
function peersOf(dataset: Dataset, row: Row): Row[] {
  const period = fieldInRole(dataset, "period");
  return dataset.table.rows.filter(
    (other) =>
      indicatorOf(dataset, other) === indicatorOf(dataset, row) &&
      cell(other, period) === cell(row, period),
  );
}

interface Figure {
  dataset: Dataset;
  row: Row;
  field: Field;
}

function valueCell({ locale }: Profile, { dataset, row, field }: Figure): TableCell {
  const observation = row.values[field.name];
  if (!observation) throw new Error(`no value: ${field.name}`);
  const unit = publishedUnit({ dataset, column: field.name, row, locale });
  const { missingLabels } = dataset;
  return {
    text: formatObservation(observation, { locale, unit, missingLabels }),
    obs: observation.status,
  };
}

function cityCell(profile: Profile, { dataset, row, field }: Figure): TableCell {
  const place = fieldInRole(dataset, "place");
  const { city } = profile.catalogue.site;
  const same = peersOf(dataset, row).find((other) => cell(other, place) === city);
  const { rankNone } = words[profile.locale].district;
  return same ? valueCell(profile, { dataset, row: same, field }) : { text: rankNone };
}

/** Only where every district has a number; a reporting area has no rank. */
function rankCell(
  { catalogue, place, locale }: Profile,
  { dataset, row, field }: Figure,
): TableCell {
  const { rankOf: template, rankNone } = words[locale].district;
  const placeField = fieldInRole(dataset, "place");
  const districts = districtsOf(catalogue).map(({ id }) => id);
  const values = peersOf(dataset, row)
    .filter((other) => districts.includes(cell(other, placeField)))
    .flatMap((other) => other.values[field.name]?.value ?? []);
  const own = row.values[field.name]?.value;
  if (own == null || cell(row, placeField) !== place.id || values.length < districts.length)
    return { text: rankNone };
  return { text: say(template, { rank: rankOf(own, values), count: districts.length }) };
}

function indicatorCell(
  { catalogue, place, locale }: Profile,
  { dataset, row, field }: Figure,
): TableCell {
  const context = { locale, places: catalogue.places };
  const labels = dimensionsOf(dataset).map((each) => formatCell(each, cell(row, each), context));
  const id = cell(row, fieldInRole(dataset, "place"));
  const area = catalogue.places.get(id)?.name[locale] ?? id;
  const via = id === place.id ? [] : [say(words[locale].district.via, { place: area })];
  const values = dataset.fields.filter(({ role }) => role === "value");
  const named = labels.length === 0 || values.length > 1 ? [field.title[locale]] : [];
  return { text: [...labels, ...named, ...via].join(" · ") };
}

/** The newest figures of a dataset about a place, beside the city's and with their rank. */
export function profileTable(profile: Profile, dataset: Dataset): TableModel {
  const { catalogue, place, locale } = profile;
  const { district } = words[locale];
  const city = catalogue.places.get(catalogue.site.city);
  const isCity = place.id === city?.id;
  const period = fieldInRole(dataset, "period");
  const values = dataset.fields.filter(({ role }) => role === "value");
  const rows = newest(dataset, rowsAbout(profile, dataset)).flatMap((row) =>
    values.map((field) => ({ dataset, row, field })),
  );
  const columns = [
    { label: district.indicator, numeric: false, cellOf: indicatorCell },
    { label: place.name[locale], numeric: true, cellOf: valueCell },
    { label: city?.name[locale] ?? "", numeric: true, cellOf: cityCell },
    { label: district.rank, numeric: true, cellOf: rankCell },
  ].slice(0, isCity ? 2 : 4);
  const when = ({ row }: Figure) => ({
    text: period ? formatPeriod(cell(row, period), locale) : "",
  });
  return {
    badge: badgeOf(dataset, locale),
    columns: [
      ...columns.map(({ label, numeric }) => ({ label, numeric, long: false })),
      { label: district.period, numeric: false, long: false },
    ],
    rows: rows.map((figure) => ({
      record: figure.row.record,
      cells: [...columns.map(({ cellOf }) => cellOf(profile, figure)), when(figure)],
    })),
    common: [],
  };
}

/** Charts in which the place has a row of its own. */
export function chartsWith(profile: Profile, dataset: Dataset): Link[] {
  const { catalogue, locale } = profile;
  const about = new Set(rowsAbout(profile, dataset));
  const { fields } = dataset;
  return dataset.views
    .filter(({ kind }) => kind !== "table")
    .filter(({ where = {} }) =>
      selectRows(dataset.table.rows, where, { fields, places: catalogue.places }).some((row) =>
        about.has(row),
      ),
    )
    .map((view) => ({
      label: view.title[locale],
      href: pageHref(catalogue.site, locale, paths.chart(dataset.id, view.name)),
      badge: badgeOf(dataset, locale),
    }));
}
