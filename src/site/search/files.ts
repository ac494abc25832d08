import { fileHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { shortHash } from "../../model/hash.ts";
import type { Locale } from "../../model/locale.ts";
import { fileNameOf } from "../../model/search/beginnings.ts";
import type { SearchEarlier, SearchMeasure, SearchPart } from "../../model/search/search.ts";
import { oncePer } from "../../stats/once.ts";
import { apartIn } from "./apart.ts";
import { parted, type Parted } from "./parted.ts";
import { searchIndex } from "./search.ts";

/** What of a site's search a browser loads at once, and what it asks for. */
interface Files extends Parted {
  /** The figures of other times, by the position of what is measured. */
  earlier: ReadonlyMap<number, SearchEarlier[]>;
}

function withoutEarlier(measure: SearchMeasure): SearchMeasure {
  const own = { ...measure };
  delete own.earlier;
  return own;
}

/** An index that names what stands apart from it by its own hash, so that none is taken for one of another build. */
async function partedIn(catalogue: Catalogue, locale: Locale): Promise<Files> {
  const whole = searchIndex(catalogue, locale);
  const { index, parts } = parted(whole, apartIn({ catalogue, locale }));
  const earlier = new Map(
    index.measures.flatMap((measure, at) => (measure.earlier ? [[at, measure.earlier]] : [])),
  );
  const hash = await shortHash(JSON.stringify(whole));
  const hrefOf = (letters: string) =>
    fileHref(catalogue.site, paths.searchPart({ locale, hash, letters }));
  const named = {
    ...index,
    measures: index.measures.map(withoutEarlier),
    ...(earlier.size > 0 && { earlier: hrefOf("earlier{measure}") }),
    ...(parts.size > 0 && {
      parts: { href: hrefOf("{letters}"), letters: [...parts.keys()].sort() },
    }),
  };
  return { index: named, parts, earlier };
}

const byLocale = oncePer((catalogue: Catalogue) => {
  const made = new Map<Locale, Promise<Files>>();
  return (locale: Locale): Promise<Files> => {
    const known = made.get(locale) ?? partedIn(catalogue, locale);
    made.set(locale, known);
    return known;
  };
});

/** All that a browser searches in a language, and the parts of it that stand apart. */
export const partedIndex = (catalogue: Catalogue, locale: Locale): Promise<Files> =>
  byLocale(catalogue)(locale);

/** A file of a part, by what its address is made of. */
interface PartFile {
  params: { locale: Locale; hash: string; letters: string };
  props: { part: SearchPart | SearchEarlier[] };
}

/** The files of all parts of a site. */
export async function partFiles(catalogue: Catalogue): Promise<PartFile[]> {
  const all = catalogue.site.locales.map(async (locale) => {
    const { index, parts, earlier } = await partedIndex(catalogue, locale);
    const hash = (index.parts?.href ?? index.earlier)?.split("/").at(-2) ?? "";
    const fileOf = (letters: string, part: PartFile["props"]["part"]): PartFile => ({
      params: { locale, hash, letters },
      props: { part },
    });
    return [
      ...[...parts].map(([letters, part]) => fileOf(fileNameOf(letters), part)),
      ...[...earlier].map(([measure, part]) => fileOf(`earlier${String(measure)}`, part)),
    ];
  });
  return (await Promise.all(all)).flat();
}
