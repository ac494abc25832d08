import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { textIn, type Locale, type Localised } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { unitIn, withUnit } from "../../model/search/said.ts";
import type { SearchMeasure, SearchPlace, SearchUnit } from "../../model/search/search.ts";
import { languageTag } from "../../locales/format.ts";
import { areasAround } from "../../stats/land/placed.ts";
import { oncePer } from "../../stats/once.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { profiledPlaces } from "../place/district.ts";
import type { Scope } from "./entries.ts";
import { askedLevels } from "./levels.ts";
import { above } from "../place/within.ts";
import { measuresOf } from "../place/measured.ts";
import type { MeasuredPlaces, PlaceFigure } from "../place/place-figure.ts";

const allOf = (name: Localised): string[] => Object.values(name);

const namesOf = ({ name, short }: Place): string[] => [...allOf(name), ...allOf(short)];

/** The places that are asked for: the whole, all that have a page, and areas that are only reported of together. */
const askedPlaces = oncePer((catalogue: Catalogue): Place[] => [
  ...profiledPlaces(catalogue),
  ...[...catalogue.places.values()].filter(({ members }) => members.length > 0),
]);

/** The areas that a place is published with, or else the next that it lies in but the whole, by their ids. */
function insideOf({ places, site }: Catalogue, { id, parent }: Place): string[] {
  const areas = areasAround(id, places);
  return areas.length > 0 || parent === null || parent === site.city ? [...areas] : [parent];
}

/** The places of which a search knows figures, by all their names. */
export function searchPlaces({ catalogue, locale }: Scope): SearchPlace[] {
  const { site } = catalogue;
  const whole = site.locales.flatMap((each) => wordsOf(site, each).finder.whole.split("\n"));
  const places = askedPlaces(catalogue);
  const labels = Map.groupBy(places, ({ name }) => textIn(name, locale));
  const levels = askedLevels(catalogue);
  return places.map((place) => {
    const { id, name, tier } = place;
    const [level, inside] = [levels.indexOf(place.level), insideOf(catalogue, place)];
    const label = textIn(name, locale);
    const outer = labels.get(label)?.length === 1 ? undefined : above(catalogue, place).at(-1);
    return {
      id,
      label,
      ...(level >= 0 && { level }),
      ...(inside.length > 0 && { inside }),
      ...(tier === "joint" && { isPageless: true as const }),
      names: [...new Set([...namesOf(place), ...(id === site.city ? whole : [])])],
      ...(outer && { within: [...new Set([textIn(outer.name, locale), ...namesOf(outer)])] }),
    };
  });
}

interface Measured extends MeasuredPlaces {
  dataset: Dataset;
}

const measuredByLocale = oncePer<Catalogue, Map<Locale, Measured[]>>(() => new Map());

/** What districts are compared by, and the latest of what stands alone or goes on with time, facts first. */
function measuredIn({ catalogue, locale }: Scope): Measured[] {
  const known = measuredByLocale(catalogue).get(locale);
  if (known) return known;
  const places = askedPlaces(catalogue);
  const measured = factsFirst(catalogue.datasets).flatMap((dataset) =>
    measuresOf({ catalogue, locale }, dataset, places).map((each) => ({ dataset, ...each })),
  );
  measuredByLocale(catalogue).set(locale, measured);
  return measured;
}

/** The titles of the same measures in the other languages of the site, in the same order. */
const otherTitles = ({ catalogue, locale }: Scope): string[][] =>
  catalogue.site.locales
    .filter((each) => each !== locale)
    .map((each) => measuredIn({ catalogue, locale: each }).map(({ view }) => view.label));

/** What the front page calls a measure, in every language, where it shows the number that this says of the whole. */
const frontNames = (
  { catalogue, locale }: Scope,
  { dataset, column, figures }: Measured,
): string[] =>
  catalogue.site.keyFigures
    .filter(({ dataset: id, value, key }) => {
      const keys = Object.entries(key);
      const isOf = ({ row }: PlaceFigure) => keys.every(([name, cell]) => row.cells[name] === cell);
      return id === dataset.id && value === column && figures.some(isOf);
    })
    .flatMap(({ label }) => [textIn(label, locale), ...allOf(label)]);

/** The unit that most exact figures of a measure are written with. */
function unitOf(figures: readonly PlaceFigure[], language: string): SearchUnit | undefined {
  const units = figures.flatMap(({ text, value }) => {
    const unit = value === null ? null : unitIn(text, value, language);
    return unit ? [unit] : [];
  });
  const same = Map.groupBy(units, ({ text, decimals }) => `${String(decimals)} ${text}`);
  return [...same.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}

/** What a figure says: its number alone where its unit writes that out. */
function saidOf({ text, value }: PlaceFigure, unit: SearchUnit | undefined, language: string) {
  if (value === null || !unit) return text;
  const exact = Number(value.toFixed(unit.decimals));
  return withUnit(exact, unit, language) === text ? exact : text;
}

const rankOf = ({ rank }: PlaceFigure): [rank?: number, alike?: number] => {
  if (rank === null) return [];
  return rank.alike > 1 ? [rank.rank, rank.alike] : [rank.rank];
};

/** The years of the figures of other times. */
const yearsOf = ({ earlier }: MeasuredPlaces): string[] => {
  const periods = earlier.flatMap(({ figures }) => figures.map(({ period }) => period));
  return [...new Set(periods.flatMap((period) => period.match(/\d{4}/g) ?? []))].sort();
};

/** What a search answers with: the latest figures of places, and of what is of none, facts first. */
export function searchMeasures(scope: Scope): SearchMeasure[] {
  const { catalogue, locale } = scope;
  const indexes = new Map(askedPlaces(catalogue).map((place, index) => [place, index]));
  const others = otherTitles(scope);
  const levels = askedLevels(catalogue);
  const language = languageTag(locale);
  const positionOf = (place: Place | null) => place && (indexes.get(place) ?? 0);
  return measuredIn(scope).map((measured, at): SearchMeasure => {
    const { dataset, view, figures, goesOn, ranked, earlier } = measured;
    const front = [...new Set(frontNames(scope, measured))];
    const names = [...others.flatMap((titles) => titles[at] ?? []), textIn(dataset.title, locale)];
    const unit = unitOf(figures, language);
    const years = yearsOf(measured);
    const told = (each: PlaceFigure): SearchMeasure["figures"][number] => [
      positionOf(each.place),
      saidOf(each, unit, language),
      each.period,
      ...rankOf(each),
    ];
    return {
      title: view.label,
      also: [...new Set(names)],
      ...(front.length > 0 && { front }),
      href: view.href,
      ...(dataset.status === "sample" && { isSample: true }),
      ...(goesOn && { goesOn }),
      ...(unit && { unit }),
      ...(ranked && {
        ranked: [...ranked].map(([level, count]) => [levels.indexOf(level), count]),
      }),
      ...(years.length > 0 && {
        years,
        earlier: earlier.map(({ href, title, era, figures }) => ({
          href,
          ...(title !== view.label && { title }),
          ...(era > 0 && { era }),
          figures: figures.map(told),
        })),
      }),
      figures: figures.map(told),
    };
  });
}
