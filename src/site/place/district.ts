import { hasPage, isParted } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { feedLinks } from "../changes/changes.ts";
import { followedDistrict } from "../changes/followed.ts";
import { wholeName } from "../page/named.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import type { Profile } from "../view/rank.ts";
import { unpublishedOf, type Comparison } from "./comparison.ts";
import { comparedTable, type ComparedTable } from "./compared.ts";
import { figuresIn, type Figures } from "./figures.ts";
import { located, locatorOf, type Locator } from "./locator.ts";
import { rowsAbout } from "./profile.ts";
import { registersOf, type Register } from "./register.ts";
import { above, listsWithin, placeLink, type PlaceList } from "./within.ts";

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

/** The places a profile exists for: the whole, then all others that have a page. */
export function profiledPlaces(catalogue: Catalogue): Place[] {
  const city = catalogue.places.get(catalogue.site.city);
  if (!city) throw new Error(`unknown city: ${catalogue.site.city}`);
  const others = [...catalogue.places.values()].filter(
    (place) => place !== city && hasPage(catalogue, place),
  );
  return [city, ...others];
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
