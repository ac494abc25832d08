import { fold, type Lexicon } from "../../model/search/lexicon.ts";
import type { SearchEntry } from "../../model/search/search.ts";
import { match, ranks, type Match } from "../match.ts";

/** From where to where in a text, for marking. */
export type Span = Pick<Match, "start" | "end">;

export interface Found {
  entry: SearchEntry;
  rank: number;
  /** What to mark in the label. */
  spans: Span[];
  /** The other name by which it was found, where it was not by its label. */
  via: { text: string; span: Span } | null;
}

/** An entry with its texts as they are compared. */
export interface Folded {
  entry: SearchEntry;
  label: string;
  others: { text: string; folded: string; distance: number }[];
  context: string;
}

/** Farther than by any name, be it by its initials alone. */
export const beyond = ranks.initialsInside + 1;

/** Finds an entry by its label, or – a little worse – by another name, or last by what it is about, which is then shown. */
export function matchNames(
  { entry, label, others }: Folded,
  query: string,
  lexicon: Lexicon,
): Found | null {
  const own = match(label, query, lexicon);
  const [other] = others
    .flatMap(({ text, folded, distance }) => {
      const span = match(folded, query, lexicon);
      return span ? [{ text, span, rank: span.rank + distance }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  if (!own) return other ? { entry, rank: other.rank, spans: [], via: other } : null;
  return { entry, rank: Math.min(own.rank, other?.rank ?? own.rank), spans: [own], via: null };
}

/**
 * Several words may stand in any order, and all but one in what tells the entry from others;
 * what holds them as one, be it only spelt, is nearer.
 */
export function matchWords(
  folded: Folded,
  words: readonly string[],
  lexicon: Lexicon,
): Found | null {
  const found: Found[] = [];
  for (const word of words) {
    const named = matchNames(folded, word, lexicon);
    if (named) found.push(named);
    else if (match(folded.context, word, lexicon) === null) return null;
  }
  if (found.length === 0) return null;
  return {
    entry: folded.entry,
    rank: Math.max(ranks.speltInside, ...found.map(({ rank }) => rank)),
    spans: found.flatMap(({ spans }) => spans),
    via: found.find(({ via }) => via)?.via ?? null,
  };
}

/** An entry as it is searched. */
export function foldedOf(entry: SearchEntry, lexicon: Lexicon): Folded {
  const { label, also = [], about = [], context = "" } = entry;
  const other = (distance: number) => (text: string) => ({
    text,
    folded: fold(text, lexicon),
    distance,
  });
  return {
    entry,
    label: fold(label, lexicon),
    others: [...also.map(other(0.5)), ...about.map(other(beyond))],
    context: fold(context, lexicon),
  };
}

/** All that an entry is called. */
export const namesIn = ({ label, others }: Folded): string[] => [
  label,
  ...others.map(({ folded }) => folded),
];
