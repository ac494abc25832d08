import type { Forms, Locale } from "../locale.ts";

/** A column by which the places of a map can be narrowed. */
export interface MapFilter {
  /** Its name in addresses and in the rows' `data-` attributes: `district` for places. */
  key: string;
  label: string;
  options: { value: string; label: string }[];
}

/** What a map of points has beside its drawing, for a script that draws it anew. */
export interface LiveParts {
  filters: MapFilter[];
  /** The one district that it shows; null where it shows all of them. */
  district: string | null;
  /** Whose boundaries they are, and by what right they are shown. */
  notes: string[];
  /** What one mark stands for, and a larger one where there are any. */
  legend: { one: string; many: string | null };
}

/** The words of the live map; `{name}` places are filled by the script. */
export interface LiveWords {
  map: string;
  all: string;
  reset: string;
  shown: Forms;
  cluster: Forms;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  touch: string;
  onMap: string;
  inTable: string;
  close: string;
  of: string;
}

/** What a page tells the script that makes its map live. */
export interface LiveMap extends LiveParts {
  locale: Locale;
  title: string;
  /** The badge of a sample, else null. */
  badge: string | null;
  /** Address of the districts' polygons. */
  boundaries: string;
  words: LiveWords;
}
