import type { Problem } from "../model/problem.ts";
import type { Reshape } from "../model/reshape.ts";
import type { RawRecord } from "../model/table.ts";
import { csvText } from "../model/csv-text.ts";
import { columnsOf } from "./columns.ts";
import { descriptorOf } from "./descriptor.ts";
import type { DraftContext, Question } from "./writing.ts";
import { fieldsOf, withStatus, type DraftField } from "./fields.ts";
import { jsonText } from "./json-text.ts";
import { obstacleOf } from "./obstacles.ts";
import { renamed, reshaped, shapeOf, type Shape } from "./shape.ts";
import { sheetOf, type Sheet } from "./sheet.ts";

/** The files of a new dataset, and what its makers are to know of them. */
export interface Draft {
  descriptor: string;
  /** The table; null where the file itself is kept. */
  csv: string | null;
  fields: DraftField[];
  /** What of it a command may ask for. */
  questions: Question[];
  /** How the file was read where it has another shape; null where it has ours. */
  shape: Shape | null;
  /** Rows of totals that are none. */
  problems: Problem[];
  /** What was left out. */
  left: Pick<Sheet, "lead" | "blankRows" | "blankColumns" | "repeated">;
}

interface Origin {
  /** The path of the table, as a Problem names it. */
  file: string;
  /** Whether a comma may be a decimal sign, as where semicolons part the cells. */
  decimalComma: boolean;
  /** Whether a file of another shape is to stay as it is, and which of its sheets it is. */
  keeps?: { format: "csv" | "xlsx"; sheet: string | null } | undefined;
}

interface Long {
  records: readonly RawRecord[];
  shape: Shape | null;
  problems: Problem[];
}

/** The records as a long table, where they are none and it is plain how they are to be read. */
function longOf(
  records: readonly RawRecord[],
  context: Pick<DraftContext, "site" | "places" | "locale"> & Pick<Origin, "file">,
): Long {
  const asTheyAre = { records, shape: null, problems: [] };
  const { places, site, locale } = context;
  const shape = shapeOf(records, { places, locale: site.locales[0] ?? locale });
  if (!shape) return asTheyAre;
  const { long, problems } = reshaped(records, shape, context);
  const isRead = problems.every(({ rule }) => rule === "total") && long.length > 1;
  return isRead ? { records: long, shape, problems } : asTheyAre;
}

/** How the file is read that is kept, its fields by their names. */
function keptOf({ reshape }: Shape, fields: readonly DraftField[]): Reshape {
  const names = new Map(fields.map(({ label, name }) => [label, name]));
  return renamed(reshape, (label) => names.get(label) ?? label);
}

/**
 * Drafts a dataset from a table of which nothing is known; null where it has no header,
 * a Problem where the shape of the table is another than ours.
 */
export function draftOf(
  records: readonly RawRecord[],
  { decimalComma, file, keeps, ...given }: Omit<DraftContext, "lead" | "kept"> & Origin,
): Draft | Problem | null {
  const { places } = given;
  const { shape, problems, ...long } = longOf(records, { ...given, file });
  const sheet = sheetOf(long.records);
  const obstacle = sheet && !shape && obstacleOf(sheet, { file, places });
  if (!sheet || obstacle) return obstacle || null;
  const { columns, ...left } = sheet;
  const context = { ...given, lead: shape?.lead ?? left.lead };
  const told = columnsOf(columns, { places: context.places, decimalComma });
  const fields = withStatus(fieldsOf(told, context.site.locales));
  const rows = (fields[0]?.texts ?? []).map((_, row) =>
    fields.map(({ texts }) => texts[row] ?? ""),
  );
  // Where it is not certain what a comma is, the check has to see that it may be a decimal sign.
  const isDoubtful = decimalComma && fields.some(({ doubts }) => doubts.includes("comma"));
  const kept = shape && keeps ? { ...keeps, reshape: keptOf(shape, fields) } : undefined;
  const { descriptor, questions } = descriptorOf(fields, { ...context, kept });
  const isSaid = (text: string) =>
    JSON.stringify(descriptor).includes(JSON.stringify(text).slice(1, -1));
  return {
    descriptor: jsonText(descriptor),
    questions,
    csv: kept ? null : csvText([fields.map(({ name }) => name), ...rows], { delimiter: isDoubtful ? ";" : "," }),
    fields,
    shape,
    problems,
    left: { ...left, lead: context.lead.filter((text) => !isSaid(text)) },
  };
}
