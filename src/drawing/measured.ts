import { commonDecimals, publishedDigits, statisticDigits } from "../locales/decimals.ts";
import { publishedUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { formatPeriod } from "../locales/times.ts";
import { fieldInRole, fieldOf } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { columnOf, isOfTheirSort, isTrend, type Statistic, type View } from "../model/view.ts";
import { oncePer } from "../stats/once.ts";
import { denominatorOf } from "../stats/statistic/denominator.ts";
import { measure } from "../stats/statistic/ratio.ts";
import { trendOf } from "../stats/statistic/trend.ts";
import { rowsOfWhole, type ViewContext } from "./context.ts";

/** The statistic a view shows instead of the published number. */
export const statisticOf = (view: View): Statistic | undefined =>
  "statistic" in view ? view.statistic : undefined;

/** Units of what is high or low, and not many or few: ‰, ℃, points, 元/人. */
const highUnit = /^([%‰℃℉°]|分$|points?$)|\/|\bper\b/i;

/** Whether a view's numbers are high or low rather than many or few: rates and percentages. */
export const isRate = (view: View, unit: string): boolean =>
  !isOfTheirSort(statisticOf(view)) || highUnit.test(unit);

/** Whether a view's numbers say by how much something changed, and in which direction. */
export const isSigned = (view: View): boolean =>
  ["change", "percentChange"].includes(statisticOf(view) ?? "");

/** What is whole where the numbers are that it is of. */
const ofWholes: readonly (Statistic | undefined)[] = [undefined, "change", "cumulative"];

/** Whether a view's numbers are counts, between which there is nothing. */
export function isWhole({ view, dataset }: ViewContext): boolean {
  const column = columnOf(view, "value");
  if (column === undefined || !ofWholes.includes(statisticOf(view))) return false;
  return fieldOf(dataset, column).type === "integer";
}

/** Decimals of a view's numbers: those of its statistic, or of published ones that are too long. */
export function digitsOf(context: ViewContext, row: Row | undefined): number | undefined {
  const { view, dataset } = context;
  const statistic = statisticOf(view);
  const column = columnOf(view, "value");
  if (column === undefined) return undefined;
  return statistic
    ? statisticDigits(dataset, column, statistic)
    : publishedDigits(dataset, column, row);
}

/** Decimals of all numbers in a drawing; a lone one is shown as it was published. */
export const labelDigitsOf = oncePer((context: ViewContext): number | undefined => {
  const column = columnOf(context.view, "value");
  const rows = context.among?.rows ?? rowsOfWhole(context);
  const digits = digitsOf(context, rows[0]);
  if (column === undefined || digits !== undefined || rows.length < 2) return digits;
  return commonDecimals(rows.flatMap(({ values }) => values[column]?.value ?? []));
});

/** The unit of what a view shows: the published one, or that of its statistic. */
export function unitOf(context: ViewContext, row: Row | undefined): string {
  const column = columnOf(context.view, "value");
  if (column === undefined) return "";
  const unit = publishedUnit({ dataset: context.dataset, column, row, locale: context.locale });
  const statistic = statisticOf(context.view);
  if (!statistic) return unit;
  return say(words[context.locale].statistic[statistic], { unit, base: baseOf(context) });
}

/** What stands behind a number in a text: an index says once, as the unit of all, at which period it is 100. */
export const numberUnitOf = (context: ViewContext, row: Row | undefined): string =>
  statisticOf(context.view) === "index" ? "" : unitOf(context, row);

/** The period at which an index is 100, in words. */
function baseOf({ view, dataset, locale }: ViewContext): string {
  const base = "base" in view ? view.base : undefined;
  const calendar = fieldInRole(dataset, "period")?.calendar;
  return base === undefined ? "" : formatPeriod(base, locale, calendar);
}

/** What a row says in a view: its number, or the statistic of it. */
export function observationOf(context: ViewContext, row: Row): Observation {
  const { view, dataset, catalogue } = context;
  const column = columnOf(view, "value");
  const observation = column === undefined ? undefined : row.values[column];
  if (!observation) throw new Error(`no value in ${dataset.id}/${view.name}`);
  if (column === undefined || !("statistic" in view) || !view.statistic) return observation;
  if (observation.value === null) return observation;
  if (isTrend(view.statistic))
    return trendOf({ trend: view.statistic, options: view, column, row, dataset });
  if (!view.denominator) return observation;
  const { datasets, places } = catalogue;
  const divisor = denominatorOf({ denominator: view.denominator, row, dataset, datasets, places });
  if (!divisor) throw new Error(`no denominator in ${dataset.id}/${view.name}`);
  return measure(observation, view.statistic, divisor.observation);
}
