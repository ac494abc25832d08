import type { CitationForm } from "../../locales/language.ts";
import type { DateForm } from "../../model/time/access-date.ts";
import { toApa } from "./apa.ts";
import { toBibtex } from "./bibtex.ts";
import type { Citable } from "./citable.ts";
import { toCslJson } from "./csl-json.ts";
import { toGbt2015, toGbt2025 } from "./gbt7714.ts";
import { toRis } from "./ris.ts";

interface Form {
  write: (citable: Citable) => string;
  /** Whether it is prose, else code. */
  prose: boolean;
  /** How it has the day of access; null where it has none. */
  dated: DateForm | null;
}

export const citationForms: Record<CitationForm, Form> = {
  gbt2025: { write: toGbt2025, prose: true, dated: "iso" },
  gbt2015: { write: toGbt2015, prose: true, dated: "iso" },
  apa: { write: toApa, prose: true, dated: "words" },
  bibtex: { write: toBibtex, prose: false, dated: "iso" },
  ris: { write: toRis, prose: false, dated: "slash" },
  cslJson: { write: toCslJson, prose: false, dated: null },
};
