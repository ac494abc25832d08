import { hasPage } from "../../address/place.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import type { Place } from "../../model/place.ts";
import { oncePer } from "../../stats/once.ts";

/** The places of a site that are compared, in the order of `places.csv`. */
export const districtsOf = oncePer((catalogue: Catalogue): readonly Place[] =>
  [...catalogue.places.values()].filter(
    (place) => place.tier === "compared" && hasPage(catalogue, place),
  ),
);

const byLevel = oncePer((catalogue: Catalogue) =>
  Map.groupBy(
    [...catalogue.places.values()].filter((place) => hasPage(catalogue, place)),
    ({ level }) => level,
  ),
);

/** The areas that are published together, where each place that is compared lies in one of them and in no other: states. */
const areasOf = oncePer((catalogue: Catalogue): readonly Place[] => {
  const areas = [...catalogue.places.values()].filter(({ tier }) => tier === "joint");
  const members = new Set(areas.flatMap((area) => area.members));
  const isDisjoint = areas.reduce((sum, area) => sum + area.members.length, 0) === members.size;
  const isWhole = districtsOf(catalogue).every(({ id }) => members.has(id));
  return isDisjoint && isWhole ? areas : [];
});

/** The places that one is ranked among: those of its level that have pages, or areas beside each other; the whole has none. */
function peersOf(catalogue: Catalogue, { tier, level }: Place): readonly Place[] {
  if (tier === "whole") return [];
  return tier === "joint" ? areasOf(catalogue) : (byLevel(catalogue).get(level) ?? []);
}

/** The levels of which places are ranked among each other, the compared one first. */
export const rankedLevels = oncePer((catalogue: Catalogue): string[] => {
  const ranked = [...catalogue.places.values()].filter(
    (place) => peersOf(catalogue, place).length > 1,
  );
  return [...new Set([...districtsOf(catalogue), ...ranked].map(({ level }) => level))];
});

/** A place's figures, in a language. */
export interface Profile {
  catalogue: Catalogue;
  place: Place;
  locale: Locale;
}

const isExact = (observation: Observation | undefined) =>
  observation?.status === "normal" || observation?.status === "zero";

type Figures = ReadonlyMap<string, Observation | undefined>;

/** A rank among so many places, and how many share it. */
export interface Rank {
  rank: number;
  count: number;
  alike: number;
}

/** The ranks of places by their figures: none unless every one of them has an exact one. */
const ranksIn = oncePer((figures: Figures) =>
  oncePer((peers: readonly Place[]): ReadonlyMap<Place, Rank> => {
    const exact = peers.flatMap((place) => {
      const figure = figures.get(place.id);
      return isExact(figure) && figure?.value != null ? [{ place, value: figure.value }] : [];
    });
    if (exact.length < peers.length) return new Map();
    const byValue = Map.groupBy(
      exact.toSorted((a, b) => b.value - a.value),
      ({ value }) => value,
    );
    const ranks = new Map<Place, Rank>();
    for (const same of byValue.values()) {
      const rank = { rank: ranks.size + 1, count: peers.length, alike: same.length };
      for (const { place } of same) ranks.set(place, rank);
    }
    return ranks;
  }),
);

/** The place's rank by the figures of places. */
export const rankAmong = ({ catalogue, place }: Profile, figures: Figures): Rank | undefined =>
  ranksIn(figures)(peersOf(catalogue, place)).get(place);

/** The same in words. */
export function rankText(profile: Profile, figures: Figures): string | null {
  const { rankOf: alone, rankTied: tied } = words[profile.locale].district;
  const ranked = rankAmong(profile, figures);
  return ranked ? say(ranked.alike > 1 ? tied : alone, { ...ranked }) : null;
}

/** How the place's rank has changed since a period, where it has one of its own at both and they differ. */
export function rankChangeText(
  profile: Profile,
  earlier: { period: string; figures: Figures },
  figures: Figures,
): string | null {
  const { rankUp: up, rankDown: down } = words[profile.locale].district;
  const [from, to] = [rankAmong(profile, earlier.figures), rankAmong(profile, figures)];
  if (from?.alike !== 1 || to?.alike !== 1 || from.rank === to.rank) return null;
  const { period } = earlier;
  const count = Math.abs(from.rank - to.rank);
  return say(to.rank < from.rank ? up : down, { period, from: from.rank, count });
}
