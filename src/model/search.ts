import type { Forms } from "./locale.ts";

/** What can be found, in the order in which it is shown. */
export const searchKinds = [
  "topic",
  "district",
  "dataset",
  "chart",
  "term",
  "page",
  "town",
  "community",
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** One thing to be found. */
export interface SearchEntry {
  kind: SearchKind;
  label: string;
  href: string;
  /** What it is also found by: its name in the other language, other forms of a term. */
  also?: string[];
  /** What tells it from others of its name, e.g. the dataset of a chart. */
  context?: string;
  isSample?: true;
}

/** A town and its communities, which stand on the page of its district. */
export interface SearchTown {
  id: string;
  name: string;
  also: string[];
  district: string;
  /** The district's page. */
  href: string;
  /** The end of the code, the name, and the Chinese name where that is another: `["024", "百福弄社区"]`. */
  communities: [ending: string, name: string, chinese?: string][];
}

/** The words of the search, e.g. `{ found: { other: "找到{count}项" } }`. */
export interface SearchWords {
  kinds: Record<SearchKind, string>;
  found: Forms;
  none: string;
  all: Forms;
  hint: string;
  slash: string;
}

/** All that a browser needs to search the site in one language. */
export interface SearchIndex {
  words: SearchWords;
  /** The mark of a sample, where anything to be found is one. */
  badge: string | null;
  /** Traditional characters, each before the simplified one that stands for it: `"鄉乡區区"`. */
  folds: string;
  /** The characters by how they are read: `{ "xiang": "乡香" }`; one read in two ways stands twice. */
  readings: Record<string, string>;
  entries: SearchEntry[];
  towns: SearchTown[];
}

/** The place of a town or of one of its communities on the page of its district. */
export const townAnchor = (town: string, ending?: string): string =>
  ending === undefined ? town : `${town}-${ending}`;
