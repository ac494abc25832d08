import { placeHref } from "../address/place.ts";
import { publishedDigits } from "../locales/decimals.ts";
import {
  absentLabel,
  formatCell,
  formatObservation,
  otherLanguage,
  publishedUnit,
} from "../locales/format.ts";
import { formatPeriod } from "../locales/times.ts";
import { say, words } from "../locales/index.ts";
import { comparedAbove } from "../stats/select.ts";
import { wordsOf } from "../locales/levels.ts";
import { calendarOf, fieldOf, speaks, withIntervals, type Field } from "../model/dataset.ts";
import { columnIn, textIn, type Locale } from "../model/locale.ts";
import {
  absent,
  symbols,
  type MissingSymbol,
  type Observation,
  type ObsStatus,
} from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { columnOf, isRatio, shownColumns, type Statistic } from "../model/view.ts";
import { denominatorOf } from "../stats/statistic/denominator.ts";
import type { ViewContext } from "./context.ts";
import { digitsOf, isSigned, observationOf, statisticOf, unitOf } from "./measured.ts";

export interface TableCell {
  text: string;
  /** The row of the dataset that it is of, where those beside it are of others. */
  record?: number;
  /** Where the text leads, for sources and places. */
  href?: string;
  /** Id of the place that it names. */
  place?: string;
  /** Where it is in another language than the reader's, the tag of that. */
  lang?: string | undefined;
  /** Set on every cell of a value. */
  obs?: ObsStatus;
  /** What it is sorted by, where its text does not tell: `2013-04`, or 1200 for 1,200 以上. */
  value?: string;
}

/** A column as it is made; what it is like in the table shows when its cells are there. */
export interface CellColumn {
  label: string;
  /** The field that it is of, where it tells rows apart. */
  of?: string;
  numeric: boolean;
  /** Of notes and sources, which may stand below the table. */
  noted?: true;
  cell: (row: Row) => TableCell;
}

/** A number, also for machines where its text is more than that. */
const numbered = (text: string, { value, status }: Observation): TableCell => ({
  text,
  obs: status,
  ...(value !== null && Number(text.replaceAll(",", "")) !== value && { value: String(value) }),
});

const keyRoles = ["period", "place", "dimension", "key", "name"];
const noteRoles = ["paragraph", "note", "source"];

/** Where the page of a place is, if it has one. */
function linkTo({ catalogue, locale }: ViewContext, place: string): Partial<TableCell> {
  const href = placeHref(catalogue, locale, place);
  return href === null ? {} : { href, place };
}

function textColumn(context: ViewContext, field: Field): CellColumn {
  const { dataset, catalogue, locale } = context;
  const sources = new Map(dataset.sources.map((source) => [source.name, source]));
  return {
    // `note_zh` and `note_en` name their language, which no reader of one of them needs.
    label: field.role === "note" ? words[locale].table.note : textIn(field.title, locale),
    numeric: false,
    ...(noteRoles.includes(field.role) && { noted: true }),
    of: field.name,
    cell(row) {
      const text = row.cells[field.name] ?? "";
      const source = field.role === "source" ? sources.get(text) : undefined;
      if (source)
        return {
          text: textIn(source.title, locale),
          lang: otherLanguage(source.title, locale),
          ...(source.path !== null && { href: source.path }),
        };
      const shown = formatCell(field, text, { locale, places: catalogue.places });
      // A period that begins with its year sorts as it is written, and April 2012 does not.
      const sorts = field.role !== "period" || shown.startsWith(text.slice(0, 4));
      return {
        text: shown,
        ...(!sorts && { value: text }),
        ...(field.role === "place" && linkTo(context, text)),
      };
    },
  };
}

/** Of a place that is finer than what is compared, in which it lies, which its name alone does not tell; blank for others. */
function districtColumn(context: ViewContext, field: Field): CellColumn {
  const { catalogue, locale } = context;
  const { places } = catalogue;
  return {
    label: wordsOf(catalogue.site, locale).table.district,
    of: field.name,
    numeric: false,
    cell(row) {
      const place = places.get(row.cells[field.name] ?? "");
      const district = place && comparedAbove(place, places);
      if (!district) return { text: "" };
      return { text: textIn(district.name, locale), ...linkTo(context, district.id) };
    },
  };
}

function textColumns(context: ViewContext, field: Field): CellColumn[] {
  const column = textColumn(context, field);
  return field.role === "place" ? [districtColumn(context, field), column] : [column];
}

const headed = (label: string, unit: string, locale: Locale) =>
  unit === "" ? label : say(words[locale].marked, { number: label, mark: unit });

