import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { textIn, type Locale } from "../model/locale.ts";

/** What stands on every map: whose boundaries they are, and by what right they are shown. */
export function mapNotes({ site, boundaries }: Catalogue, locale: Locale): string[] {
  const { map } = site;
  const { attribution } = boundaries.metadata;
  const right = "approvalNumber" in map ? map.approvalNumber : textIn(map.exemption, locale);
  return [right, say(words[locale].map.boundaries, { attribution })];
}
