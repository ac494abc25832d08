import { decodeHTML, escapeUTF8 } from "entities";
import { formatPeriod } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { frozenHash, frozenName } from "../model/frozen.ts";
import { type Locale, textIn } from "../model/locale.ts";
import type { Site } from "../model/site.ts";

/** What becomes of a finished embed. */
interface Freezing {
  site: Pick<Site, "name" | "baseUrl">;
  locale: Locale;
  /** Of the live embed, from the root of the site, e.g. `/en/embed/<dataset>/<view>/dark/`. */
  path: string;
  /** Of its figures, e.g. `2026-11-22`. */
  date: string;
}

export interface FrozenPage {
  path: string;
  title: string;
  /** The hash of its figures. */
  figures: string;
  html: string;
}

/** What a frozen embed says where a live one says when it was updated. */
export const asOfText = ({ site, locale, date }: Omit<Freezing, "path">): string =>
  say(words[locale].frozen.asOf, {
    date: formatPeriod(date, locale),
    latest: textIn(site.name, locale),
  });

/** The one part of an embed that a pattern finds: an embed that is made otherwise is not frozen. */
function partOf(html: string, pattern: RegExp): string {
  const [found, ...others] = [...html.matchAll(pattern)];
  if (!found || others.length > 0) throw new Error(`not once in an embed: ${pattern.source}`);
  return found[1] ?? found[0];
}

/** The same with links: the date leads to the page itself, for good, the rest to its chart. */
function asOfLine({ site, locale, date }: Freezing, own: string, chart: string): string {
  const line = say(words[locale].frozen.asOf, {
    date: `<a href="${escapeUTF8(own)}" rel="bookmark">${formatPeriod(date, locale)}</a>`,
    latest: `<a href="${chart}">${escapeUTF8(textIn(site.name, locale))}</a>`,
  });
  return `<p class="source as-of">${line}</p>`;
}

/** Makes an embed one that never changes: it says of when its figures are, and where newer ones are. */
export async function freezePage(html: string, freezing: Freezing): Promise<FrozenPage> {
  const { site, path, date } = freezing;
  const live = partOf(html, /<p class="source as-of">[^<]*<\/p>/g);
  const chart = partOf(html, /<link rel="canonical" href="([^"]*)">/g);
  const named = (name: string) => {
    const own = new URL(`.${path}${name}/`, site.baseUrl).href;
    return html.replace(live, () => asOfLine(freezing, own, chart));
  };
  const name = frozenName({ date, hash: await frozenHash(named("")) });
  const title = decodeHTML(partOf(html, /<title>([^<]*)<\/title>/g));
  const figures = partOf(html, /<figure [^>]*data-figures="([0-9a-f]{12})"/g);
  return { path: `${path}${name}/`, title, figures, html: named(name) };
}
