import { withMarks, type TableCell, type TableModel } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatCell, formatNumber, otherLanguage } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";

import {
  fieldInRole,
  sourcesOf,
  speaks,
  valueFields,
  type Dataset,
  type Field,
} from "../../model/dataset.ts";
import { isDrawn } from "../../model/kinds.ts";
import { textIn } from "../../model/locale.ts";
import { oncePer } from "../../stats/once.ts";
import { comparePeriods } from "../../model/period.ts";

import type { Row } from "../../model/table.ts";
import { rankText, type Profile } from "../view/rank.ts";
import { areasAround, rowsOfPlace } from "../../stats/land/placed.ts";
import { selectRows } from "../../stats/select.ts";
import type { Link } from "../page/page.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { figureText, observationIn } from "./figure-text.ts";
import { newerText } from "./superseded.ts";

/** What tells the indicators of a dataset apart: every column but time and place. */
const dimensionsOf = ({ fields }: Dataset): Field[] =>
  fields.filter(({ role }) => role === "dimension");

const indicatorOf = (dataset: Dataset, row: Row): string =>
  JSON.stringify(dimensionsOf(dataset).map(({ name }) => row.cells[name]));

const cell = (row: Row, field: Field | undefined): string => (field && row.cells[field.name]) ?? "";

/** Rows about a place: its own, and those of the reporting areas it is published in. */
export const rowsAbout = ({ catalogue, place }: Profile, dataset: Dataset): Row[] =>
  [place.id, ...areasAround(place.id, catalogue.places)]
    .flatMap((id) => rowsOfPlace(dataset, id))
    .toSorted((a, b) => a.record - b.record);

/** The newest row of each indicator, for each place that it is published for. */
function newest(dataset: Dataset, rows: Row[]): Row[] {
  const [period, place] = [fieldInRole(dataset, "period"), fieldInRole(dataset, "place")];
  const groups = Map.groupBy(rows, (row) => indicatorOf(dataset, row) + cell(row, place));
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => comparePeriods(cell(a, period), cell(b, period))).slice(-1),
  );
}

const indicatorAndPeriodOf = (dataset: Dataset, row: Row): string =>
  `${cell(row, fieldInRole(dataset, "period"))} ${indicatorOf(dataset, row)}`;

const rowsByIndicatorAndPeriod = oncePer((dataset: Dataset) =>
  Map.groupBy(dataset.table.rows, (row) => indicatorAndPeriodOf(dataset, row)),
);

/** Rows with the indicator and the period of another, whatever their place. */
const peersOf = (dataset: Dataset, row: Row): Row[] =>
  rowsByIndicatorAndPeriod(dataset).get(indicatorAndPeriodOf(dataset, row)) ?? [];

const figuresByPeers = oncePer((peers: Row[]) =>
  oncePer((dataset: Dataset) =>
    oncePer(({ name }: Field) => {
      const place = fieldInRole(dataset, "place");
      return new Map(peers.map((peer) => [cell(peer, place), peer.values[name]]));
    }),
  ),
);

/** What a column says of each place that a row has as a peer. */
const figuresOf = ({ dataset, row, field }: Pick<ProfileFigure, "dataset" | "row" | "field">) =>
  figuresByPeers(peersOf(dataset, row))(dataset)(field);

/** What cannot be compared or ranked. */
const none: TableCell = { text: "–" };

interface ProfileFigure {
  dataset: Dataset;
  row: Row;
  field: Field;
  /** What another dataset has that is newer, in words; else null. */
  newer: string | null;
}

const formatFigure = ({ locale }: Profile, { dataset, row, field }: ProfileFigure): string =>
  figureText({ dataset, row, column: field.name }, locale);

const statusOf = ({ row, field }: ProfileFigure) =>
  observationIn({ row, column: field.name }).status;

/** A figure; that of a reporting area says whose it is: 761人（市本级合计）. */
function valueCell(profile: Profile, figure: ProfileFigure): TableCell {
  const { catalogue, place, locale } = profile;
  const id = cell(figure.row, fieldInRole(figure.dataset, "place"));
  const text = formatFigure(profile, figure);
  const obs = statusOf(figure);
  if (id === place.id) return { text, obs };
  const area = textIn(catalogue.places.get(id)?.name, locale) ?? id;
  const mark = say(words[locale].district.via, { place: area });
  return { text: say(words[locale].marked, { number: text, mark }), obs };
}

function cityCell(profile: Profile, { dataset, row, field }: ProfileFigure): TableCell {
  const place = fieldInRole(dataset, "place");
  const { city } = profile.catalogue.site;
  const same = peersOf(dataset, row).find((other) => cell(other, place) === city);
  if (!same) return none;
  const figure = { dataset, row: same, field, newer: null };
  return { text: formatFigure(profile, figure), obs: statusOf(figure) };
}

/** A reporting area has no rank. */
function rankCell(profile: Profile, { dataset, row, field }: ProfileFigure): TableCell {
  const placeField = fieldInRole(dataset, "place");
  if (cell(row, placeField) !== profile.place.id) return none;
  const text = rankText(profile, figuresOf({ dataset, row, field }));
  return text === null ? none : { text };
}