/** A value as published; where rows differ in unit, each says its own. */
function publishedColumn(context: ViewContext, field: Field, rows: Row[]): CellColumn {
  const { dataset, locale } = context;
  const unit = (row: Row) => publishedUnit({ dataset, column: field.name, row, locale });
  const [shared = "", ...others] = new Set(rows.map(unit));
  return {
    label: headed(textIn(field.title, locale), others.length === 0 ? shared : "", locale),
    numeric: true,
    cell(row) {
      const observation = row.values[field.name];
      if (!observation) throw new Error(`no value: ${field.name}`);
      const text = formatObservation(observation, {
        locale,
        digits: publishedDigits(dataset, field.name, row),
        missingLabels: dataset.missingLabels,
        unit: others.length === 0 ? "" : unit(row),
      });
      return numbered(text, observation);
    },
  };
}

/** A coordinate as the file gives it, under what it is given in. */
function coordinateColumn({ dataset, locale }: ViewContext, field: Field): CellColumn {
  const { missingLabels, crs } = dataset;
  return {
    label: headed(textIn(field.title, locale), crs ? words[locale].crs[crs] : "", locale),
    numeric: true,
    cell(row) {
      const text = row.cells[field.name] ?? "";
      if (!Object.hasOwn(symbols, text)) return { text };
      const observation = absent(text as MissingSymbol);
      return { text: absentLabel(observation, { locale, missingLabels }), obs: observation.status };
    },
  };
}

/** What a rate counts: the unit of its numerator; any other statistic has its own. */
function statisticUnit(context: ViewContext, row: Row | undefined): string {
  const { view, dataset, locale } = context;
  const column = columnOf(view, "value");
  if (column === undefined || statisticOf(view) !== "ratePer10000") return unitOf(context, row);
  return publishedUnit({ dataset, column, row, locale });
}

/** The statistic of a view. */
function statisticColumn(context: ViewContext, statistic: Statistic, rows: Row[]): CellColumn {
  const { view, dataset, locale } = context;
  const style = {
    locale,
    digits: digitsOf(context, rows[0]),
    signed: isSigned(view),
    missingLabels: dataset.missingLabels,
  };
  return {
    label: headed(words[locale].table[statistic], statisticUnit(context, rows[0]), locale),
    numeric: true,
    cell(row) {
      const observation = observationOf(context, row);
      return numbered(formatObservation(observation, style), observation);
    },
  };
}

/** What a view divides its numbers by. */
function divisorColumn(context: ViewContext): CellColumn | null {
  const { view, dataset, catalogue, locale } = context;
  if (!("denominator" in view) || !view.denominator) return null;
  const { denominator } = view;
  const { datasets, places } = catalogue;
  const divisors = datasets.find(({ id }) => id === denominator.dataset);
  if (!divisors) throw new Error(`unknown dataset: ${denominator.dataset}`);
  const { table } = words[locale];
  const dated = (label: string) =>
    headed(
      label,
      denominator.period ? formatPeriod(denominator.period, locale, calendarOf(divisors)) : "",
      locale,
    );
  return {
    label: dated(
      say(table.denominator, { title: textIn(fieldOf(divisors, denominator.value).title, locale) }),
    ),
    numeric: true,
    cell(row) {
      const found = denominatorOf({ denominator, row, dataset, datasets, places });
      if (!found) return { text: words[locale].obs["not-applicable"] };
      const unit = publishedUnit({
        dataset: divisors,
        column: denominator.value,
        row: found.rows[0],
        locale,
      });
      const { observation } = found;
      const digits = publishedDigits(divisors, denominator.value, found.rows[0]);
      const text = formatObservation(observation, { locale, digits, unit });
      return numbered(text, observation);
    },
  };
}

/** The columns of a view: what tells its rows apart, then numbers, then what is said of them. */
export function columnsOf(context: ViewContext, rows: Row[]): CellColumn[] {
  const { view, dataset, catalogue, locale } = context;
  const { locales } = catalogue.site;
  const fields = dataset.fields.filter((field) => speaks(field, locale, locales));
  const shown = withIntervals(dataset, shownColumns(view));
  const values = fields
    .filter(({ role, name }) => role === "value" && (shown.length === 0 || shown.includes(name)))
    .map((field) => publishedColumn(context, field, rows));
  const ofRole = (...roles: string[]) => fields.filter(({ role }) => roles.includes(role));
  const text = (roles: string[]) =>
    ofRole(...roles).flatMap((field) => textColumns(context, field));
  const statistic = statisticOf(view);
  const divisor = statistic && isRatio(statistic) ? divisorColumn(context) : null;
  // A list of places names its rows by the places.
  const label = columnOf(view, "name");
  const isLabel = ({ name }: Field) =>
    label !== undefined && [label, columnIn(label, locale)].includes(name);
  const keys = ofRole(...keyRoles).toSorted((a, b) => Number(isLabel(b)) - Number(isLabel(a)));
  return [
    ...keys.flatMap((field) => textColumns(context, field)),
    ...(statistic ? [statisticColumn(context, statistic, rows)] : []),
    ...values,
    ...ofRole("longitude", "latitude").map((field) => coordinateColumn(context, field)),
    ...(divisor ? [divisor] : []),
    ...text(noteRoles),
  ];
}
