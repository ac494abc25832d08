import type { Site } from "../../model/site.ts";
import type { Locale } from "../../model/locale.ts";
import { hasOption } from "../../model/site.ts";
import { lexiconOf } from "../../model/search/lexicon.ts";
import { readingsOf } from "../../publish/search/readings.ts";
import { formatNumber } from "../../locales/format.ts";
import { lettersOf, type Letters } from "../page/letters.ts";
import type { Link } from "../page/page.ts";

/** Links to places whose names begin alike. */
export interface Drawer {
  /** The letter, and how many there are. */
  label: string;
  links: Link[];
}

/** Places by their names, as they are looked up where they lie in nothing. */
export interface Filed {
  letters: Letters | null;
  drawers: Drawer[];
  /** All of them, where names begin with no letters. */
  together: Link[];
}

/** More are no letters: names begin with characters that are not read out. */
const mostLetters = 40;

/** What a name is filed under: its first letter, or that of how its first character is read. */
function initialOf(name: string, isRead: boolean): string {
  const [first = ""] = name.normalize("NFD");
  if (!isRead || !/\p{Script=Han}/u.test(first)) return first.toUpperCase();
  const { beginnings } = lexiconOf({ folds: "", readings: readingsOf([{ text: name }]) });
  return (beginnings.get(first)?.at(-1) ?? first).toUpperCase();
}

/** Files links to places by their names. */
export function filed(links: readonly Link[], locale: Locale, site: Site): Filed {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = links.toSorted((a, b) => compare(a.label, b.label));
  const isRead = hasOption(site, "pinyin");
  const byInitial = [...Map.groupBy(sorted, ({ label }) => initialOf(label, isRead))];
  const drawers = byInitial
    .toSorted(([a], [b]) => compare(a, b))
    .map(([initial, own]): Drawer => {
      return { label: `${initial} (${formatNumber(own.length, locale)})`, links: own };
    });
  const letters = lettersOf(
    sorted.map(({ label }) => label),
    site,
  );
  return drawers.length > mostLetters
    ? { letters, drawers: [], together: sorted }
    : { letters, drawers, together: [] };
}
