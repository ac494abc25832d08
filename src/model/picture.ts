import type { Locale } from "./locale.ts";

/** The drawing as vectors and twice as large, for shared links, for phones. */
export const imageFormats = ["svg", "png", "og", "portrait"] as const;

export type ImageFormat = (typeof imageFormats)[number];

/** How wide the drawing's pictures are at their own size; they are as high as they need. */
export const pictureWidthPx = 800;

/** What networks show of a link; and what fills a phone's screen, as high as its drawing needs: three to four, or up to nine to sixteen. */
export const pictureSizes = {
  og: { widthPx: 1200, heightPx: 630 },
  portrait: { widthPx: 1080, leastPx: 1440, mostPx: 1920 },
} as const;

/** What a picture of a view shows and says, standing alone: all its words are here, as plain data. */
export interface Picture {
  /** The address of its chart, which its QR code holds. */
  address: string;
  locale: Locale;
  title: string;
  /** The mark of a sample, else null. */
  badge: string | null;
  sentence: string;
  /** What the numbers are in; null where the drawing says it itself. */
  measure: string | null;
  /** SVG for a phone's width, for a page's, and in large letters; null where the view is a table. */
  drawings: { phone: string; wide: string; large: string } | null;
  /** Null where there is nothing to show but words. */
  table: PictureTable | null;
  notes: string[];
  /** All sources in a line, and a shorter one that names the first and counts them. */
  source: { all: string; short: string };
  /** Date and licence. */
  facts: string[];
  site: string;
  /** What the QR code is for. */
  scan: string;
}

/** A table as far as a picture shows one. */
export interface PictureTable {
  columns: { label: string; numeric: boolean }[];
  rows: string[][];
  /** Says how many of all rows are shown, with a place for that: `The first {shown} of 356 rows`. */
  excerpt: string;
}

export const themes = ["light", "dark"] as const;

/** The colours that an embed keeps to, whatever the reader's system says. */
export type Theme = (typeof themes)[number];
