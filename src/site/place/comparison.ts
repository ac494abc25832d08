import { cityMark } from "../../charts/kinds.ts";
import { drawStrip } from "../../charts/strip.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatList, numberIn, type SplitNumber } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import type { ObsStatus } from "../../model/observation.ts";
import { columnOf } from "../../model/view.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { neighboursOf } from "../../stats/geometry.ts";
import type { Link } from "../page/page.ts";
import { districtsOf, type Profile } from "../view/rank.ts";
import { ageOfRows } from "../view/age.ts";
import { shownView } from "../view/state.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { presentView } from "../view/present.ts";
import { textIn } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { findingOf } from "./finding.ts";
import {
  addressOf,
  measuresIn,
  measuresRate,
  named,
  ownOf,
  periodOf,
  rankIn,
  type Comparing,
  type Entry,
  type Scope,
} from "./measures.ts";
import { verdictOf, type Judged } from "./verdict.ts";

/** A figure of a place beside those of the other districts and the city. */
export interface Comparison {
  /** The view that compares them, with its address. */
  view: Link;
  value: SplitNumber;
  obs: ObsStatus;
  period: string;
  /** How old it is, in words, where that is more than some years; else null. */
  age: string | null;
  /** Null where not every district has an exact figure. */
  rank: string | null;
  /** How it is beside the city's rate, or the middle of districts that are all exact; else null. */
  verdict: string | null;
  /** The same as a sentence: its place among the districts, its gap to the city's rate, its date. */
  finding: string;
  /** How far from the middle of all it is, from 0 to 1, where that is known. */
  extremity: number;
  /** The city's rate, and the neighbours' figures, in words. */
  others: string[];
  /** Every district on one line; null where fewer than three have a figure. */
  strip: string | null;
}

interface Drawn {
  own: Entry;
  entries: Entry[];
  near: string[];
  name: string;
}

function stripOf(
  { catalogue: { places }, locale }: Scope,
  { own, entries, near, name }: Drawn,
): string | null {
  const dots = entries.flatMap((entry) => {
    const { value } = entry.observation;
    if (value === null) return [];
    const rank = entry === own ? "here" : near.includes(entry.place) ? "near" : "far";
    const name = textIn(places.get(entry.place)?.short, locale) ?? "";
    return [{ value, rank, name, label: entry.label } as const];
  });
  return dots.length < 3 ? null : drawStrip(dots, name);
}

interface Compared extends Judged {
  /** Ids of the districts that border on the place. */
  near: string[];
}

/** The neighbours' figures, or that none has one; nothing where no neighbour is in the view. */
function nearText({ profile, context, entries, own, near: ids }: Compared): string[] {
  const { catalogue, locale } = profile;
  const texts = wordsOf(catalogue.site, locale).district;
  const near = entries.filter((entry) => entry !== own && ids.includes(entry.place));
  if (near.length === 0) return [];
  const figures = near.filter(({ observation }) => observation.value !== null);
  if (figures.length === 0) return [texts.nearNone];
  const places = figures.map(({ place, label }) => named(context, place, label));
  return [say(texts.near, { places: formatList(places, locale) })];
}

/** A place's figure in full; that of the reporting area that it is published in bears its name. */
function figureOf(context: Comparing, place: Place, own: Entry): SplitNumber {
  const { before, number, after } = numberIn(own.text);
  const owned = own.place === place.id ? before : named(context, own.place, before).trim();
  return after.startsWith("%")
    ? { before: owned, number: number + after, after: "" }
    : { before: owned, number, after };
}

function comparisonOf(compared: Compared): Comparison {
  const { profile, context, title, entries, own, near } = compared;
  const { catalogue, place, locale } = profile;
  const city = measuresRate(context, own) ? cityMark(context, own.row) : null;
  const rank = rankIn(profile, entries);
  const [period, age] = [periodOf(context, own), ageOfRows([own.row], context)];
  const label = textIn(catalogue.places.get(own.place)?.name, locale) ?? "";
  const name = say(wordsOf(catalogue.site, locale).district.strip, { place: label, title });
  return {
    view: {
      label: title,
      href: addressOf(context),
      badge: badgeOf(context.dataset, locale),
    },
    value: figureOf(context, place, own),
    obs: own.observation.status,
    period,
    age,
    rank,
    verdict: verdictOf(compared, city?.observation ?? null),
    finding: findingOf(compared, city, [period, age]),
    extremity: extremityOf(compared, { isRanked: rank !== null, city: city?.observation.value }),
    others: [
      ...(city === null ? [] : [named(context, catalogue.site.city, city.label)]),
      ...nearText(compared),
    ],
    strip: stripOf(profile, { own, entries, near, name }),
  };
}

/** Of a ranked figure its way from the middle rank to either end; of a rate how far it is from the city's. */
function extremityOf(
  { own, entries }: Compared,
  { isRanked, city }: { isRanked: boolean; city: number | null | undefined },
): number {
  const { value } = own.observation;
  if (value === null) return 0;
  if (isRanked) {
    const others = entries.filter((entry) => entry !== own);
    const above = others.filter(({ observation }) => (observation.value ?? 0) > value).length;
    const below = others.filter(({ observation }) => (observation.value ?? 0) < value).length;
    return Math.abs(above - below) / Math.max(others.length, 1);
  }
  return city ? Math.min(1, Math.abs(value / city - 1)) : 0;
}

