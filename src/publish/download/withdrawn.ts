import { strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { csvText } from "../../model/csv-text.ts";
import type { Localised } from "../../model/locale.ts";
import { packed } from "./forms/archive.ts";

/** What stands in the place of a file that is published no more. */
export interface WithdrawnFile {
  name: string;
  title: Localised;
  /** That it is withdrawn, in each language. */
  notice: Localised;
  /** Where a page says more, with scheme and host. */
  page: string;
  /** Date of the newest figures of the site. */
  modified: string;
}

// For programs that still ask for such a file: no column and no member of what was there is in it,
// so that none goes on as if nothing had happened.

/** Its notice, in each language a line. */
export const recordsOf = ({ notice, page }: WithdrawnFile): string[][] => [
  ["withdrawn", "page"],
  ...Object.values(notice).map((text) => [text, page]),
];

export const withdrawnCsv = (file: WithdrawnFile): string => csvText(recordsOf(file));

function jsonOf({ name, title, notice, page }: WithdrawnFile, members: object): string {
  const said = { name, title, status: "withdrawn", notice, page };
  return `${JSON.stringify({ ...members, ...said }, null, 1)}\n`;
}

export const withdrawnJson = (file: WithdrawnFile): string => jsonOf(file, {});

export const withdrawnGeoJson = (file: WithdrawnFile): string =>
  jsonOf(file, { type: "FeatureCollection", features: [] });

export async function withdrawnWorkbook(file: WithdrawnFile): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Date(`${file.modified}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: [{ name: "withdrawn", rows: recordsOf(file) }],
    properties: { created: changed, modified: changed },
  });
  return new Uint8Array(bytes);
}

export function withdrawnArchive(file: WithdrawnFile): Uint8Array<ArrayBuffer> {
  const text = recordsOf(file)
    .slice(1)
    .map((record) => record.join("\r\n"))
    .join("\r\n\r\n");
  return packed({ "README.txt": strToU8(`${text}\r\n`) });
}
