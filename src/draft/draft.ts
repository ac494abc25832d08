import type { Problem } from "../model/problem.ts";
import type { RawRecord } from "../model/table.ts";
import { csvText } from "../model/csv-text.ts";
import { columnsOf } from "./columns.ts";
import { descriptorOf } from "./descriptor.ts";
import type { DraftContext, Question } from "./writing.ts";
import { fieldsOf, withStatus, type DraftField } from "./fields.ts";
import { jsonText } from "./json-text.ts";
import { obstacleOf } from "./obstacles.ts";
import { sheetOf, type Sheet } from "./sheet.ts";

/** The two files of a new dataset, and what its makers are to know of them. */
export interface Draft {
  descriptor: string;
  csv: string;
  fields: DraftField[];
  /** What of it a command may ask for. */
  questions: Question[];
  /** What was left out. */
  left: Pick<Sheet, "lead" | "blankRows" | "blankColumns" | "repeated">;
}

interface Origin {
  /** The path of the table, as a Problem names it. */
  file: string;
  /** Whether a comma may be a decimal sign, as where semicolons part the cells. */
  decimalComma: boolean;
}

/**
 * Drafts a dataset from a table of which nothing is known; null where it has no header,
 * a Problem where the shape of the table is another than ours.
 */
export function draftOf(
  records: readonly RawRecord[],
  { decimalComma, file, ...given }: Omit<DraftContext, "lead"> & Origin,
): Draft | Problem | null {
  const sheet = sheetOf(records);
  const obstacle = sheet && obstacleOf(sheet, { file, places: given.places });
  if (!sheet || obstacle) return obstacle;
  const { columns, ...left } = sheet;
  const context = { ...given, lead: left.lead };
  const told = columnsOf(columns, { places: context.places, decimalComma });
  const fields = withStatus(fieldsOf(told, context.site.locales));
  const rows = (fields[0]?.texts ?? []).map((_, row) =>
    fields.map(({ texts }) => texts[row] ?? ""),
  );
  // Where it is not certain what a comma is, the check has to see that it may be a decimal sign.
  const isDoubtful = decimalComma && fields.some(({ doubts }) => doubts.includes("comma"));
  const { descriptor, questions } = descriptorOf(fields, context);
  const isSaid = (text: string) =>
    JSON.stringify(descriptor).includes(JSON.stringify(text).slice(1, -1));
  return {
    descriptor: jsonText(descriptor),
    questions,
    csv: csvText([fields.map(({ name }) => name), ...rows], isDoubtful ? ";" : ","),
    fields,
    left: { ...left, lead: left.lead.filter((text) => !isSaid(text)) },
  };
}
