/** Where something comes from, as a page names it. */
export interface Source {
  label: string;
  href: string | null;
  /** The tag of its language where it is not the reader's. */
  lang?: string | undefined;
}

/** Where the list of a page's sources stands. */
export const sourcesAnchor = "sources";

/** The sources of all that a page shows, each once, in the order in which they are first named. */
export function sourcesOnce(named: readonly (readonly Source[])[]): Source[] {
  const labels = new Map(named.flat().map((source) => [source.label, source]));
  return [...labels.values()];
}

/** The numbers of some sources in such a list, the first being 1. */
export const numbersIn = (all: readonly Source[], sources: readonly Source[]): number[] =>
  sources
    .map(({ label }) => all.findIndex((each) => each.label === label) + 1)
    .toSorted((a, b) => a - b);