function indicatorCell(
  { catalogue, locale }: Profile,
  { dataset, row, field }: ProfileFigure,
): TableCell {
  const context = { locale, places: catalogue.places };
  const labels = dimensionsOf(dataset).map((each) => formatCell(each, cell(row, each), context));
  const isOne = valueFields(dataset).length === 1;
  const named = labels.length === 0 || !isOne ? [textIn(field.title, locale)] : [];
  return { text: [...labels, ...named].join(" · ") };
}

function periodCell({ locale }: Profile, { dataset, row }: ProfileFigure): TableCell {
  const period = fieldInRole(dataset, "period");
  return { text: period ? formatPeriod(cell(row, period), locale, period.calendar) : "" };
}

/** The row's note in the reader's language: a figure never stands without its caveat. */
function noteCell(
  { catalogue, locale }: Profile,
  { dataset, row, newer }: ProfileFigure,
): TableCell {
  const { locales } = catalogue.site;
  const notes = dataset.fields.filter(
    (field) => field.role === "note" && speaks(field, locale, locales),
  );
  return { text: [newer, ...notes.map((field) => cell(row, field))].filter(Boolean).join(" ") };
}

/** Where a figure comes from; a cell of several sources leads to none of them. */
function sourceCell({ locale }: Profile, { dataset, row }: ProfileFigure): TableCell {
  const sources = sourcesOf(dataset, [row]);
  const paths = sources.length === 1 ? sources.flatMap(({ path }) => path ?? []) : [];
  const languages = new Set(sources.map(({ title }) => otherLanguage(title, locale)));
  return {
    text: sources.map(({ title }) => textIn(title, locale)).join(words[locale].separator.list),
    lang: languages.size === 1 ? [...languages][0] : undefined,
    ...(paths[0] !== undefined && { href: paths[0] }),
  };
}

interface ProfileColumn {
  label: string;
  numeric: boolean;
  long: boolean;
  /** Whether its texts stand below the table, where several rows share them. */
  isNoted?: true;
  cellOf: (profile: Profile, figure: ProfileFigure) => TableCell;
}

function columnsOf({ catalogue, place, locale }: Profile): ProfileColumn[] {
  const { district } = words[locale];
  const city = catalogue.places.get(catalogue.site.city);
  const short = (
    label: string,
    numeric: boolean,
    cellOf: ProfileColumn["cellOf"],
  ): ProfileColumn => ({
    label,
    numeric,
    long: false,
    cellOf,
  });
  const long = (label: string, cellOf: ProfileColumn["cellOf"]): ProfileColumn => ({
    label,
    numeric: false,
    long: true,
    cellOf,
  });
  const compared = [
    short(textIn(city?.name, locale) ?? "", true, cityCell),
    short(district.rank, true, rankCell),
  ];
  return [
    long(district.indicator, indicatorCell),
    short(textIn(place.name, locale), true, valueCell),
    ...(place.id === city?.id ? [] : compared),
    short(district.period, false, periodCell),
    long(district.note, noteCell),
    { ...long(district.source, sourceCell), isNoted: true as const },
  ];
}

/** The newest figures of a dataset about a place, those that another dataset has newer last, beside the city's and with their rank. */
export function profileTable(profile: Profile, dataset: Dataset): TableModel {
  const rows = newest(dataset, rowsAbout(profile, dataset))
    .map((row) => ({ row, newer: newerText(profile, dataset, row) }))
    .toSorted((a, b) => Number(a.newer !== null) - Number(b.newer !== null));
  const figures = rows.flatMap((each) =>
    valueFields(dataset).map((field) => ({ ...each, dataset, field })),
  );
  const filled = columnsOf(profile)
    .map((column) => ({ ...column, cells: figures.map((each) => column.cellOf(profile, each)) }))
    .filter(({ cells }) => cells.some(({ text }) => text !== "" && text !== none.text));
  const { columns, notes } = withMarks(filled, ({ isNoted = false }) => isNoted);
  const isMarks = (index: number) => columns[index] !== filled[index];
  return {
    badge: badgeOf(dataset, profile.locale),
    columns: columns.map(({ label, numeric, long }, index) => ({
      label,
      numeric,
      long: long && !isMarks(index),
    })),
    rows: figures.map(({ row }, index) => ({
      record: row.record,
      cells: columns.flatMap(({ cells }) => cells[index] ?? []),
    })),
    count: formatNumber(figures.length, profile.locale),
    references: [],
    common: [],
    notes,
  };
}

/** Charts in which the place has a row of its own. */
export function chartsWith(profile: Profile, dataset: Dataset): Link[] {
  const { catalogue, locale } = profile;
  const about = rowsAbout(profile, dataset);
  const { fields } = dataset;
  return dataset.views
    .filter(({ kind }) => isDrawn(kind))
    .filter(
      ({ where = {} }) => selectRows(about, where, { fields, places: catalogue.places }).length > 0,
    )
    .map((view) => ({
      label: textIn(view.title, locale),
      href: pageHref(catalogue.site, locale, paths.chart({ dataset: dataset.id, view: view.name })),
      badge: badgeOf(dataset, locale),
    }));
}
