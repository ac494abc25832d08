import { wordsOf } from "../../locales/levels.ts";
import { say } from "../../locales/say.ts";
import type { Observation } from "../../model/observation.ts";
import { medianOf } from "../../stats/median.ts";
import { wholeName } from "../page/named.ts";
import type { Profile } from "../view/rank.ts";
import { measuresRate, rankIn, type Entry, type Measure } from "./measures.ts";

/** A figure of a place among those that it is compared with. */
export interface Judged extends Measure {
  profile: Profile;
  own: Entry;
}

/** Apart by more than this part of what it is compared with, a figure is higher or lower. */
export const similarPart = 0.05;

/** Counts below this get no verdict. */
export const leastCount = 10;

const isExact = ({ status }: Observation): boolean => status === "normal";

/** Whether a figure lies below (-1), close to (0) or above (1) another. */
export function leaning(value: number, other: number): -1 | 0 | 1 {
  const apart = value - other;
  if (Math.abs(apart) <= Math.abs(other) * similarPart) return 0;
  return apart < 0 ? -1 : 1;
}

/** The number that a place's rate is held against: the city's, both exact; else null. */
export function cityRateFor(judged: Judged, city: Observation | null): number | null {
  const { profile, context, own } = judged;
  const isOne = own.place === profile.place.id;
  if (!isOne || !isExact(own.observation) || !measuresRate(context, own)) return null;
  return city && isExact(city) ? city.value : null;
}

/** The rule that `/about/findings/` prints. */
export function verdictOf(judged: Judged, city: Observation | null): string | null {
  const { profile, context, own, entries } = judged;
  const { higher, similar, lower, higherMiddle, similarMiddle, lowerMiddle } = wordsOf(
    profile.catalogue.site,
    profile.locale,
  ).district;
  const { value } = own.observation;
  const isOne = own.place === profile.place.id;
  if (!isOne || value === null || !isExact(own.observation)) return null;
  if (measuresRate(context, own)) {
    const rate = cityRateFor(judged, city);
    const place = wholeName(profile.catalogue, profile.locale);
    const texts = [lower, similar, higher] as const;
    return rate === null ? null : say(texts[leaning(value, rate) + 1] ?? similar, { place });
  }
  if (value < leastCount || rankIn(profile, entries) === null) return null;
  const middle = medianOf(entries.flatMap(({ observation }) => observation.value ?? []));
  return [lowerMiddle, similarMiddle, higherMiddle][leaning(value, middle) + 1] ?? null;
}
