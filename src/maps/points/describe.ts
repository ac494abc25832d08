import { listNames, sentence, tied } from "../../drawing/describe.ts";
import { formatNumber, sayCount } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { formOf } from "../../locales/say.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../../model/site.ts";
import type { PointDistrict, PointsSpec } from "./spec.ts";

/** Of which site it is said, and in which language. */
interface Speaking {
  site: Pick<Site, "levels">;
  locale: Locale;
}

function describeDistricts(districts: PointDistrict[], { site, locale }: Speaking): string[] {
  const texts = wordsOf(site, locale).points;
  const counts = districts.map(({ count }) => count);
  const [high, low] = [Math.max(...counts), Math.min(...counts)];
  const names = (count: number) =>
    listNames(
      districts.filter((each) => each.count === count).map(({ name }) => name),
      locale,
      tied,
    );
  const written = (count: number) => formatNumber(count, locale);
  if (districts.length === 0) return [];
  if (districts.length === 1) return [say(texts.only, { name: names(high) })];
  if (high === low) return [say(texts.equal, { count: written(high) })];
  const most = formOf(texts.extremes, counts.filter((count) => count === high).length, locale);
  return [
    say(most, {
      highest: names(high),
      high: written(high),
      lowest: names(low),
      low: written(low),
    }),
  ];
}

/** How many there are, where most and fewest, and which are not on the map. */
export function describePoints(spec: PointsSpec, speaking: Speaking): string {
  const { locale } = speaking;
  const total = sayCount(words[locale].points.total, { count: spec.points.length }, locale);
  const parts = [total, ...describeDistricts(spec.districts, speaking), ...spec.unplaced];
  return sentence([{ name: null, text: parts.join(words[locale].describe.join) }], null, locale);
}
