import { fileHref, pageHref } from "../../address/href.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { formatsOf } from "../../publish/download/formats.ts";
import type { Link } from "../page/page.ts";

/** The files of what a view shows, in a state. */
export const viewDownloadsOf = (
  catalogue: Catalogue,
  dataset: Dataset,
  { view, state }: ViewAddress,
): Link[] =>
  formatsOf(dataset, catalogue).map(({ label, ending }) => ({
    label,
    href: fileHref(
      catalogue.site,
      paths.viewDownload({ dataset: dataset.id, view, state, ending }),
    ),
  }));

/** Of the files of a view so many stand below its drawing; its page has them all. */
const mostFiles = 2;

/** What of a view can be saved below its drawing: figures and picture. */
export function filesBelow(
  catalogue: Catalogue,
  locale: Locale,
  { dataset, of }: { dataset: Dataset; of: ViewAddress },
): Link[] {
  const picture = pageHref(catalogue.site, locale, paths.image({ ...of, format: "png" }));
  return [
    ...viewDownloadsOf(catalogue, dataset, of).slice(0, mostFiles),
    { label: words[locale].toolbar.picture, href: picture },
  ];
}
