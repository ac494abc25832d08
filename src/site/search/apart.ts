import { paths } from "../../address/paths.ts";
import { pageHref } from "../../address/href.ts";
import type { Place } from "../../model/place.ts";
import { profiledPlaces } from "../place/district.ts";
import type { Scope } from "./entries.ts";
import type { Apart } from "./parted.ts";

/** So many places that are compared stand in an index, be it parted or not. */
const mostCompared = 100;

/** What of a site is so much that it may stand apart: the finest places, and of thousands that are compared each. */
export function apartIn({ catalogue, locale }: Scope): Apart {
  const all = profiledPlaces(catalogue);
  const areMany = all.filter(({ tier }) => tier === "compared").length > mostCompared;
  const isApart = ({ tier }: Place) => tier === "finer" || (areMany && tier === "compared");
  const own = all.filter(isApart);
  const ids = new Set(own.map(({ id }) => id));
  const hrefs = new Set(
    own.map(({ id }) => pageHref(catalogue.site, locale, paths.district({ place: id }))),
  );
  return {
    place: (id) => ids.has(id),
    entry: ({ kind, href }) => kind === "town" || kind === "community" || hrefs.has(href),
  };
}