/** The same figure may stand in several views: the first of them compares it. */
function once(all: readonly Compared[]): Compared[] {
  const keyOf = ({ context: { dataset, view }, own }: Compared) =>
    [dataset.id, columnOf(view, "value"), view.statistic, own.row.record].join(" ");
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first]) => first ?? []);
}

function comparedIn(profile: Profile, datasets: readonly Dataset[]): Compared[] {
  const { boundaries, places } = profile.catalogue;
  const near = neighboursOf(comparedAreas(boundaries.features, places), profile.place.id);
  return datasets
    .flatMap((dataset) => measuresIn(profile, dataset))
    .flatMap((measure): Compared[] => {
      const own = ownOf(profile, measure.entries);
      return own ? [{ ...measure, profile, own, near }] : [];
    });
}

const isKnown = ({ own }: Compared): boolean => own.observation.value !== null;

/** A place beside the others, measure by measure, rates before counts. */
export function comparisonsOf(profile: Profile, datasets: readonly Dataset[]): Comparison[] {
  const isOfRate = ({ context, own }: Compared) => measuresRate(context, own);
  return once(comparedIn(profile, datasets).filter(isKnown))
    .toSorted((a, b) => Number(isOfRate(b)) - Number(isOfRate(a)))
    .map(comparisonOf);
}

/** What others are compared by, and of the place nothing was published. */
export const unpublishedOf = (profile: Profile, datasets: readonly Dataset[]): Link[] =>
  comparedIn(profile, datasets)
    .filter((each) => !isKnown(each))
    .map(({ context, title }) => ({ label: title, href: addressOf(context) }));

/** A figure of a place, as an answer gives it. */
export interface PlaceFigure {
  place: Place;
  text: string;
  period: string;
  /** Null where not every district has an exact figure, and of the city. */
  rank: string | null;
}

/** What districts are compared by, with every figure that was published. */
export interface MeasuredPlaces {
  view: Link;
  figures: PlaceFigure[];
  /** The places that have the highest figure and the lowest; none where not every district has an exact one. */
  top: Place[];
  bottom: Place[];
}

/** Which districts have the highest figure and which the lowest, where each has an exact one and they differ. */
function endsOf({ catalogue, locale }: Scope, entries: readonly Entry[]) {
  const districts = new Map(districtsOf(catalogue).map((place) => [place.id, place]));
  const ranked = entries.flatMap(({ place: id, observation: { value } }) => {
    const place = districts.get(id);
    return place && value !== null ? [{ place, value }] : [];
  });
  const [first] = ranked;
  if (!first || rankIn({ catalogue, locale, place: first.place }, entries) === null)
    return { top: [], bottom: [] };
  const values = ranked.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const having = (end: number): Place[] =>
    most === least ? [] : ranked.flatMap(({ place, value }) => (value === end ? [place] : []));
  return { top: having(most), bottom: having(least) };
}

/** All that districts are compared by, with the figures of some places, the city's among them. */
export function measuredPlaces(
  scope: Scope,
  dataset: Dataset,
  places: readonly Place[],
): MeasuredPlaces[] {
  const { catalogue, locale } = scope;
  return measuresIn(scope, dataset).map(({ context, title, entries }) => ({
    view: { label: title, href: addressOf(context), badge: badgeOf(dataset, locale) },
    ...endsOf(scope, entries),
    figures: places.flatMap((place): PlaceFigure[] => {
      const profile = { catalogue, locale, place };
      if (place.id === catalogue.site.city) {
        const [some] = entries;
        const text = some && cityMark(context, some.row)?.text;
        return text ? [{ place, text, period: periodOf(context, some), rank: null }] : [];
      }
      const own = ownOf(profile, entries);
      if (!own || own.observation.value === null) return [];
      const text = own.place === place.id ? own.text : named(context, own.place, own.text);
      return [{ place, text, period: periodOf(context, own), rank: rankIn(profile, entries) }];
    }),
  }));
}

/** The figures of views that show one figure of one place each. */
export function singleFigures(
  scope: Scope,
  dataset: Dataset,
  places: readonly Place[],
): MeasuredPlaces[] {
  const { catalogue, locale } = scope;
  const [placeField, periodField] = [fieldInRole(dataset, "place"), fieldInRole(dataset, "period")];
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  return dataset.views
    .filter((view) => view.kind === "figure")
    .flatMap((view): MeasuredPlaces[] => {
      const context = { view: shownView({ catalogue, dataset, view }), dataset, catalogue, locale };
      const [mark, ...others] = presentView(context).marks;
      const row = rows.get(mark?.records[0] ?? 0);
      const id = row?.cells[placeField?.name ?? ""] ?? catalogue.site.city;
      const place = places.find((each) => each.id === id);
      if (!mark || !row || !place || others.length > 0) return [];
      const period = periodField
        ? formatPeriod(row.cells[periodField.name] ?? "", locale, periodField.calendar)
        : "";
      const href = pageHref(
        catalogue.site,
        locale,
        paths.chart({ dataset: dataset.id, view: view.name }),
      );
      const label = textIn(view.title, locale);
      return [
        {
          view: { label, href, badge: badgeOf(dataset, locale) },
          top: [],
          bottom: [],
          figures: [{ place, text: mark.text, period, rank: null }],
        },
      ];
    });
}
