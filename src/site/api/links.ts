import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../../model/site.ts";
import type { View } from "../../model/view.ts";
import type { Format } from "../../publish/download/formats.ts";

/** Where a file of the site stands, with scheme and host. */
export const fileAt = (site: Site, path: string): string => absolute(site, fileHref(site, path));

/** Where a page stands in each language, with scheme and host. */
export const pagesAt = (site: Site, path: string): Record<string, string> =>
  Object.fromEntries(
    site.locales.map((locale: Locale) => [locale, absolute(site, pageHref(site, locale, path))]),
  );

/** Files of several formats, each at the path that its ending makes. */
export const filesAt = (
  site: Site,
  formats: readonly Format[],
  pathOf: (ending: string) => string,
) =>
  formats.map(({ ending, mediaType }) => ({
    format: ending,
    mediaType,
    href: fileAt(site, pathOf(ending)),
  }));

export const datasetLink = (site: Site, { id, title, status, topic, modified }: Dataset) => ({
  id,
  title,
  status,
  topic,
  modified,
  href: fileAt(site, paths.apiDataset({ dataset: id })),
  page: pagesAt(site, paths.dataset({ dataset: id })),
});

export function chartLink(site: Site, { id, status }: Dataset, { name, title, kind }: View) {
  const of: ViewAddress = { dataset: id, view: name };
  return {
    id: `${id}/${name}`,
    title,
    kind,
    status,
    href: fileAt(site, paths.apiChart(of)),
    page: pagesAt(site, paths.chart(of)),
  };
}
