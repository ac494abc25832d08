import { textIn, localised } from "../model/locale.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { words } from "../locales/index.ts";

/**
 * A catalogue as it is shown before it is released, at an address of its own, e.g.
 * `https://preview.example/12/`: every page says that, and asks not to be indexed.
 */
export function previewAt(catalogue: Catalogue, baseUrl: string): Catalogue {
  const { notice, locales } = catalogue.site;
  const said = localised(locales, (locale) =>
    [words[locale].build.preview, notice && textIn(notice, locale)].filter(Boolean).join(" "),
  );
  return { ...catalogue, isPreview: true, site: { ...catalogue.site, baseUrl, notice: said } };
}
