import { routeRest } from "../../address/files.ts";
import { absolute, fileHref } from "../../address/href.ts";
import { withCharset } from "../../address/media-types.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { localised } from "../../model/locale.ts";
import { formats, type Format } from "../../publish/download/formats.ts";
import { noticeOf, withdrawnCharts, withdrawnDownloads, type Withdrawn } from "./withdrawn.ts";

interface WithdrawnDownload {
  /** From the root of the site. */
  path: string;
  of: Withdrawn<"chart" | "download">;
  format: Format;
  /** The page that says more. */
  page: string;
}

const ofDatasets = (catalogue: Catalogue): WithdrawnDownload[] =>
  withdrawnDownloads(catalogue).flatMap((each) => {
    const { dataset, ending } = each.of;
    const format = formats.find((one) => one.ending === ending);
    const page = paths.dataset({ dataset });
    return format ? [{ path: paths.download({ dataset, ending }), of: each, format, page }] : [];
  });

const ofViews = (catalogue: Catalogue): WithdrawnDownload[] =>
  withdrawnCharts(catalogue).flatMap((each) =>
    formats.map((format) => ({
      path: paths.viewDownload({ ...each.of, ending: format.ending }),
      of: each,
      format,
      page: paths.chart(each.of),
    })),
  );

const all = (catalogue: Catalogue): WithdrawnDownload[] => [
  ...ofDatasets(catalogue),
  ...ofViews(catalogue),
];

/** The address of every file that is published no more. */
export const withdrawnDownloadTargets = (catalogue: Catalogue) =>
  all(catalogue).map(({ path }) => ({
    params: { file: routeRest(path) },
    props: { withdrawn: path },
  }));

/** What such a file holds now: that there is none. */
export async function withdrawnDownload(
  catalogue: Catalogue,
  path: string,
): Promise<{ body: Awaited<ReturnType<Format["write"]>>; type: string }> {
  const { site, modified } = catalogue;
  const found = all(catalogue).find((each) => each.path === path);
  if (!found) throw new Error(`no withdrawn file: ${path}`);
  const { of, format } = found;
  const notice = localised(site.locales, (locale) =>
    noticeOf(catalogue, of, locale).sentences.join(words[locale].separator.space),
  );
  const page = absolute(site, fileHref(site, found.page));
  const file = { name: of.of.dataset, title: of.title, notice, page, modified };
  return { body: await format.withdrawn(file), type: withCharset(format.mediaType) };
}
