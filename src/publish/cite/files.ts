import type { CitationForm } from "../../locales/language.ts";
import { aroundBlank } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";
import { citationForms } from "./forms.ts";

/** A form of citation that reference managers read as a file. */
export interface CitationFile {
  ending: string;
  form: CitationForm;
  mediaType: string;
}

export const citationFiles: readonly CitationFile[] = [
  { ending: "bib", form: "bibtex", mediaType: "text/x-bibtex" },
  { ending: "ris", form: "ris", mediaType: "application/x-research-info-systems" },
  { ending: "json", form: "cslJson", mediaType: "application/json" },
];

/** A citation as a file: nobody fills blanks in it, so that it has none. */
export function toCitationFile({ form }: CitationFile, citable: Citable): string {
  const { write, dated } = citationForms[form];
  const lines = write(citable).split("\n");
  const kept = dated ? lines.filter((line) => aroundBlank(line, dated) === null) : lines;
  return `${kept.join("\n")}\n`;
}
