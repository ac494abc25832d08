import { formatCell } from "../locales/format.ts";
import { formatPeriod, formatShortPeriod } from "../locales/times.ts";
import type { Row } from "../model/table.ts";
import { comparePeriods } from "../model/period.ts";
import { fieldInRole, fieldOf } from "../model/dataset.ts";
import { kindOf, seriesColours } from "../model/kinds.ts";
import { rowsAlike, type ViewContext } from "./context.ts";
import type { Canvas } from "./frame.ts";
import { shortPlaceName } from "../locales/place-name.ts";
import { columnOf } from "../model/view.ts";

export interface Series {
  value: string;
  label: string;
  /** The same as short as a drawing needs it. */
  short: string;
}

/** What is called so in a drawing: short among large letters. */
export const calledAt = (
  { isLow }: Pick<Canvas, "isLow">,
  { label, short }: Pick<Series, "label" | "short">,
): string => (isLow ? short : label);

/** The values of a column in the order of the file. */
export const distinct = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map((row) => row.cells[column] ?? "")),
];

/** The values of a column in the order in which they are shown: time, categories, else the file. */
export function orderedValues(context: ViewContext, rows: Row[], column: string): string[] {
  const field = fieldOf(context.dataset, column);
  // Facets and states of one view have the same of them.
  const values = distinct(rowsAlike(context, rows, column), column);
  if (field.role === "period") return values.sort(comparePeriods);
  const order = [
    ...field.categories.filter(({ residual }) => !residual),
    ...field.categories.filter(({ residual }) => residual),
  ].map((category) => category.value);
  return order.length === 0 ? values : values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** What stands in the rows of a drawing: as in the file where the view says so. */
export const rowValues = (context: ViewContext, rows: Row[], column: string): string[] =>
  "sort" in context.view && context.view.sort === "file"
    ? distinct(rowsAlike(context, rows, column), column)
    : orderedValues(context, rows, column);

/** Whether a value of a column is what is left over when all others are named. */
export const isResidual = ({ dataset }: ViewContext, column: string, value: string): boolean =>
  fieldOf(dataset, column).categories.some((each) => each.value === value && each.residual);

/** What a value of a column is called in a drawing. */
export function labelOf(
  { dataset, catalogue, locale }: ViewContext,
  column: string,
  value: string,
) {
  return formatCell(fieldOf(dataset, column), value, { locale, places: catalogue.places });
}

/** The same as short as a drawing needs it. */
export function shortLabelOf(context: ViewContext, column: string, value: string): string {
  const { dataset, catalogue, locale } = context;
  const { role, calendar } = fieldOf(dataset, column);
  if (role === "period") return formatShortPeriod(value, locale, calendar);
  const place = role === "place" ? catalogue.places.get(value) : undefined;
  return place
    ? shortPlaceName(place, { places: catalogue.places, locale })
    : labelOf(context, column, value);
}

/** The series of a view in their order; one without a name where the view has none. */
export function seriesOf(context: ViewContext, rows: Row[], column: string | undefined): Series[] {
  if (column === undefined) return [{ value: "", label: "", short: "" }];
  return orderedValues(context, rows, column).map((value) => ({
    value,
    label: labelOf(context, column, value),
    short: shortLabelOf(context, column, value),
  }));
}

/** Shades for series that are periods, from the oldest to the newest, by their number. */
const shadesOfTime: Record<number, number[]> = { 2: [3, 5], 3: [3, 4, 6], 4: [3, 4, 5, 6] };

/** The paints of series: of unlike things unlike colours, of few periods shades of one. */
export function paintsOf(context: ViewContext, series: Series[], { column, sizeOf }: Sized) {
  const { dataset, view } = context;
  const timed = column !== undefined && fieldOf(dataset, column).role === "period";
  const highlight = "highlight" in view ? view.highlight : undefined;
  const shades = timed && !highlight ? shadesOfTime[series.length] : undefined;
  if (shades) return series.map((_, index) => `class-${shades[index] ?? 0}`);
  // Of periods the newest are in focus.
  return focusPaints(series, timed ? (each) => series.indexOf(each) : sizeOf, {
    highlight,
    most: kindOf(view.kind).mostColours,
  });
}

interface Sized {
  /** That of the series, where a view has one. */
  column: string | undefined;
  sizeOf: (each: Series) => number;
}

/** The paint of what is not in focus. */
export const grey = "backdrop";

/** How many of too many series are in focus where a view does not say which. */
const focused = 4;

/**
 * The paints of series: colours of those that a view highlights, or of the largest of too many; what has no
 * size, below all numbers, is in focus only where nothing has one.
 */
export function focusPaints<S extends Series>(
  series: S[],
  sizeOf: (each: S) => number,
  {
    highlight,
    most = seriesColours,
  }: { highlight?: readonly string[] | undefined; most?: number } = {},
): string[] {
  const largest = () => {
    const sizes = new Map(series.map((each) => [each, sizeOf(each)]));
    const sized = series.filter((each) => sizes.get(each) !== -Infinity);
    return (sized.length > 0 ? sized : series)
      .toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || 0)
      .slice(0, focused)
      .map(({ value }) => value);
  };
  const all = series.map(({ value }) => value);
  const chosen = new Set(highlight ?? (series.length > most ? largest() : all));
  let colour = 0;
  return series.map(({ value }) => (chosen.has(value) ? `series-${colour++}` : grey));
}

/** The series that are in focus, each with its number. */
export const inFocus = ({ series, paints }: { series: Series[]; paints: string[] }) =>
  series.flatMap((each, index) => (paints[index] === grey ? [] : [{ ...each, index }]));

/** The values of the series that are in focus. */
export const valuesInFocus = (spec: { series: Series[]; paints: string[] }): string[] =>
  inFocus(spec).map(({ value }) => value);

/** The period that all rows share, in words; null where a facet is called by it. */
export function commonPeriod({ dataset, locale, whole }: ViewContext, rows: Row[]): string | null {
  const field = fieldInRole(dataset, "period");
  if (whole && columnOf(whole.view, "facet") === field?.name) return null;
  const [period, ...others] = field ? distinct(rows, field.name) : [];
  return period === undefined || others.length > 0
    ? null
    : formatPeriod(period, locale, field?.calendar);
}
