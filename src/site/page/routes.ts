import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";

/** A page to render: the parts of its address, and what it is about. */
export interface Route<P, Q> {
  params: P & { locale: string | undefined };
  props: Q & { catalogue: Catalogue; locale: Locale };
}

/** Every target in every language; the main language has no part in the address. */
export function localisedRoutes<P, Q>(
  catalogue: Catalogue,
  targets: { params: P; props: Q }[],
): Route<P, Q>[] {
  const { locales } = catalogue.site;
  return locales.flatMap((locale) =>
    targets.map(({ params, props }) => ({
      params: { ...params, locale: locale === locales[0] ? undefined : locale },
      props: { ...props, catalogue, locale },
    })),
  );
}
