import { csvText } from "../model/csv-text.ts";
import type { Localised } from "../model/locale.ts";

/** What stands in the place of a file that is published no more. */
export interface WithdrawnFile {
  name: string;
  title: Localised;
  /** That it is withdrawn, in each language. */
  notice: Localised;
  /** Where a page says more, with scheme and host. */
  page: string;
}

/**
 * A file by the ending that its name had, for programs that still ask for it: no column and no member
 * of what was there is in it, so that none goes on as if nothing had happened.
 */
export function toWithdrawn(file: WithdrawnFile, ending: string): string {
  const { name, title, notice, page } = file;
  if (ending === "csv")
    return csvText([["withdrawn", "page"], ...Object.values(notice).map((text) => [text, page])]);
  const members = ending === "geojson" ? { type: "FeatureCollection", features: [] } : {};
  const said = { name, title, status: "withdrawn", notice, page };
  return `${JSON.stringify({ ...members, ...said }, null, 1)}\n`;
}
