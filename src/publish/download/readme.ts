import { words } from "../../locales/index.ts";
import { valueFields } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { aboutOf } from "./about.ts";
import { symbolEntries } from "./dictionary.ts";
import { formatNoteOf } from "./format-notes.ts";
import type { Published } from "./published.ts";

interface Named {
  name: string;
  ending: string;
}

function partOf(published: Published, files: readonly Named[], locale: Locale): string {
  const { dataset: labels, separator } = words[locale];
  const said = aboutOf(published, locale).map(([label, text]) => label + separator.colon + text);
  const listed = files.map(({ name, ending }) =>
    [name, formatNoteOf(ending, locale)].filter(Boolean).join("  "),
  );
  const symbols = symbolEntries(published.dataset, locale).map(
    ({ symbol, label }) => `${symbol}  ${label}`,
  );
  const hasValues = valueFields(published.dataset).length > 0;
  return [
    ...said,
    "",
    (labels.download + separator.colon).trimEnd(),
    ...listed,
    ...(hasValues ? ["", labels.symbolsNote, ...symbols] : []),
  ].join("\r\n");
}

/** What the files of an archive are and where they come from, in every language of the site. */
export const readmeOf = (published: Published, files: readonly Named[]): string =>
  published.catalogue.site.locales
    .map((locale) => `${partOf(published, files, locale)}\r\n`)
    .join("\r\n----\r\n\r\n");
