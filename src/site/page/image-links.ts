import { words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { imageFormats, type ImageFormat } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import type { Link } from "./page.ts";
import { pageHref } from "../../address/href.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";

/** To the pictures of a view, each to save. */
export const imageLinks = (
  { site, locale }: { site: Site; locale: Locale },
  of: ViewAddress,
  formats: readonly ImageFormat[] = imageFormats,
): Link[] =>
  formats.map((format) => ({
    label: words[locale].images[format],
    href: pageHref(site, locale, paths.image({ ...of, format })),
  }));
