import { decodeHTML, escapeUTF8 } from "entities";
import { formatPeriod } from "../locales/times.ts";
import { say, words } from "../locales/index.ts";
import { frozenName } from "../address/frozen.ts";
import { absolute, fileHref } from "../address/href.ts";
import { pathOf, type Address } from "../address/parse.ts";
import { frozenHash } from "../model/frozen.ts";
import { type Locale, textIn } from "../model/locale.ts";
import type { Site } from "../model/site.ts";

/** What becomes of a finished embed. */
interface Freezing {
  site: Pick<Site, "name" | "baseUrl">;
  locale: Locale;
  /** The live one. */
  embed: Address<"embed">;
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
export const asOfText = ({ site, locale, date }: Omit<Freezing, "embed">): string =>
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

/** Stands for a hash before there is one, and leaves no mark on it. */
const unknownHash = "0".repeat(12);

/** Makes an embed one that never changes: it says of when its figures are, and where newer ones are. */
export async function freezePage(html: string, freezing: Freezing): Promise<FrozenPage> {
  const { site, embed, date } = freezing;
  const live = partOf(html, /<p class="source as-of">[^<]*<\/p>/g);
  const chart = partOf(html, /<link rel="canonical" href="([^"]*)">/g);
  const pathAt = (hash: string) => pathOf({ ...embed, sort: "frozen", date, hash });
  const named = (hash: string) => {
    const own = absolute(site, fileHref(site, pathAt(hash)));
    return html.replace(live, () => asOfLine(freezing, own, chart));
  };
  const hash = await frozenHash(named(unknownHash), frozenName({ date, hash: unknownHash }));
  const title = decodeHTML(partOf(html, /<title>([^<]*)<\/title>/g));
  const figures = partOf(html, /<figure [^>]*data-figures="([0-9a-f]{12})"/g);
  return { path: pathAt(hash), title, figures, html: named(hash) };
}
