import { fileHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { shortHash } from "../../model/hash.ts";
import type { Locale } from "../../model/locale.ts";
import { fileNameOf } from "../../model/search/beginnings.ts";
import type { SearchPart } from "../../model/search/search.ts";
import { oncePer } from "../../stats/once.ts";
import { apartIn } from "./apart.ts";
import { parted, type Parted } from "./parted.ts";
import { searchIndex } from "./search.ts";

/** An index that names its parts by its own hash, so that none is taken for one of another build. */
async function partedIn(catalogue: Catalogue, locale: Locale): Promise<Parted> {
  const whole = searchIndex(catalogue, locale);
  const { index, parts } = parted(whole, apartIn({ catalogue, locale }));
  if (parts.size === 0) return { index, parts };
  const hash = await shortHash(JSON.stringify(whole));
  const path = paths.searchPart({ locale, hash, letters: "{letters}" });
  const href = fileHref(catalogue.site, path);
  return { index: { ...index, parts: { href, letters: [...parts.keys()].sort() } }, parts };
}

const byLocale = oncePer((catalogue: Catalogue) => {
  const made = new Map<Locale, Promise<Parted>>();
  return (locale: Locale): Promise<Parted> => {
    const known = made.get(locale) ?? partedIn(catalogue, locale);
    made.set(locale, known);
    return known;
  };
});

/** All that a browser searches in a language, and the parts of it that stand apart. */
export const partedIndex = (catalogue: Catalogue, locale: Locale): Promise<Parted> =>
  byLocale(catalogue)(locale);

/** A file of a part, by what its address is made of. */
interface PartFile {
  params: { locale: Locale; hash: string; letters: string };
  props: { part: SearchPart };
}

/** The files of all parts of a site. */
export async function partFiles(catalogue: Catalogue): Promise<PartFile[]> {
  const all = catalogue.site.locales.map(async (locale) => {
    const { index, parts } = await partedIndex(catalogue, locale);
    const hash = index.parts?.href.split("/").at(-2) ?? "";
    return [...parts].map(([letters, part]) => ({
      params: { locale, hash, letters: fileNameOf(letters) },
      props: { part },
    }));
  });
  return (await Promise.all(all)).flat();
}
