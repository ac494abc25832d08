import { formatList, sayCount } from "../../locales/format.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, valueFields, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Topic } from "../../model/site.ts";
import type { Row } from "../../model/table.ts";
import { pageHref, rowHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Link } from "../page/page.ts";
import { districtsOf } from "../view/rank.ts";

/** What is known of a place in a year, the first of those that hold. */
export const known = ["published", "suppressed", "missing", "sample"] as const;

export type Known = (typeof known)[number];

/** What is known, in words, and where it stands; null where there is nothing. */
export type MatrixCell = { known: Known; label: string; href: string } | null;

export interface MatrixRow {
  /** One place, or how many that are alike in everything. */
  head: Link;
  /** The names of those, where there are several. */
  names: string | null;
  cells: MatrixCell[];
}

/** What of a topic is known, of each place and year, the newest first. */
export interface Matrix {
  topic: Link;
  /** Years, or spans of years in which all is alike. */
  years: string[];
  rows: MatrixRow[];
}

/** More years and places than these are told together where they are alike. */
const most = { years: 12, places: 40 };

interface Scope {
  catalogue: Catalogue;
  locale: Locale;
}

interface Found {
  known: Known;
  dataset: string;
  record: number;
}

/** By place and year, e.g. `330483 2013`. */
type FoundAt = ReadonlyMap<string, Found>;

function knownOf({ status, value }: Observation, isSample: boolean): Known | null {
  if (isSample) return value === null ? null : "sample";
  if (value !== null) return "published";
  return status === "suppressed" || status === "missing" ? status : null;
}

const isBetter = (one: Known, other: Known | undefined): boolean =>
  other === undefined || known.indexOf(one) < known.indexOf(other);

/** The best that a row says by any of its numbers. */
function bestIn(dataset: Dataset, { values }: Row): Known | null {
  const isSample = dataset.status === "sample";
  const all = valueFields(dataset).map(
    ({ name }) => values[name] && knownOf(values[name], isSample),
  );
  return known.find((each) => all.includes(each)) ?? null;
}

/** What datasets say of each place and year; a reporting area says it of its members. */
function foundIn({ places }: Catalogue, datasets: readonly Dataset[]): FoundAt {
  const found = new Map<string, Found>();
  const add = (at: string, one: Found) => {
    if (isBetter(one.known, found.get(at)?.known)) found.set(at, one);
  };
  for (const dataset of datasets) {
    const [place, period] = [fieldInRole(dataset, "place"), fieldInRole(dataset, "period")];
    if (!place || !period) continue;
    for (const row of dataset.table.rows) {
      const year = parsePeriod(row.cells[period.name] ?? "")?.end.slice(0, 4);
      const best = bestIn(dataset, row);
      if (!best || year === undefined) continue;
      const id = row.cells[place.name] ?? "";
      for (const each of [id, ...(places.get(id)?.members ?? [])])
        add(`${each} ${year}`, { known: best, dataset: dataset.id, record: row.record });
    }
  }
  return found;
}

interface Span {
  first: string;
  last: string;
}

/** Years that follow each other and are alike in all places are one span. */
function spansOf(years: readonly string[], isAlike: (one: string, other: string) => boolean) {
  const spans: Span[] = [];
  for (const year of years) {
    const span = spans.at(-1);
    const follows = span && Number(span.last) + 1 === Number(year) && isAlike(span.last, year);
    if (follows) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return spans;
}

/** Places by what is known of them: each alone, or of many those together that are alike. */
function alikeIn(places: readonly Place[], patternOf: (place: Place) => string): Place[][] {
  if (places.length <= most.places) return places.map((place) => [place]);
  return [...Map.groupBy(places, patternOf).values()];
}

function headOf({ catalogue, locale }: Scope, alike: readonly Place[]): Omit<MatrixRow, "cells"> {
  const { site } = catalogue;
  const [only, ...others] = alike;
  if (only && others.length === 0)
    return {
      head: {
        label: textIn(only.name, locale),
        href: pageHref(site, locale, paths.district({ place: only.id })),
      },
      names: null,
    };
  return {
    head: {
      label: sayCount(wordsOf(site, locale).coverage.alike, { count: alike.length }, locale),
      href: pageHref(site, locale, paths.compare),
    },
    names: formatList(
      alike.map(({ name }) => textIn(name, locale)),
      locale,
    ),
  };
}

/** What is known of the places of a site that have pages. */
interface Surveyed extends Scope {
  at: (place: Place, year: string) => Found | undefined;
  places: Place[];
  /** Those of which anything is known. */
  years: string[];
}

function survey(scope: Scope, topic: string): Surveyed {
  const { catalogue } = scope;
  const found = foundIn(
    catalogue,
    catalogue.datasets.filter((dataset) => dataset.topic === topic),
  );
  const city = catalogue.places.get(catalogue.site.city);
  const places = [...(city ? [city] : []), ...districtsOf(catalogue)];
  const at = (place: Place, year: string) => found.get(`${place.id} ${year}`);
  const all = [...new Set([...found.keys()].map((key) => key.slice(-4)))].sort();
  const years = all.filter((year) => places.some((place) => at(place, year)));
  return { ...scope, at, places, years };
}

/** The newest first. */
function spansIn({ at, places, years }: Surveyed): Span[] {
  const isMany = years.length > most.years;
  return spansOf(
    years,
    (one, other) =>
      isMany && places.every((place) => at(place, one)?.known === at(place, other)?.known),
  ).toReversed();
}

const spanText = ({ first, last }: Span): string => (first === last ? first : `${first}–${last}`);

function rowOf(surveyed: Surveyed, spans: readonly Span[], alike: readonly Place[]): MatrixRow {
  const { catalogue, locale, at } = surveyed;
  const texts = wordsOf(catalogue.site, locale).coverage;
  const row = headOf(surveyed, alike);
  const cells = spans.map((span): MatrixCell => {
    const found = alike[0] && at(alike[0], span.last);
    if (!found) return null;
    const dataset = pageHref(catalogue.site, locale, paths.dataset({ dataset: found.dataset }));
    const place = row.head.label;
    return {
      known: found.known,
      label: say(texts.cell, { place, year: spanText(span), text: texts.known[found.known] }),
      href: alike.length === 1 ? rowHref(dataset, found.record) : dataset,
    };
  });
  return { ...row, cells };
}

function matrixOf(scope: Scope, { id, title }: Topic): Matrix | null {
  const { site } = scope.catalogue;
  const surveyed = survey(scope, id);
  const spans = spansIn(surveyed);
  if (spans.length === 0) return null;
  const patternOf = (place: Place) =>
    spans.map(({ last }) => surveyed.at(place, last)?.known ?? "").join(" ");
  const whole = surveyed.places.filter((place) => place.id === site.city);
  const districts = surveyed.places.filter((place) => place.id !== site.city);
  return {
    topic: {
      label: textIn(title, scope.locale),
      href: pageHref(site, scope.locale, paths.topic({ topic: id })),
    },
    years: spans.map(spanText),
    rows: [...whole.map((place) => [place]), ...alikeIn(districts, patternOf)].map((alike) =>
      rowOf(surveyed, spans, alike),
    ),
  };
}

/** Of each topic what is published, kept back, not published or invented, by place and year. */
export const matricesOf = (catalogue: Catalogue, locale: Locale): Matrix[] =>
  catalogue.site.topics.flatMap((topic) => matrixOf({ catalogue, locale }, topic) ?? []);
