import { routeRest } from "../../address/files.ts";
import { fileHref } from "../../address/href.ts";
import { withCharset } from "../../address/media-types.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { formatNoteOf } from "../../publish/download/format-notes.ts";
import { formatsOf, type Format } from "../../publish/download/formats.ts";
import { datasetNamed } from "../page/named.ts";
import type { Link } from "../page/page.ts";

/** A file to save, and what a reader should know of its form; null where that is well known. */
export interface Download extends Link {
  note: string | null;
  /** Whether lists of datasets lead to it too. */
  isListed: boolean;
}

/** The static files of a dataset. */
export function downloadsOf(catalogue: Catalogue, dataset: Dataset, locale: Locale): Download[] {
  return formatsOf(dataset, catalogue).map(({ ending, label, isListed }) => ({
    label,
    href: fileHref(catalogue.site, paths.download({ dataset: dataset.id, ending })),
    note: formatNoteOf(ending, locale),
    isListed,
  }));
}

/** What a reader should know of the forms in which files come. */
export function formatNotes(downloads: readonly Download[], locale: Locale): string {
  const { separator } = words[locale];
  const noted = downloads.filter(({ note }) => note !== null);
  const notes = noted.map(({ label, note }) => `${label}${separator.colon}${note ?? ""}`);
  return notes.join(separator.space);
}

/** The address of every file of every dataset. */
export const downloadTargets = (catalogue: Catalogue) =>
  catalogue.datasets.flatMap((dataset) =>
    formatsOf(dataset, catalogue).map(({ ending }) => {
      const of = { dataset: dataset.id, ending };
      return { params: { file: routeRest(paths.download(of)) }, props: of };
    }),
  );

/** What a file of a dataset holds, and its type as an answer says it. */
export async function downloadAt(
  catalogue: Catalogue,
  { dataset: name, ending }: { dataset: string; ending: string },
): Promise<{ body: Awaited<ReturnType<Format["write"]>>; type: string }> {
  const dataset = datasetNamed(catalogue, name);
  const format = formatsOf(dataset, catalogue).find((each) => each.ending === ending);
  if (!format) throw new Error(`no such file of ${name}: ${ending}`);
  return { body: await format.write({ catalogue, dataset }), type: withCharset(format.mediaType) };
}
