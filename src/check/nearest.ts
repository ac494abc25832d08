import { closest, distance } from "fastest-levenshtein";

const plain = (text: string): string => text.trim().toLowerCase();

/** The candidate that was most likely meant, or null where none is alike. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const byPlain = new Map(candidates.map((candidate) => [plain(candidate), candidate]));
  if (byPlain.size === 0) return null;
  const found = closest(plain(text), [...byPlain.keys()]);
  const alike = distance(plain(text), found) <= Math.max(text.length, found.length) / 2;
  return alike ? (byPlain.get(found) ?? null) : null;
}

/** The nearest candidate as a parameter of a Problem; empty where there is none. */
export function suggest(text: string, candidates: readonly string[]): { nearest?: string } {
  const found = nearest(text, candidates);
  return found === null ? {} : { nearest: found };
}
