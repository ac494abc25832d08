import type { Drawing, TableModel } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { drawLocator, layOutLocator, type LocatorLayout } from "../../maps/locator.ts";
import { mapNotes } from "../../maps/notes.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, valueFields, type Dataset } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { landOf, landWith } from "../../stats/land/insets.ts";
import { oncePer } from "../../stats/once.ts";
import type { Place } from "../../model/place.ts";
import { hasPoints } from "../../model/view.ts";
import { comparisonsOf, unpublishedOf, type Comparison } from "./comparison.ts";
import { comparedTable, type ComparedTable } from "./districts.ts";
import { feedLinks } from "../changes/changes.ts";
import { followedDistrict } from "../changes/followed.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { chartsWith, profileTable, rowsAbout } from "./profile.ts";
import { districtsOf, type Profile } from "../view/rank.ts";
import { registersOf, type Register } from "./register.ts";
import { mostWhole } from "../view/parts.ts";
import { stateOfPlace } from "../view/state.ts";
import { above, listsWithin, placeLink, type PlaceList } from "./within.ts";
import { areMany, hasPage, isParted } from "../../address/place.ts";
import { comparedAbove } from "../../stats/select.ts";
import { polygonsFor } from "../../stats/land/ground.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { datasetTable, figureOf, type ViewFigure } from "../view/view.ts";
import { wholeName } from "../page/named.ts";

/** The map of districts, and what stands below every map. */
export interface Locator {
  drawing: Drawing;
  notes: string[];
}

/** Where the parts of the page are. */
export const anchors = {
  standout: "standout",
  within: "within",
  samples: "samples",
  compared: "compared",
  figures: "figures",
  charts: "charts",
  registers: "registers",
} as const;

/** Figures of a place, real ones or samples: the two are never among each other. */
export interface Figures {
  /** The place beside the others; nothing for the city itself. */
  comparisons: Comparison[];
  /** Views in the state that shows this place alone. */
  figures: ViewFigure[];
  /**
   * One table a dataset that has figures about the place, or whose map has points in it; of a long one the
   * first rows, and where all of them are.
   */
  sections: { dataset: Link; table: TableModel; all?: Link }[];
  charts: Link[];
}

/** Places of one level that lie in another. */
interface WithinPlace extends PlaceList {
  /** Set where they are compared here. */
  table: ComparedTable | null;
}

export interface DistrictPage {
  page: Page;
  lead: string;
  /** The parts that the page has, in order. */
  contents: Link[];
  intro: string;
  /** The places right below it, level by level. */
  within: WithinPlace[];
  /** Those of its comparisons that are furthest from the middle, the furthest first. */
  standout: Comparison[];
  standoutHeading: string;
  facts: Figures;
  samples: Figures;
  /** What of others was published, and not of this place. */
  unpublished: Link[];
  unpublishedNote: string;
  comparedNote: string;
  /** By which rules it is ranked and judged. */
  rules: Link;
  /** One list a dataset that names what there is in the place. */
  registers: Register[];
  chartsHeading: string;
  /** Null where the site has no boundaries. */
  locator: Locator | null;
}

type Scope = Pick<Profile, "catalogue" | "locale">;

/** The places a profile exists for: the whole, then all others that have a page. */
export function profiledPlaces(catalogue: Catalogue): Place[] {
  const city = catalogue.places.get(catalogue.site.city);
  if (!city) throw new Error(`unknown city: ${catalogue.site.city}`);
  const others = [...catalogue.places.values()].filter(
    (place) => place !== city && hasPage(catalogue, place),
  );
  return [city, ...others];
}

/** The places on the locator map of a page: all that are compared; of many those that lie in `around`, or what they lie in. */
function located(catalogue: Catalogue, around: Place): readonly Place[] {
  const all = districtsOf(catalogue);
  if (!isParted(catalogue)) return all;
  const outerOf = (place: Place) => above(catalogue, place).at(-1) ?? place;
  return around.tier === "between"
    ? all.filter((place) => above(catalogue, place).includes(around))
    : [...new Set(all.map(outerOf))];
}

/** Of many places that lie in nothing: the land as a whole, which leads to all of them, and one of them. */
function inWholeLand({ catalogue, locale }: Scope, current: Place): LocatorLayout {
  const { site, places } = catalogue;
  const land = landOf(catalogue);
  const whole = {
    id: site.city,
    areas: land.areas.map(({ id }) => String(id)),
    name: wholeName(catalogue, locale),
    href: pageHref(site, locale, paths.compare),
    isUnwritten: true as const,
  };
  const own = {
    id: current.id,
    areas: polygonsFor(current, places),
    name: textIn(current.short, locale),
    href: pageHref(site, locale, paths.district({ place: current.id })),
    isUnwritten: true as const,
  };
  return layOutLocator(land, [whole, own], 360);
}

