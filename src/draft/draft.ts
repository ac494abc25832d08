import type { RawRecord } from "../model/table.ts";
import { csvText } from "../model/csv-text.ts";
import { columnsOf } from "./columns.ts";
import { descriptorOf, type DraftContext } from "./descriptor.ts";
import { fieldsOf, type DraftField } from "./fields.ts";
import { jsonText } from "./json-text.ts";
import { sheetOf, type Sheet } from "./sheet.ts";

/** The two files of a new dataset, and what its makers are to know of them. */
export interface Draft {
  descriptor: string;
  csv: string;
  fields: DraftField[];
  /** What was left out. */
  left: Pick<Sheet, "lead" | "blankRows" | "blankColumns">;
}

/** Drafts a dataset from a table of which nothing is known; null where it has no header. */
export function draftOf(
  records: readonly RawRecord[],
  { decimalComma, ...context }: DraftContext & { decimalComma: boolean },
): Draft | null {
  const sheet = sheetOf(records);
  if (!sheet) return null;
  const { columns, ...left } = sheet;
  const fields = fieldsOf(
    columnsOf(columns, { places: context.places, decimalComma }),
    context.site.locales,
  );
  const rows = (fields[0]?.texts ?? []).map((_, row) =>
    fields.map(({ texts }) => texts[row] ?? ""),
  );
  return {
    descriptor: jsonText(descriptorOf(fields, context)),
    csv: csvText([fields.map(({ name }) => name), ...rows]),
    fields,
    left,
  };
}
