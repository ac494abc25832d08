import { sayCount } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { comparePeriods, parsePeriod } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";

/** After so many years a number says how old it is. */
export const recentYears = 5;

/** How old a number of a period is at the date of the site, in words; null where it is recent. */
export function ageOf(period: string, { modified }: Catalogue, locale: Locale): string | null {
  const last = parsePeriod(period)?.end;
  const count = last === undefined ? 0 : Number(modified.slice(0, 4)) - Number(last.slice(0, 4));
  return count > recentYears ? sayCount(words[locale].figure.age, { count }, locale) : null;
}

/** The same of the newest of some rows. */
export function ageOfRows(
  rows: readonly Row[],
  { dataset, catalogue, locale }: { dataset: Dataset; catalogue: Catalogue; locale: Locale },
): string | null {
  const field = fieldInRole(dataset, "period")?.name;
  const periods = field === undefined ? [] : rows.flatMap(({ cells }) => cells[field] || []);
  const newest = periods.toSorted(comparePeriods).at(-1);
  return newest === undefined ? null : ageOf(newest, catalogue, locale);
}
