import { sayCount } from "../../locales/format.ts";
import { staffWords, words } from "../../locales/index.ts";
import type { Forms, Locale } from "../../model/locale.ts";
import { differenceText } from "../../publish/difference.ts";
import type { Affected } from "./affected.ts";
import type { Difference } from "./difference.ts";

function listed(heading: Forms, lines: readonly string[], locale: Locale): string[] {
  if (lines.length === 0) return [];
  const count = sayCount(heading, { count: lines.length }, locale);
  return [[count, ...lines.map((line) => `  ${line}`), ""].join("\n")];
}

/** What differs, as somebody at a terminal reads it. */
export function differenceLines(
  { changes, against, problems }: Difference,
  { charts, pages }: Affected,
  locale: Locale,
): string {
  const { difference: texts } = staffWords[locale];
  const { release } = words[locale];
  return [
    differenceText(changes, locale),
    ...listed(
      texts.charts,
      charts.map(({ id, title }) => `${id}  ${title}`),
      locale,
    ),
    ...listed(
      texts.pages,
      pages.map(({ href, label }) => `${href}  ${label}`),
      locale,
    ),
    ...(against === null ? [`${release.samples}\n`] : []),
    ...(problems > 0 ? [`${sayCount(release.problems, { count: problems }, locale)}\n`] : []),
  ].join("\n");
}
