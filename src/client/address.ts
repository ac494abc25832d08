import type { MapFilter } from "../model/map/live-map.ts";

/** What is chosen, by filter; a filter that is not in it shows all. */
export type Choice = Readonly<Record<string, string>>;

/** Reads a choice from an address's hash; what no filter offers is left out. */
export function choiceOf(hash: string, filters: readonly MapFilter[]): Choice {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const entries = filters.flatMap(({ key, options }): [string, string][] => {
    const value = given.get(key);
    return value !== null && options.some((option) => option.value === value) ? [[key, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** The hash of a choice, e.g. `#district=330402&year=2012`; `""` where all is shown. */
export function hashOf(choice: Choice): string {
  const text = new URLSearchParams(choice).toString();
  return text === "" ? "" : `#${text}`;
}

/** Whether a place with these values is among what is chosen. */
export const isChosen = (values: Readonly<Record<string, string>>, choice: Choice): boolean =>
  Object.entries(choice).every(([key, value]) => values[key] === value);
