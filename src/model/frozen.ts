import { z } from "zod";
import { shortHash } from "./hash.ts";
import { text } from "./text-schemas.ts";
import { localeIds, type Locale } from "./locale.ts";
import type { Theme } from "./picture.ts";

/** An embed kept as it was: its bytes never change again. */
export interface FrozenEmbed {
  /** Its address from the root of the site, e.g. `/embed/<dataset>/<view>/dark/@2026-11-22-3f9a0c1d2b4e/`. */
  path: string;
  /** In that address; left out for what was the site's main one. */
  language?: string | undefined;
  locale: Locale;
  dataset: string;
  view: string;
  /** Left out for the state of the view's own page. */
  state?: string | undefined;
  /** Left out where it follows the reader's system. */
  theme?: Theme | undefined;
  /** Of the figures it shows, e.g. `2026-11-22`. */
  date: string;
  /** Of the page without its own name, e.g. `3f9a0c1d2b4e`. */
  hash: string;
  title: string;
  /** The hash of the figures: of another page that shows the same it is the same. */
  figures: string;
}

/** `data/archive.json`: every frozen embed, in the order in which they were frozen. */
export const ArchiveIndex = z.strictObject({
  pages: z.array(
    z.strictObject({ address: text, language: z.enum(localeIds), title: text, figures: text }),
  ),
});

export type ArchiveIndex = z.infer<typeof ArchiveIndex>;

/**
 * The hash of a page, or of its figures, with its own name left out wherever that stands, so that a
 * page can tell its address.
 */
export const frozenHash = (page: string, own = ""): Promise<string> =>
  shortHash(own === "" ? page : page.replaceAll(own, ""));
