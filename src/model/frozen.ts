import type { Locale } from "./locale.ts";

/** An embed kept as it was: its bytes never change again. */
export interface FrozenEmbed {
  locale: Locale;
  dataset: string;
  view: string;
  /** Left out for the state of the view's own page. */
  state?: string | undefined;
  /** Left out where it follows the reader's system. */
  theme?: "light" | "dark" | undefined;
  /** Of the figures it shows, e.g. `2026-11-22`. */
  date: string;
  /** Of the page without its own address, e.g. `3f9a0c1d2b4e`. */
  hash: string;
}
