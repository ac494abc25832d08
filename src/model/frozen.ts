import { z } from "zod";
import { localeIds, type Locale } from "./locale.ts";
import { themes, type Theme } from "./theme.ts";

/** An embed kept as it was: its bytes never change again. */
export interface FrozenEmbed {
  /** Its address from the root of the site, e.g. `/embed/<dataset>/<view>/dark/@2026-11-22-3f9a0c1d2b4e/`. */
  path: string;
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

/** What the address of a frozen embed says of it. */
interface Named extends Omit<FrozenEmbed, "locale" | "title" | "figures"> {
  /** Left out for the language that was the site's main one. */
  language?: string | undefined;
}

const text = z.string().min(1);

/** `data/archive.json`: every frozen embed, in the order in which they were frozen. */
export const ArchiveIndex = z.strictObject({
  pages: z.array(
    z.strictObject({ address: text, language: z.enum(localeIds), title: text, figures: text }),
  ),
});

export type ArchiveIndex = z.infer<typeof ArchiveIndex>;

export const archiveFolder = "data/archive";

/** The list stands beside the folder, so that neither is lost without the other telling. */
export const archiveIndex = `${archiveFolder}.json`;

/** Where a frozen embed is kept: `/embed/…/@…/` → `data/archive/embed/…/@….html`. */
export const archiveFile = (path: string): string => `${archiveFolder}${path.slice(0, -1)}.html`;

/** The address of what is kept in a file of the archive. */
export const archivePath = (file: string): string =>
  file.slice(archiveFolder.length).replace(/\.html$/, "/");

/** The last part of a frozen embed's address, e.g. `@2026-11-22-3f9a0c1d2b4e`. */
export const frozenName = ({ date, hash }: Pick<FrozenEmbed, "date" | "hash">): string =>
  `@${date}-${hash}`;

const language = "(?:/([a-z]+))?";
const state = `(?:(?!(?:${themes.join("|")})/)([^/@]+)/)?`;
const theme = `(?:(${themes.join("|")})/)?`;
const name = String.raw`@(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})`;
const pattern = new RegExp(`^${language}/embed/([^/@]+)/([^/@]+)/${state}${theme}${name}/$`);

/** Reads the address of a frozen embed; null where it is none. */
export function parseFrozen(path: string): Named | null {
  const found = pattern.exec(path);
  if (!found) return null;
  const [, language, dataset = "", view = "", state, theme, date = "", hash = ""] = found;
  return { path, language, dataset, view, state, theme: theme as Named["theme"], date, hash };
}

/**
 * The hash of a page, or of its figures: the first 12 digits of SHA-256 over it as UTF-8, with its
 * own name left out wherever that stands, so that a page can tell its address.
 */
export async function frozenHash(page: string, own = ""): Promise<string> {
  const bytes = new TextEncoder().encode(own === "" ? page : page.replaceAll(own, ""));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
