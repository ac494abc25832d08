import { formatNumber, withUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { fieldInRole } from "../model/dataset.ts";
import { textIn, type Locale } from "../model/locale.ts";
import type { Row } from "../model/table.ts";
import { cityMark } from "./city.ts";
import { isExact, type NamedMark } from "./describe.ts";
import type { ViewContext } from "./context.ts";
import { distinct } from "./series.ts";

/** Whether a view says of the city already how its places stand beside it. */
const refersToCity = ({ view }: ViewContext): boolean =>
  "reference" in view && (view.reference ?? []).some((each) => "of" in each && each.of === "city");

/**
 * The city's figure of the kind and time of rows that differ in their places alone; null where there
 * is none, where the rows hold it themselves, or where the view refers to it.
 */
export function cityBeside(context: ViewContext, rows: Row[]): NamedMark | null {
  const { dataset, catalogue, locale } = context;
  const { city } = catalogue.site;
  const [row] = rows;
  const place = fieldInRole(dataset, "place")?.name;
  if (!row || place === undefined || refersToCity(context)) return null;
  const others = dataset.fields.filter(({ role }) => role === "period" || role === "dimension");
  const areAlike = others.every(({ name }) => distinct(rows, name).length === 1);
  if (!areAlike || distinct(rows, place).includes(city)) return null;
  const mark = cityMark(context, row);
  return mark && { ...mark, name: textIn(catalogue.places.get(city)?.name, locale) ?? "" };
}

interface CityOptions {
  /** Whether the values are high or low, as rates are, rather than many or few. */
  rates: boolean;
  /** Whether they are counts. */
  whole: boolean;
  locale: Locale;
}

/** Which part of a city's count the largest of its places has, where they do not exceed it. */
function describeShare(marks: NamedMark[], city: NamedMark, locale: Locale): string[] {
  const values = marks.map(({ observation }) => observation.value ?? 0);
  const [most, total] = [Math.max(...values), city.observation.value ?? 0];
  const [largest, ...others] = marks.filter(({ observation }) => observation.value === most);
  const areParts =
    values.every((value) => value >= 0) && values.reduce((a, b) => a + b, 0) <= total;
  if (!largest || others.length > 0 || most <= 0 || !areParts || ![largest, city].every(isExact))
    return [];
  const share = withUnit(formatNumber((most / total) * 100, locale, 1), "%");
  const told = { name: largest.name, city: city.name, total: city.text, share };
  return [say(words[locale].describe.share, told)];
}

/** How places stand beside the city: its rate, or the part of its count that the largest has. */
export function describeCity(
  marks: NamedMark[],
  city: NamedMark | null,
  { rates, whole, locale }: CityOptions,
): string[] {
  if (city?.observation.value == null) return [];
  if (rates) return [say(words[locale].describe.beside, { city: city.name, value: city.text })];
  return whole && marks.length > 1 ? describeShare(marks, city, locale) : [];
}
