import { commonDecimals } from "../locales/decimals.ts";
import {
  formatCell,
  formatList,
  formatMark,
  formatNumber,
  formatObservation,
} from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { isolated } from "../locales/isolated.ts";
import { fieldInRole, fieldOf, type Field } from "../model/dataset.ts";
import { columnIn, type Locale } from "../model/locale.ts";
import type { Observation } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { columnOf } from "../model/view.ts";
import { oncePer } from "../stats/once.ts";
import { rowsOfWhole, type ViewContext } from "./context.ts";
import {
  digitsOf,
  isSigned,
  labelDigitsOf,
  numberUnitOf,
  observationOf,
  statisticOf,
} from "./measured.ts";

/** One observation of a view, ready to be drawn. */
export interface Mark {
  /** Record numbers in the published CSV; the numerator's for a rate. */
  records: number[];
  observation: Observation;
  /** Short, for labels in drawings: ≥1,200. */
  label: string;
  /** In full, with its unit: 1,200 人次以上. */
  text: string;
  /** What it says to whoever points at it: what it is, and below that its text, whole. */
  tip: string;
  /** Id of the one place it is about, where a view is about several; else null. */
  place: string | null;
  /** Whether it has no number only since none comes before its own that it could be compared with. */
  isFirst?: true;
  /** In which its number lies, where that is published. */
  interval?: { lower: number; upper: number; level?: number | undefined };
  /** What it shares with the others of its series, where a view has several; else null. */
  series: string | null;
}

/** What scripts read of a mark, or of the pattern that stands for it. */
export const hintsOf = ({ tip, place, series }: Mark): Record<string, string> => ({
  "data-tip": tip,
  ...(place !== null && { "data-place": place }),
  ...(series !== null && { "data-series": series }),
});

/** What a row is called: by the field, or by the one of the reader's language (`name_zh`). */
export function markLabel({ dataset, catalogue, locale }: ViewContext, label: string, row: Row) {
  const isField = dataset.fields.some(({ name }) => name === label);
  const field = fieldOf(dataset, isField ? label : columnIn(label, locale));
  return formatCell(field, row.cells[field.name] ?? "", { locale, places: catalogue.places });
}

/** What tells rows apart in words, in the order in which it is said. */
const tellingRoles = ["place", "period", "dimension"] as const;

const valuesIn = (rows: readonly Row[], { name }: Field): string[] => [
  ...new Set(rows.map(({ cells }) => cells[name] ?? "")),
];

/** The fields in which a view's rows differ. */
const varyingIn = oncePer((context: ViewContext): Field[] => {
  const rows = rowsOfWhole(context);
  return context.dataset.fields.filter((field) => valuesIn(rows, field).length > 1);
});

/** What rows are, as far as it tells them from the view's others; their period in any case. */
function namesOf(context: ViewContext, rows: readonly Row[]): string[] {
  const { dataset, catalogue, locale } = context;
  const varied = varyingIn(context);
  return tellingRoles
    .flatMap((role) => dataset.fields.filter((field) => field.role === role))
    .filter((field) => field.role === "period" || varied.includes(field))
    .map((field) => {
      const values = valuesIn(rows, field).filter((value) => value !== "");
      const { places } = catalogue;
      return formatList(
        values.map((value) => formatCell(field, value, { locale, places })),
        locale,
      );
    })
    .filter((name) => name !== "");
}

function placeOf(context: ViewContext, rows: readonly Row[]): string | null {
  const field = fieldInRole(context.dataset, "place");
  if (!field || !varyingIn(context).includes(field)) return null;
  const [id, ...others] = valuesIn(rows, field);
  return others.length > 0 ? null : (id ?? null);
}

/** The series of rows; all but the named parts of a stack, which are one mark, are none. */
function seriesOf({ view }: ViewContext, rows: readonly Row[]): string | null {
  const column = columnOf(view, "series") ?? columnOf(view, "part");
  if (column === undefined) return null;
  const [value, ...others] = new Set(rows.map(({ cells }) => cells[column] ?? ""));
  return others.length > 0 ? null : (value ?? null);
}

/** Whether rows have numbers, and a view none of them that would say anything yet. */
function isFirst({ view }: ViewContext, { status }: Observation, rows: readonly Row[]): boolean {
  const column = columnOf(view, "value") ?? "";
  return status === "not-applicable" && rows.every(({ values }) => values[column]?.value != null);
}

/** The interval of a row's number, where a view shows that as it is published. */
function intervalOf({ view, dataset }: ViewContext, row: Row): Mark["interval"] | null {
  const column = columnOf(view, "value");
  if (column === undefined || statisticOf(view) !== undefined) return null;
  const { interval } = fieldOf(dataset, column);
  const [lower, upper] = [interval?.lower, interval?.upper].map(
    (end) => row.values[end ?? ""]?.value,
  );
  return lower == null || upper == null ? null : { lower, upper, level: interval?.level };
}

/** A number with its interval behind it: 12.3% (11.2–13.4). */
function withInterval(text: string, interval: Mark["interval"] | null, locale: Locale): string {
  if (!interval) return text;
  const ends = [interval.lower, interval.upper];
  const digits = commonDecimals(ends);
  const [lower = "", upper = ""] = ends.map((end) => formatNumber(end, locale, digits));
  const span = say(words[locale].interval, { lower, upper });
  return say(words[locale].marked, { number: text, mark: span });
}

/** Rows of a view as one mark; a row without a number is not in it. */
export function markOfRows(context: ViewContext, observation: Observation, rows: Row[]): Mark {
  const { dataset, locale } = context;
  const style = {
    locale,
    digits: digitsOf(context, rows[0]),
    signed: isSigned(context.view),
    missingLabels: dataset.missingLabels,
  };
  const [first, ...others] = rows;
  const interval = first && others.length === 0 ? intervalOf(context, first) : null;
  const number = formatObservation(observation, { ...style, unit: numberUnitOf(context, first) });
  const text = withInterval(number, interval, locale);
  const name = namesOf(context, rows).map(isolated).join(" · ");
  return {
    records: rows.map(({ record }) => record),
    observation,
    label: formatMark(observation, { ...style, digits: labelDigitsOf(context) }),
    text,
    tip: name === "" ? text : `${name}\n${text}`,
    place: placeOf(context, rows),
    ...(isFirst(context, observation, rows) && { isFirst: true }),
    ...(interval && { interval }),
    series: seriesOf(context, rows),
  };
}

/** One row of a view as a mark. */
export const markOf = (context: ViewContext, row: Row): Mark =>
  markOfRows(context, observationOf(context, row), [row]);
