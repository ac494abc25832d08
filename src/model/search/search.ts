import type { Forms } from "../locale.ts";

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
  /** What it is about: by that it is found below all that is called so. */
  about?: string[];
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
  /** The end of the code, blank where it is the next after the one before, the name, and the Chinese name where that is another: `["024", "百福弄社区"]`. */
  communities: [ending: string, name: string, chinese?: string][];
}

/**
 * The figure of a place: a number where it is exact, which its measure writes out; where every place
 * of its level has an exact one also its rank, and how many share that.
 */
type Figure = [said: string | number, period: string, rank?: number, alike?: number];

/** How numbers of a measure are written: `{ text: "{number}人", decimals: 0 }`. */
export interface SearchUnit {
  text: string;
  decimals: number;
}

/** The figures of a measure at other times than its latest, the newest first, and the page that shows them. */
export interface SearchEarlier {
  href: string;
  /** What that page calls them, where it is another than that of the latest. */
  title?: string;
  /** How many changes of definition lie between these and the latest. */
  era?: number;
  figures: SearchMeasure["figures"];
}

/** What a search answers with: what districts are compared by, stands alone or goes on with time, with its latest figures. */
export interface SearchMeasure {
  title: string;
  /** What it is also found by: its name in other languages, and its dataset. */
  also: string[];
  /** What the front page calls its figure of the whole, in every language. */
  front?: string[];
  href: string;
  isSample?: true;
  /** Set where its figures are the latest of what goes on with time: what compares or stands alone answers before it. */
  goesOn?: true;
  unit?: SearchUnit;
  /** Where it compares places: the levels that it ranks, by how many places these have. */
  ranked?: [level: number, count: number][];
  /** The years of which there are other figures, which stand in a file of their own. */
  years?: string[];
  /** These, once they are loaded. */
  earlier?: SearchEarlier[];
  /** How many changes of definition lie between its figures and the latest, where these are not they. */
  era?: number;
  /** By the place's position among `places`, null where its dataset tells none. */
  figures: [place: number | null, ...figure: Figure][];
}

/** Places of a level, of which a question may ask for the first: which state has most. */
export interface SearchLevel {
  /** By what a question names them, in every language. */
  words: string[];
  /** Said where the first is asked for of what not every one of them has an exact figure of. */
  unranked: string;
}

/** A place of which figures are known, the city first. */
export interface SearchPlace {
  id: string;
  label: string;
  /** The position of its level among `levels`; the whole has none. */
  level?: number;
  /** What it lies in, by their ids: the areas that it is published with, or else the next above. */
  inside?: string[];
  /** Set where it has no page of its own, as several places that are published together have none. */
  isPageless?: true;
  /** All its names, long and short, in every language. */
  names: string[];
  /** The names of what it lies in, its label first, where others are called as it is. */
  within?: string[];
}

export type RankingEnd = "top" | "bottom";

/** The words of the search, e.g. `{ found: { other: "找到{count}项" } }`. */
export interface SearchWords {
  kinds: Record<SearchKind, string>;
  /** Above the figures that answer a question. */
  answers: string;
  /** Said of a figure that there is none of. */
  unpublished: string;
  /** What a question is asked in, and no figure is called: `多少 数量`; longer ones first. */
  ignored: string;
  /** What stands between places that are asked for together, or asks which has more: `和 与 比 多`. */
  joining: string;
  /** What the whole is called on any site, a line each. */
  whole: string;
  /** What asks for the first of a ranking. */
  highest: string;
  lowest: string;
  /** What asks for one of a ranking, or for several: `{n} most` with a number, in each line one. */
  ranking: Record<"nth" | "several", Record<RankingEnd, string>>;
  /** Numbers as questions write them, a line each: `second=2`. */
  ordinals: string;
  cardinals: string;
  /** A rank: `{rank} of {count}`; one that several share; and one among the places that lie in another. */
  rankOf: string;
  rankTied: string;
  rankIn: string;
  /** How the figure of a place differs from that of another: in its unit, or in percentage points. */
  difference: Record<"more" | "less" | "morePoints" | "lessPoints", string>;
  /** How a figure differs from one of an earlier time, in its unit or in percentage points. */
  change: Record<"up" | "down" | "upPoints" | "downPoints" | "same" | "apart", string>;
  /** Behind these words a title says by what is reckoned, not what: `per by`. */
  reckoning: string;
  /** What asks what a word means. */
  defining: string;
  /** The words of readers before those of figures: `per head=per 10,000`, a line each. */
  synonyms: string;
  /** Words of a year that is told by the present one, a line each: `last year=1`. */
  ago: string;
  found: Forms;
  none: string;
  /** Said where only a part of what was asked is known, or what is spelt nearly so: `没有找到“{query}”；有“{part}”：`. */
  part: string;
  /** Said where figures are of another year than was asked of. */
  otherYear: string;
  /** What asks how something went on since a year, which is then not the year of the figure; by words or their beginnings. */
  since: string;
  all: Forms;
  hint: string;
  slash: string;
}

/** A figure with the position of what it measures. */
export type MeasuredFigure = [measure: number, ...figure: Figure];

/** What stands apart from an index that would be too large: the places and names that begin with the same letters. */
export interface SearchPart {
  /** Each with its figures, by the positions of what is measured. */
  places: { place: SearchPlace; figures: MeasuredFigure[] }[];
  entries: SearchEntry[];
}

/** All that a browser needs to search the site in one language. */
export interface SearchIndex {
  /** The BCP 47 tag by which its numbers are written. */
  language: string;
  words: SearchWords;
  /** The page that tells what is published, and what is not. */
  coverage: { label: string; href: string };
  /** The mark of a sample, where anything to be found is one. */
  badge: string | null;
  /** Traditional characters, each before the simplified one that stands for it: `"鄉乡區区"`. */
  folds: string;
  /** The characters behind how they are read: `"tong桐xiang乡香"`; one read in two ways stands twice. */
  readings: string;
  /** The compared level first. */
  levels: SearchLevel[];
  places: SearchPlace[];
  measures: SearchMeasure[];
  entries: SearchEntry[];
  towns: SearchTown[];
  /** The address of the other figures of a measure, by its position: `/search/en/{hash}/earlier{measure}.json`. */
  earlier?: string;
  /** The letters of which there are parts, and their address: `/search/en/{hash}/{letters}.json`. */
  parts?: { href: string; letters: string[] };
}

/** The place of a town or of one of its communities on the page of its district. */
export const townAnchor = (town: string, ending?: string): string =>
  ending === undefined ? town : `${town}-${ending}`;
