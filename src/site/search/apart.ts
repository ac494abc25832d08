import { paths } from "../../address/paths.ts";
import { areMany } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import type { Place } from "../../model/place.ts";
import { profiledPlaces } from "../place/district.ts";
import type { Scope } from "./entries.ts";
import type { Apart } from "./parted.ts";

/** What of a site is so much that it may stand apart: the finest places, and of thousands that are compared each. */
export function apartIn({ catalogue, locale }: Scope): Apart {
  const isApart = ({ tier }: Place) =>
    tier === "finer" || (tier === "compared" && areMany(catalogue));
  const own = profiledPlaces(catalogue).filter(isApart);
  const ids = new Set(own.map(({ id }) => id));
  const hrefs = new Set(
    own.map(({ id }) => pageHref(catalogue.site, locale, paths.district({ place: id }))),
  );
  return {
    place: (id) => ids.has(id),
    entry: ({ kind, href }) => kind === "town" || kind === "community" || hrefs.has(href),
  };
}
