import { translated, templates, type Sort } from "./paths.ts";
import { expand, partsIn, patternOf, type Parts } from "./template.ts";

type Spoken<S extends Sort> = S extends keyof typeof translated
  ? { /** Left out for the site's main one. */ language?: string | undefined }
  : unknown;

/** What an address says: its sort, its language, and the parts that it is made of. */
export type Address<S extends Sort = Sort> = S extends Sort
  ? { sort: S } & Spoken<S> & Parts<(typeof templates)[S]>
  : never;

const spoken = (sort: Sort): string => (sort in translated ? "{/language}" : "") + templates[sort];

const patterns = (Object.keys(templates) as Sort[]).map(
  (sort) => [sort, patternOf(spoken(sort))] as const,
);

/** The path of an address, from the root of the site. */
export const pathOf = (address: Address): string => expand(spoken(address.sort), { ...address });

/** Reads a path, from the root of the site; null where nothing of the site stands at such a one. */
export function parsePath(path: string): Address | null {
  for (const [sort, pattern] of patterns) {
    const parts = partsIn(pattern, path);
    if (parts) return { sort, ...parts } as Address;
  }
  return null;
}
