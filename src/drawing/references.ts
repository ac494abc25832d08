import { commonDecimals } from "../locales/decimals.ts";
import { formatNumber, sayCount, withUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { fieldInRole } from "../model/dataset.ts";
import { textIn, type Locale } from "../model/locale.ts";
import type { Row } from "../model/table.ts";
import type { ReferenceValue } from "../model/view.ts";
import { isWithin } from "../stats/select.ts";
import { cityMark } from "./city.ts";
import { isComparable, isExact } from "./describe.ts";
import { rowsOf, type ViewContext } from "./context.ts";
import { digitsOf, isWhole, observationOf, unitOf } from "./measured.ts";
import type { NamedMark } from "./describe.ts";

/** A number beside which a view shows its own: a target, the mean of its places, the city's. */
export interface Reference {
  value: number;
  /** What it is called, and its number, as a table has them. */
  name: string;
  number: string;
  /** In a drawing: National target 85. */
  text: string;
  /** In a sentence: the mean of 12.3 people. */
  what: string;
  /** Where it comes from; null where its name says so. */
  note: string | null;
  /** Whether figures may be told to lie above or below it. */
  isExact: boolean;
  /** Which places it is told of, by their ids; null for all figures. */
  places: ReadonlySet<string> | null;
}

const labelled = (label: string, text: string, locale: Locale): string =>
  say(words[locale].district.named, { place: label, text });

function declared(context: ViewContext, { value, label, source }: ReferenceValue): Reference {
  const { dataset, locale } = context;
  const { reference } = words[locale];
  const unit = unitOf(context, rowsOf(context)[0]);
  const [name, number] = [textIn(label, locale), formatNumber(value, locale)];
  const title = dataset.sources.find((each) => each.name === source)?.title;
  const told = { label: name, value: withUnit(number, unit) };
  return {
    value,
    name,
    number,
    text: labelled(name, number, locale),
    what: say(reference.valueOf, told),
    note: say(reference.source, { ...told, source: textIn(title, locale) ?? source }),
    isExact: true,
    places: null,
  };
}

/** The id of the place of a row. */
const placeIn =
  ({ dataset }: ViewContext) =>
  ({ cells }: Row): string =>
    cells[fieldInRole(dataset, "place")?.name ?? ""] ?? "";

/** The rows of places that are no parts of others that are shown, and not the city. */
function rowsOfPlaces(context: ViewContext, rows: Row[]): Row[] {
  const { catalogue } = context;
  const idOf = placeIn(context);
  const { places, site } = catalogue;
  return rows.filter(
    (row) =>
      idOf(row) !== site.city && !rows.some((other) => isWithin(idOf(other), idOf(row), places)),
  );
}

/** Decimals of a mean: those of its numbers, and one where these are small and whole. */
function meanDigits(context: ViewContext, values: number[], mean: number): number {
  const digits = digitsOf(context, rowsOf(context)[0]) ?? commonDecimals(values);
  return isWhole(context) && mean < 100 ? Math.max(1, digits) : digits;
}

/** The mean of exact figures, each place counted once; none of fewer than two. */
function meanOf(context: ViewContext): Reference[] {
  const { locale } = context;
  const { reference } = words[locale];
  const rows = rowsOf(context);
  const places = rowsOfPlaces(context, rows);
  const values = places.flatMap((row) => {
    const observation = observationOf(context, row);
    return isExact({ observation }) ? (observation.value ?? []) : [];
  });
  if (values.length < 2) return [];
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  const number = formatNumber(value, locale, meanDigits(context, values, value));
  const unit = unitOf(context, rows[0]);
  return [
    {
      value,
      name: reference.mean,
      number,
      text: labelled(reference.mean, number, locale),
      what: say(reference.meanOf, { value: withUnit(number, unit) }),
      note: say(reference.meanNote, { count: values.length, total: places.length }),
      isExact: true,
      places: new Set(places.map(placeIn(context))),
    },
  ];
}

/** The number of the city at the same time, and of the same sort. */
function cityOf(context: ViewContext): Reference[] {
  const { catalogue, locale } = context;
  const { city } = catalogue.site;
  const rows = rowsOf(context);
  const [row] = rows;
  const mark = row ? cityMark(context, row) : null;
  if (mark?.observation.value == null) return [];
  const name = textIn(catalogue.places.get(city)?.name, locale) ?? "";
  const what = say(words[locale].reference.valueOf, { label: name, value: mark.text });
  return [
    {
      value: mark.observation.value,
      name,
      number: mark.label,
      text: labelled(name, mark.label, locale),
      what,
      note: null,
      isExact: isExact(mark),
      places: new Set(rowsOfPlaces(context, rows).map(placeIn(context))),
    },
  ];
}

/** The references of a view, in the order in which it declares them. */
export function referencesOf(context: ViewContext): Reference[] {
  const { view } = context;
  const references = "reference" in view ? (view.reference ?? []) : [];
  return references.flatMap((each) => {
    if ("value" in each) return [declared(context, each)];
    return each.of === "mean" ? meanOf(context) : cityOf(context);
  });
}

type Figured = NamedMark & { value: number };

/** One figure, or how many of several, beside a number. */
function compared(figures: Figured[], { value, what }: Reference, locale: Locale): string {
  const { reference } = words[locale];
  const [only, ...others] = figures;
  if (only && others.length === 0) {
    const form = only.value > value ? "over" : only.value < value ? "under" : "level";
    return say(reference[form], { name: only.name, what });
  }
  const count = figures.filter((each) => each.value > value).length;
  const told = { total: figures.length, what };
  if (count === 0) return say(reference.none, told);
  if (count === figures.length) return say(count === 2 ? reference.both : reference.all, told);
  return sayCount(reference.above, { count, ...told }, locale);
}

/** How figures stand beside each reference, where all are exact. */
export function describeReferences(
  references: readonly Reference[],
  marks: readonly NamedMark[],
  locale: Locale,
): string[] {
  return references.flatMap((reference) => {
    const figures = marks.flatMap((mark) => {
      const { value } = mark.observation;
      const isOf = reference.places?.has(mark.place ?? "") ?? true;
      return value === null || !isOf ? [] : [{ ...mark, value }];
    });
    const tells = reference.isExact && figures.length > 0 && figures.every(isComparable);
    return tells ? [compared(figures, reference, locale)] : [];
  });
}
