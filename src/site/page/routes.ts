import { languageOf } from "../../address/language.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";

/**
 * A page to render: the parts of its address, and what tells which it is. Both are kept until the
 * last page is built: they hold names, never what is named.
 */
export interface Route<P, Q> {
  params: P & { locale: string | undefined };
  props: Q & { locale: Locale };
}

/** Every target in every language; the main language has no part in the address. */
export function localisedRoutes<P, Q>(
  { site }: Catalogue,
  targets: { params: P; props: Q }[],
): Route<P, Q>[] {
  return site.locales.flatMap((locale) =>
    targets.map(({ params, props }) => ({
      params: { ...params, locale: languageOf(site, locale) },
      props: { ...props, locale },
    })),
  );
}
