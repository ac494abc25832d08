import { sentence } from "../../drawing/describe.ts";
import { formatList, sayCount } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { formOf } from "../../locales/say.ts";
import type { Locale } from "../../model/locale.ts";
import type { PointDistrict, PointsSpec } from "./spec.ts";

function describeDistricts(districts: PointDistrict[], locale: Locale): string[] {
  const texts = words[locale].points;
  const counts = districts.map(({ count }) => count);
  const [high, low] = [Math.max(...counts), Math.min(...counts)];
  const names = (count: number) =>
    formatList(
      districts.filter((each) => each.count === count).map(({ name }) => name),
      locale,
    );
  if (districts.length === 0) return [];
  if (districts.length === 1) return [say(texts.only, { name: names(high) })];
  if (high === low) return [say(texts.equal, { count: high })];
  const most = formOf(texts.extremes, counts.filter((count) => count === high).length, locale);
  return [say(most, { highest: names(high), high, lowest: names(low), low })];
}

/** How many there are, where most and fewest, and which are not on the map. */
export function describePoints(spec: PointsSpec, locale: Locale): string {
  const total = sayCount(words[locale].points.total, { count: spec.points.length }, locale);
  const parts = [total, ...describeDistricts(spec.districts, locale), ...spec.unplaced];
  return sentence([{ name: null, text: parts.join(words[locale].describe.join) }], null, locale);
}
