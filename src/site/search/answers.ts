import { textIn, type Localised } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import type { SearchMeasure, SearchPlace } from "../../model/search.ts";
import { factsFirst } from "../dataset/datasets.ts";
import {
  measuredPlaces,
  singleFigures,
  type MeasuredPlaces,
  type PlaceFigure,
} from "../place/comparison.ts";
import { profiledPlaces } from "../place/district.ts";
import type { Scope } from "./entries.ts";

const allOf = (name: Localised): string[] => Object.values(name);

/** The places of which a search knows figures, by all their names. */
export const searchPlaces = ({ catalogue, locale }: Scope): SearchPlace[] =>
  profiledPlaces(catalogue).map(({ id, name, short }) => ({
    id,
    label: textIn(name, locale),
    names: [...new Set([...allOf(name), ...allOf(short)])],
  }));

/** What districts are compared by, and figures that stand alone. */
const measuresOf = (...asked: Parameters<typeof measuredPlaces>): MeasuredPlaces[] => [
  ...measuredPlaces(...asked),
  ...singleFigures(...asked),
];

/** The titles of the same measures in the other languages of the site, in the same order. */
function otherTitles({ catalogue, locale }: Scope): string[][] {
  const others = catalogue.site.locales.filter((each) => each !== locale);
  const places = profiledPlaces(catalogue);
  return others.map((each) =>
    factsFirst(catalogue.datasets).flatMap((dataset) =>
      measuresOf({ catalogue, locale: each }, dataset, places).map(({ view }) => view.label),
    ),
  );
}

const figureOf = (
  { place, text, period, rank }: PlaceFigure,
  indexes: ReadonlyMap<Place, number>,
): SearchMeasure["figures"][number] => {
  const at = indexes.get(place) ?? 0;
  return rank === null ? [at, text, period] : [at, text, period, rank];
};

/** What a search answers with: the latest figures by which districts are compared, facts first. */
export function searchMeasures(scope: Scope): SearchMeasure[] {
  const { catalogue, locale } = scope;
  const places = profiledPlaces(catalogue);
  const indexes = new Map(places.map((place, index) => [place, index]));
  const others = otherTitles(scope);
  const measures = factsFirst(catalogue.datasets).flatMap((dataset) =>
    measuresOf(scope, dataset, places).map((measure) => ({ dataset, ...measure })),
  );
  return measures.map(({ dataset, view, figures, top, bottom }, at): SearchMeasure => {
    const names = [...others.flatMap((titles) => titles[at] ?? []), textIn(dataset.title, locale)];
    const [first = [], last = []] = [top, bottom].map((places) =>
      places.flatMap((place) => indexes.get(place) ?? []),
    );
    return {
      title: view.label,
      also: [...new Set(names)],
      href: view.href,
      ...(dataset.status === "sample" && { isSample: true }),
      ...(first.length > 0 && { top: first }),
      ...(last.length > 0 && { bottom: last }),
      figures: figures.map((figure) => figureOf(figure, indexes)),
    };
  });
}
