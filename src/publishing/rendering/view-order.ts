import { parsePath, type Address } from "../../address/parse.ts";
import { translated } from "../../address/paths.ts";
import type { Topic } from "../../model/site.ts";

/** Astro ends the path of a file as if it were a folder's: `/images/census/age.svg/`. */
const asWritten = (pathname: string): string => pathname.replace(/(\.\w+)\/$/, "$1");

/** Files that speak all languages are made of tables, and share no figure. */
const isSpoken = <A extends Address>(address: A): address is A & { language?: string } =>
  address.sort in translated;

/** A path, and what it shows; both are `""` where it shows no view, or none beside others. */
interface Placed<T> {
  path: T;
  /** The view in a state and a language. */
  view: string;
  /** The page on which that view, in that state, stands beside others. */
  beside: string;
}

/** The topic on whose page a view stands; a state is named by the place, or the time, that it shows. */
function besideOf(
  address: { dataset: string; view: string; state?: string | undefined },
  topics: readonly Topic[],
): string {
  const { dataset, view, state } = address;
  if (state !== undefined) return `state/${state}`;
  const topic = topics.find(({ views }) => views.includes(`${dataset}/${view}`));
  return topic ? `topic/${topic.id}` : "";
}

function placed<T extends { pathname: string }>(path: T, topics: readonly Topic[]): Placed<T> {
  const address = parsePath(asWritten(path.pathname));
  if (!address || address.sort === "frozen" || !isSpoken(address))
    return { path, view: "", beside: "" };
  const { language = "" } = address;
  const at = (beside: string) => (beside === "" ? "" : `${language}/${beside}`);
  if ("view" in address) {
    const { dataset, view, state = "" } = address;
    const shown = [language, dataset, view, state].join("/");
    return { path, view: shown, beside: at(besideOf(address, topics)) };
  }
  if (address.sort === "topic") return { path, view: "", beside: at(`topic/${address.topic}`) };
  if (address.sort === "district") return { path, view: "", beside: at(`state/${address.place}`) };
  return { path, view: "", beside: "" };
}

/**
 * Paths in an order in which what shows the same view stands together: page, embeds and pictures
 * share a figure that is let go soon after, and so does a page on which several views stand.
 */
export const viewByView = <T extends { pathname: string }>(
  paths: readonly T[],
  topics: readonly Topic[],
): T[] => {
  const all = paths.map((path) => placed(path, topics));
  return [...Map.groupBy(all, ({ beside }) => beside).values()]
    .flatMap((some) => [...Map.groupBy(some, ({ view }) => view).values()].flat())
    .map(({ path }) => path);
};