function locatorLayout({ catalogue, locale }: Scope, around: Place): LocatorLayout {
  const { site, places } = catalogue;
  const targets = located(catalogue, around).map((place) => ({
    id: place.id,
    areas: polygonsFor(place, places),
    name: textIn(place.short, locale),
    href: pageHref(site, locale, paths.district({ place: place.id })),
  }));
  const land = landOf(catalogue);
  const shown =
    around.tier === "between"
      ? landWith(
          land,
          targets.flatMap(({ areas }) => areas),
        )
      : land;
  return layOutLocator(shown, targets, 360);
}

const locatorLayouts = oncePer<Catalogue, Map<string, LocatorLayout>>(() => new Map());

function layoutOf(scope: Scope, around: Place, current: Place | null): LocatorLayout {
  if (isUnparted(scope.catalogue) && current) return inWholeLand(scope, current);
  const known = locatorLayouts(scope.catalogue);
  const key = `${scope.locale} ${around.id}`;
  const layout = known.get(key) ?? locatorLayout(scope, around);
  known.set(key, layout);
  return layout;
}

/** Whether there are many places that lie in nothing: a map of links to all of them has none that can be hit. */
const isUnparted = (catalogue: Catalogue): boolean => areMany(catalogue) && !isParted(catalogue);

/** What the locator map of a page is of: the whole; of many places what that of the page lies in. */
function aroundOf(catalogue: Catalogue, current: Place | null): Place {
  const whole = catalogue.places.get(catalogue.site.city);
  if (!whole) throw new Error(`unknown city: ${catalogue.site.city}`);
  if (!current || !isParted(catalogue)) return whole;
  const outer = [...above(catalogue, current), current].filter(({ tier }) => tier === "between");
  return outer.at(-1) ?? whole;
}

/** What is filled on the map of a place that has no area there: what lies in it, or it lies in. */
function nearOf({ places }: Catalogue, place: Place): string[] {
  const outer = comparedAbove(place, places);
  return outer ? [outer.id] : polygonsFor(place, places);
}

/** The links of the locator map; that of the page that shows it, if it has one, is filled. Null where there is nothing to draw. */
export function locatorOf(
  catalogue: Catalogue,
  locale: Locale,
  current: Place | null,
): Locator | null {
  if (catalogue.boundaries.features.length === 0) return null;
  if (isUnparted(catalogue) && current?.tier !== "compared") return null;
  const around = aroundOf(catalogue, current);
  const city = around.tier === "whole" ? wholeName(catalogue, locale) : textIn(around.name, locale);
  const name = say(wordsOf(catalogue.site, locale).district.locator, { city });
  const isPart = current?.tier === "between" || current?.tier === "finer";
  const drawing = drawLocator(layoutOf({ catalogue, locale }, around, current), {
    name,
    current: current?.id ?? null,
    near: current && isPart && current !== around ? nearOf(catalogue, current) : [],
  });
  return { drawing, notes: mapNotes(catalogue, locale) };
}

function linkTo({ catalogue, locale }: Profile, dataset: Dataset): Link {
  const href = pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id }));
  return { label: textIn(dataset.title, locale), href, badge: badgeOf(dataset, locale) };
}

/** So many rows of a long table stand on the page of a district. */
const excerptRows = 50;

/** What a map has in a district, row by row, where no map of the district alone says it already. */
function pointsIn(
  profile: Profile,
  dataset: Dataset,
  figures: readonly ViewFigure[],
): Figures["sections"] {
  if (figures.some(({ id, live }) => live !== null && id.startsWith(`${dataset.id}/`))) return [];
  const place = fieldInRole(dataset, "place")?.name;
  const map = dataset.views.find(hasPoints);
  if (!map || place === undefined || profile.place.tier !== "compared") return [];
  const table = datasetTable({ ...profile, dataset }, { [place]: profile.place.id });
  const section = { dataset: linkTo(profile, dataset), table };
  if (table.rows.length <= mostWhole) return [section];
  const { catalogue, locale } = profile;
  const page = pageHref(
    catalogue.site,
    locale,
    paths.chart({ dataset: dataset.id, view: map.name }),
  );
  const told = { shown: excerptRows, count: table.count };
  const all = {
    label: say(words[locale].images.rows, told),
    href: `${page}#district=${profile.place.id}`,
  };
  return [{ ...section, table: { ...table, rows: table.rows.slice(0, excerptRows) }, all }];
}

/** The views that can be switched to the place, switched to it. */
const figuresOf = ({ catalogue, place, locale }: Profile, dataset: Dataset): ViewFigure[] =>
  dataset.views.flatMap((view) => {
    const context = { view, dataset, catalogue, locale };
    const state = stateOfPlace(context, place.id);
    return state ? [figureOf(context, state.slug)] : [];
  });

const sectionOf = (profile: Profile, dataset: Dataset): Figures["sections"][number] => ({
  dataset: linkTo(profile, dataset),
  table: profileTable(profile, dataset),
});

