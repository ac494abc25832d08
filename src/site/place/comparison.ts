import { cityMark } from "../../charts/kinds.ts";
import { drawStrip } from "../../charts/strip.ts";
import { badgeOf } from "../../locales/badge.ts";
import { asAmongOthers, formatList, numberIn, type SplitNumber } from "../../locales/format.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { ObsStatus } from "../../model/observation.ts";
import { columnOf } from "../../model/view.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { neighboursOf } from "../../stats/geometry.ts";
import type { Link } from "../page/page.ts";
import type { Profile } from "../view/rank.ts";
import { ageOfRows } from "../view/age.ts";
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
  const { before, number, after } = numberIn(asAmongOthers(own.text, own.label));
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
export function unpublishedOf(profile: Profile, datasets: readonly Dataset[]): Link[] {
  const unknown = comparedIn(profile, datasets).filter((each) => !isKnown(each));
  const byTitle = Map.groupBy(unknown, ({ title }) => title);
  return [...byTitle].flatMap(([label, [first]]) =>
    first ? [{ label, href: addressOf(first.context) }] : [],
  );
}
