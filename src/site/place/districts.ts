import { areMany } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { textIn } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { wholeName } from "../page/named.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { districtsOf } from "../view/rank.ts";
import { comparedTable, type ComparedTable } from "./compared.ts";
import { filed, type Filed } from "./filed.ts";
import type { Scope } from "./measures.ts";
import { byParent, counted, placeLink } from "./within.ts";

export interface DistrictsPage {
  page: Page;
  lead: string;
  /** Null where there are too many for one page. */
  table: ComparedTable | null;
  /** Then what they lie in, on whose pages they are compared. */
  parts: Link[];
  /** And those that lie in nothing. */
  names: Filed | null;
  /** What is published and what is not. */
  coverage: Link;
}

/** What places lie in, each with their number: on its page they are compared. */
const partsOf = ({ catalogue, locale }: Scope, compared: readonly Place[]): Link[] =>
  byParent(catalogue, compared).flatMap(({ parent, places }) =>
    parent
      ? [
          {
            ...placeLink({ catalogue, locale }, parent),
            label: counted(textIn(parent.name, locale), places, locale),
          },
        ]
      : [],
  );

/** What lies in nothing, by name. */
function namesOf(scope: Scope, compared: readonly Place[]): Filed | null {
  const { catalogue, locale } = scope;
  const alone = byParent(catalogue, compared).flatMap(({ parent, places }) =>
    parent ? [] : places,
  );
  const links = alone.map((place) => ({
    ...placeLink(scope, place),
    label: textIn(place.name, locale),
  }));
  return links.length > 0 ? filed(links, locale, catalogue.site) : null;
}

/** All districts in one table, or what they lie in, where there are many. */
export function districtsPage(
  catalogue: Scope["catalogue"],
  locale: Scope["locale"],
): DistrictsPage {
  const scope = { catalogue, locale };
  const { compare, coverage } = wordsOf(catalogue.site, locale);
  const text = areMany(catalogue) ? compare.many : compare.description;
  const lead = say(text, { city: wholeName(catalogue, locale) });
  const districts = districtsOf(catalogue);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.compare,
      heading: compare.heading,
      description: lead,
    }),
    lead,
    ...(areMany(catalogue)
      ? { parts: partsOf(scope, districts), names: namesOf(scope, districts), table: null }
      : { parts: [], names: null, table: comparedTable(scope, districts) }),
    coverage: {
      label: coverage.heading,
      href: pageHref(catalogue.site, locale, paths.coverage),
    },
  };
}
