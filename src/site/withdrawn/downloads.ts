import { routeRest } from "../../address/files.ts";
import { absolute, fileHref } from "../../address/href.ts";
import { withCharset } from "../../address/media-types.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { localised } from "../../model/locale.ts";
import { formats, type Format } from "../../publish/download/formats.ts";
import { noticeOf, withdrawnDownloads } from "./withdrawn.ts";

/** The address of every file that is published no more. */
export const withdrawnDownloadTargets = (catalogue: Catalogue) =>
  withdrawnDownloads(catalogue).map(({ of: { dataset, ending } }) => ({
    params: { file: routeRest(paths.download({ dataset, ending })) },
    props: { withdrawn: { dataset, ending } },
  }));

/** What such a file holds now: that there is none. */
export async function withdrawnDownload(
  catalogue: Catalogue,
  { dataset, ending }: { dataset: string; ending: string },
): Promise<{ body: Awaited<ReturnType<Format["write"]>>; type: string }> {
  const { site, modified } = catalogue;
  const format = formats.find((each) => each.ending === ending);
  const found = withdrawnDownloads(catalogue).find(
    ({ of }) => of.dataset === dataset && of.ending === ending,
  );
  if (!found || !format) throw new Error(`no withdrawn file of ${dataset}: ${ending}`);
  const notice = localised(site.locales, (locale) =>
    noticeOf(catalogue, found, locale).sentences.join(words[locale].separator.space),
  );
  const page = absolute(site, fileHref(site, paths.dataset({ dataset })));
  const file = { name: dataset, title: found.title, notice, page, modified };
  return { body: await format.withdrawn(file), type: withCharset(format.mediaType) };
}