function figuresIn(profile: Profile, datasets: readonly Dataset[]): Figures {
  const figures = datasets.flatMap((dataset) => figuresOf(profile, dataset));
  const measured = datasets.filter((dataset) => valueFields(dataset).length > 0);
  const isCompared = profile.place.tier === "compared";
  return {
    comparisons: isCompared ? comparisonsOf(profile, measured) : [],
    figures,
    sections: [
      ...measured.map((dataset) => sectionOf(profile, dataset)),
      ...datasets.flatMap((dataset) => pointsIn(profile, dataset, figures)),
    ],
    charts: datasets.flatMap((dataset) => chartsWith(profile, dataset)),
  };
}

type Parts = Pick<
  DistrictPage,
  "facts" | "samples" | "registers" | "standout" | "standoutHeading" | "within"
>;

function contentsOf({ catalogue, place, locale }: Profile, parts: Parts): Link[] {
  const { district, topic } = wordsOf(catalogue.site, locale);
  const part = (label: string, id: string, entries: readonly unknown[]): Link[] =>
    entries.length > 0 ? [{ label, href: `#${id}` }] : [];
  const { facts, samples, registers, standout, standoutHeading, within } = parts;
  const charts = say(district.charts, { place: textIn(place.name, locale) });
  return [
    ...part(standoutHeading, anchors.standout, standout),
    ...part(within[0]?.heading ?? "", anchors.within, within),
    ...part(district.compared, anchors.compared, facts.comparisons),
    ...facts.figures.map(({ id, title }) => ({ label: title, href: `#${id}` })),
    ...part(district.all, anchors.figures, facts.sections),
    ...part(charts, anchors.charts, facts.charts),
    ...part(district.registers, anchors.registers, registers),
    ...part(topic.samples, anchors.samples, samples.sections),
  ];
}

/** A place stands out by what is at least so far from the middle. */
const farFromMiddle = 0.3;

export const mostStandout = 3;

const standoutIn = (comparisons: readonly Comparison[]): Comparison[] =>
  comparisons
    .filter(({ extremity }) => extremity >= farFromMiddle)
    .toSorted((a, b) => b.extremity - a.extremity)
    .slice(0, mostStandout);

/** What the page of a place is, in a sentence. */
function descriptionOf({ catalogue, place, locale }: Profile, registers: readonly Register[]) {
  const { district } = wordsOf(catalogue.site, locale);
  const hasLists = registers.length > 0;
  if (place.tier === "whole" && hasLists) return district.cityDescription;
  if (place.tier !== "compared") return district.plainDescription;
  return hasLists ? district.description : district.comparedDescription;
}

/** What lies right below a place; beside each other what is compared, where it is too many for a page of all. */
function placesWithin(profile: Profile): WithinPlace[] {
  const { catalogue, place } = profile;
  const isTabled = place.tier === "between" && isParted(catalogue);
  const compared = isTabled ? located(catalogue, place) : [];
  return listsWithin(profile, place).map((list) => ({
    ...list,
    table: list.level === compared[0]?.level ? comparedTable(profile, compared) : null,
  }));
}

/** The profile of a place that has a page. */
export function districtPage(catalogue: Catalogue, place: Place, locale: Locale): DistrictPage {
  const profile = { catalogue, place, locale };
  const { site } = catalogue;
  const { district, nav, verdicts } = wordsOf(site, locale);
  const name = textIn(place.name, locale);
  const names = { place: name, city: wholeName(catalogue, locale) };
  const registers = registersOf(profile);
  const lead = say(descriptionOf(profile, registers), names);
  const datasets = catalogue.datasets.filter((each) => rowsAbout(profile, each).length > 0);
  const real = datasets.filter(({ status }) => status !== "sample");
  const facts = figuresIn(profile, real);
  const samples = figuresIn(
    profile,
    datasets.filter(({ status }) => status === "sample"),
  );
  const list = {
    label: nav.districts,
    href: pageHref(site, locale, paths.compare),
  };
  const [shown] = [...facts.figures, ...samples.figures];
  const parts = {
    facts,
    samples,
    standout: standoutIn(facts.comparisons),
    standoutHeading: say(district.standout, { place: name }),
    registers,
    within: placesWithin(profile),
  };
  return {
    ...parts,
    page: pageOf(catalogue, {
      locale,
      path: paths.district({ place: place.id }),
      heading: say(district.heading, { place: name }),
      description: lead,
      trail: [list, ...above(catalogue, place).map((each) => placeLink(profile, each))],
      ...(shown && { shows: shown.shown }),
      machines: feedLinks(catalogue, followedDistrict(catalogue, place.id, place.name), locale),
    }),
    lead,
    contents: contentsOf(profile, parts),
    comparedNote: say(district.comparedNote, names),
    rules: { label: verdicts.heading, href: pageHref(site, locale, paths.verdicts) },
    unpublishedNote: say(district.unpublished, { place: name }),
    unpublished: place.tier === "compared" ? unpublishedOf(profile, real) : [],
    intro: facts.sections.length > 0 ? district.intro : say(district.none, { place: name }),
    chartsHeading: say(district.charts, { place: name }),
    locator: locatorOf(catalogue, locale, place),
  };
}
