import { parsePath, type Address } from "../address/parse.ts";
import { translated } from "../address/paths.ts";

/** Astro ends the path of a file as if it were a folder's: `/images/census/age.svg/`. */
const asWritten = (pathname: string): string => pathname.replace(/(\.\w+)\/$/, "$1");

/** Files that speak all languages are made of tables, and share no figure. */
const isSpoken = <A extends Address>(address: A): address is A & { language?: string } =>
  address.sort in translated;

/** What the addresses of a view in a state and a language share; `""` for all that is of no view. */
function viewIn(pathname: string): string {
  const address = parsePath(asWritten(pathname));
  if (!address || !("view" in address)) return "";
  if (address.sort === "frozen" || !isSpoken(address)) return "";
  const { language = "", dataset, view, state = "" } = address;
  return [language, dataset, view, state].join("/");
}

/**
 * Paths in an order in which what shows the same view stands together: page, embeds and pictures
 * share a figure that is let go soon after.
 */
export const viewByView = <T extends { pathname: string }>(paths: readonly T[]): T[] =>
  [...Map.groupBy(paths, ({ pathname }) => viewIn(pathname)).values()].flat();
