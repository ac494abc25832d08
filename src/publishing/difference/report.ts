import { basePath } from "../../address/href.ts";
import type { Locale } from "../../model/locale.ts";
import type { DifferenceFormat } from "../../report/forms.ts";
import { affectedBy } from "./affected.ts";
import { differenceOf, isDifferent } from "./difference.ts";
import { differenceJson } from "./json.ts";
import { differenceMarkdown } from "./markdown.ts";
import { drawPictures } from "./pictures.ts";
import { differenceLines } from "./text.ts";

interface Wanted {
  format: DifferenceFormat;
  locale: Locale;
  /** The folder of a project to compare with; what was last released where there is none. */
  against?: string | undefined;
  /** Where pictures of the charts that differ are drawn; they are not where there is none. */
  pictures?: string | undefined;
  /** Where that folder will be found; beside the report where it is not known. */
  picturesAt?: string | undefined;
  /** The site that links lead to; the project's own where there is none. */
  base?: string | undefined;
}

/** Compares the data of a project, and writes what differs; a DataError where it cannot be compared. */
export async function differenceReport(
  root: string,
  { format, locale, pictures: folder, ...wanted }: Wanted,
): Promise<{ report: string; isSound: boolean; isDifferent: boolean }> {
  const difference = await differenceOf(root, { against: wanted.against, locale });
  const affected = affectedBy(difference);
  const pictures = folder === undefined ? new Map() : await drawPictures(difference, folder);
  const site = difference.editions?.after.site;
  const base = wanted.base ?? site?.baseUrl;
  const addresses = {
    page: (href: string) =>
      site ? new URL(href.slice(basePath(site).length + 1), base).href : href,
    pictures: `${(wanted.picturesAt ?? folder ?? "").replace(/\/$/, "")}/`,
  };
  const written = {
    text: () => differenceLines(difference, affected, locale),
    markdown: () => differenceMarkdown(difference, affected, { pictures, addresses, locale }),
    json: () => differenceJson(difference, affected, pictures),
  };
  const { isSound } = difference;
  return { report: written[format](), isSound, isDifferent: isDifferent(difference) };
}
