import { distance } from "fastest-levenshtein";

const plain = (text: string): string => text.trim().toLowerCase();

/** The one element of a list, or null where there is none, or more than one. */
export const only = <T>(list: readonly T[]): T | null =>
  list.length === 1 ? (list[0] ?? null) : null;

/** The candidate that was most likely meant, or null where none is alike, or several equally. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const ranked = [...new Set(candidates)].map((candidate) => ({
    candidate,
    steps: distance(plain(text), plain(candidate)),
  }));
  const least = Math.min(...ranked.map(({ steps }) => steps));
  const found = only(ranked.filter(({ steps }) => steps === least))?.candidate ?? null;
  const alike = found !== null && least <= Math.max(text.length, found.length) / 2;
  return alike ? found : null;
}

/** The nearest candidate as a parameter of a Problem; empty where there is none. */
export function suggest(text: string, candidates: readonly string[]): { nearest?: string } {
  const found = nearest(text, candidates);
  return found === null ? {} : { nearest: found };
}

/** The same, of what is called by titles too: the name of the only one that is called so, else the nearest name. */
export function suggestCalled(
  text: string,
  titles: ReadonlyMap<string, readonly string[]>,
): { nearest?: string } {
  const called = [...titles].flatMap(([name, own]) => (own.includes(text.trim()) ? [name] : []));
  const found = only(called);
  return found === null ? suggest(text, [...titles.keys()]) : { nearest: found };
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The same, of texts in which another digit is another thing: a year, a report, a code. */
export function suggestCode(text: string, candidates: readonly string[]): { nearest?: string } {
  const found = suggest(text, candidates);
  return digitsOf(found.nearest ?? "") === digitsOf(text) ? found : {};
}
