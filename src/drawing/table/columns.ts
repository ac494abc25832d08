import { placeHref } from "../../address/place.ts";
import { formatCell, otherLanguage } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { speaks, withIntervals, type Field } from "../../model/dataset.ts";
import { columnIn, textIn } from "../../model/locale.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, isRatio, shownColumns } from "../../model/view.ts";
import { comparedAbove } from "../../stats/select.ts";
import type { ViewContext } from "../context.ts";
import { statisticOf } from "../measured.ts";
import type { CellColumn, TableCell } from "./model.ts";
import { coordinateColumn, divisorColumn, publishedColumn, statisticColumn } from "./numbers.ts";

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
