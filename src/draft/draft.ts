import type { Problem } from "../model/problem.ts";
import { isCodeRow } from "../check/reshape/code-row.ts";
import { missingSymbols, type Reshape } from "../model/reshape.ts";
import type { RawRecord } from "../model/table.ts";
import type { Delimiter } from "../model/reading.ts";
import { csvText } from "../model/csv-text.ts";
import { columnsOf } from "./columns.ts";
import { descriptorOf } from "./descriptor.ts";
import type { DraftContext, Question } from "./writing.ts";
import { fieldsOf, withStatus, type DraftField } from "./fields.ts";
import { jsonText } from "./json-text.ts";
import { absentAmong } from "./absent.ts";
import { obstacleOf } from "./obstacles.ts";
import { NamedCorner } from "./shape/corner.ts";
import { renamed, Reshaped } from "./shape/reshaped.ts";
import { shapeOf, type Shape } from "./shape/shape.ts";
import { sheetHeader } from "./shape/header.ts";
import { ownPeriod, withPeriod } from "./shape/own-period.ts";
import { callsNote } from "./labels.ts";
import {
  bodyOf,
  filled,
  headerIndex,
  isAlone,
  leadOf,
  sheetOf,
  type Body,
  type Sheet,
} from "./sheet.ts";

/** The files of a new dataset, and what its makers are to know of them. */
export interface Draft {
  descriptor: string;
  /** The table in pieces; null where the file itself is kept. */
  csv: Iterable<string> | null;
  fields: DraftField[];
  /** What of it a command may ask for. */
  questions: Question[];
  /** What a cell means that holds no number, where somebody said it; and what stands there. */
  missing: string | null;
  absent: readonly string[];
  /** How the file was read where it has another shape; null where it has ours. */
  shape: Shape | null;
  /** Rows of totals that are none. */
  problems: Problem[];
  /** What was left out. */
  left: Pick<Sheet, "lead" | "notes" | "blankRows" | "blankColumns" | "repeated" | "isNumbered">;
  /** What the first column is called by us, since the file does not name it; null where it does. */
  corner: string | null;
}

interface Origin {
  /** The path of the table, as a Problem names it. */
  file: string;
  /** Whether a comma may be a decimal sign, as where semicolons part the cells. */
  decimalComma: boolean;
  /** Whether a file of another shape is to stay as it is, and which of its sheets it is. */
  keeps?: { format: "csv" | "xlsx"; sheet: string | null } | undefined;
}

type TableContext = Pick<DraftContext, "site" | "places" | "locale" | "fileName" | "answers"> &
  Pick<Origin, "file" | "decimalComma"> & {
    /** Of a workbook. */
    sheetName?: string | null;
  };

interface Long {
  sheet: Sheet | null;
  shape: Shape | null;
  problems: Problem[];
}

/** The table below one row of labels, every record being a row of it. */
function plainSheet(records: Iterable<RawRecord>, lead: readonly RawRecord[]): Sheet | null {
  const start = headerIndex(lead);
  return start < 0
    ? null
    : sheetOf(
        lead,
        bodyOf(records, { start, size: 1 }, () => false),
      );
}

/** A table as it is read by a shape, and the names of its rows that are no totals after all. */
function tryShape(
  records: Iterable<RawRecord>,
  shape: Shape,
  context: Pick<TableContext, "file" | "places">,
): Long & { refused: string[] } {
  const long = new Reshaped(records, shape, context);
  const sheet = plainSheet(long, leadOf(long));
  const { problems } = long;
  const wrong = problems.flatMap(({ params }) => params["label"] ?? []);
  const refused = shape.doubtful.filter((name) => wrong.includes(name || "␣"));
  return { sheet, shape, problems, refused };
}

/** A table of which every record is a row, but for notes below the last of them. */
function wholeSheet(lead: readonly RawRecord[], body: Body): Sheet | null {
  const notes = body.below.flatMap(filled);
  if (body.alone.length > 0 || !notes.every(callsNote)) return null;
  const sheet = sheetOf(lead, body);
  return sheet && { ...sheet, notes };
}

/** The table as a long one, where they are none and it is plain how they are to be read. */
function longOf(records: Iterable<RawRecord>, context: Omit<TableContext, "decimalComma">): Long {
  const { places, site, locale, fileName, sheetName = null, answers } = context;
  const lead = leadOf(records);
  const labels = sheetHeader(lead);
  const below = labels && lead[labels.start + labels.size];
  const hasCodes = labels && below && isCodeRow(below, labels.columns, places);
  const header = hasCodes ? { ...labels, units: null } : labels;
  const size = header ? header.size + (header.units || hasCodes ? 1 : 0) : 0;
  const body = header && bodyOf(records, { ...header, size }, isAlone);
  const named = { fileName, sheet: sheetName, answer: answers?.inYear };
  const numbers = answers?.numbers;
  const ground = { places, locale: site.locales[0] ?? locale, named, numbers };
  const whole = body && size === 1 ? wholeSheet(lead, body) : null;
  const tried = (refused: readonly string[]) => {
    const shape = body && shapeOf({ lead, header, body }, { ...ground, refused });
    const period = shape && whole ? ownPeriod(shape) : null;
    if (shape && whole && period)
      return { sheet: withPeriod(whole, period), shape, problems: [], refused: [] };
    return shape ? tryShape(records, shape, context) : null;
  };
  const first = tried([]);
  const found = first && first.refused.length > 0 ? tried(first.refused) : first;
  if (found?.sheet && found.problems.every(({ rule }) => rule === "total")) return found;
  return { sheet: whole ?? plainSheet(records, lead), shape: null, problems: [] };
}

/** So many rows make a piece of a table. */
const pieceLength = 10_000;

/** The table of some fields, piece by piece. */
class Pieces implements Iterable<string> {
  readonly #fields: readonly DraftField[];
  readonly #delimiter: Delimiter;

  constructor(fields: readonly DraftField[], delimiter: Delimiter) {
    this.#fields = fields;
    this.#delimiter = delimiter;
  }

  *[Symbol.iterator](): Generator<string> {
    yield csvText([this.#fields.map(({ name }) => name)], { delimiter: this.#delimiter });
    const count = this.#fields[0]?.texts.length ?? 0;
    for (let from = 0; from < count; from += pieceLength) {
      const length = Math.min(pieceLength, count - from);
      const rows = Array.from({ length }, (_, row) =>
        this.#fields.map(({ texts }) => texts.at(from + row)),
      );
      yield csvText(rows, { delimiter: this.#delimiter });
    }
  }
}

/** How the file is read that is kept, its fields by their names. */
function keptOf({ reshape }: Shape, fields: readonly DraftField[]): Reshape {
  const names = new Map(fields.map(({ label, name }) => [label, name]));
  return renamed(reshape, (label) => names.get(label) ?? label);
}

/** What a table tells of its columns, before it is known what a dataset of them is called. */
export interface Columns {
  fields: DraftField[];
  shape: Shape | null;
  problems: Problem[];
  left: Draft["left"];
  corner: string | null;
  decimalComma: boolean;
}

/** Reads a table of which nothing is known; null where it has no header, a Problem where its shape is another than ours. */
export function readColumns(
  records: Iterable<RawRecord>,
  { decimalComma, ...context }: TableContext,
): Columns | Problem | null {
  const { file, places, site, locale } = context;
  const named = new NamedCorner(records, { places, locale: site.locales[0] ?? locale });
  const { sheet, shape, problems } = longOf(named, context);
  const obstacle = sheet && !shape && obstacleOf(sheet, { file, places });
  if (!sheet || obstacle) return obstacle || null;
  const { columns, ...left } = sheet;
  const told = columnsOf(columns, { places, decimalComma });
  const fields = withStatus(fieldsOf(told, site.locales));
  return {
    fields,
    shape,
    problems,
    left: { ...left, lead: shape?.lead ?? left.lead },
    corner: named.label,
    decimalComma,
  };
}

/** A column of numbers in which a symbol stands where there is none. */
function withSymbol(
  field: DraftField,
  absent: readonly string[],
  symbol: string | null,
): DraftField {
  if (symbol === null || field.role !== "value") return field;
  const texts = field.texts.mapped((text) => (absent.includes(text) ? symbol : text));
  return { ...field, texts };
}

/** What stands in columns of numbers where there is none, and does not say what it means. */
const signsIn = (fields: readonly DraftField[]): string[] =>
  absentAmong(fields.flatMap(({ role, texts }) => (role === "value" ? texts.values : []))).signs;

/** Drafts a dataset of the columns of a table. */
export function draftOf(
  { fields, shape, problems, left, corner, decimalComma }: Columns,
  {
    keeps,
    ...given
  }: Omit<DraftContext, "lead" | "kept" | "absent" | "year" | "own" | "numbers"> &
    Pick<Origin, "keeps">,
): Draft {
  const { lead } = left;
  const absent = shape?.absent ?? signsIn(fields);
  const missing = missingSymbols.find((symbol) => symbol === given.answers?.missing) ?? null;
  // Where it is not certain what commas and points are, the check has to see how the cells are parted.
  const isDoubtful =
    decimalComma &&
    fields.some(({ doubts }) => doubts.includes("comma") || doubts.includes("points"));
  const signs = {
    ...shape?.symbols,
    ...(missing && Object.fromEntries(absent.map((sign) => [sign, missing]))),
  };
  const means = Object.keys(signs).length > 0 ? { missing: signs } : {};
  const kept =
    shape && keeps && corner === null
      ? { ...keeps, reshape: { ...keptOf(shape, fields), ...means } }
      : undefined;
  const year = shape?.year ?? null;
  const own = {
    begins: (kept && shape?.begins) ?? null,
    titles: [...lead, given.fileName],
    joined: Object.values(shape?.reshape.columns ?? {}).flatMap((labels) =>
      typeof labels === "string" ? [] : labels,
    ),
  };
  const context = { ...given, lead, kept, absent, year, own, numbers: shape?.numbers ?? [] };
  const { descriptor, questions } = descriptorOf(fields, context);
  const filled = fields.map((each) => withSymbol(each, absent, missing));
  const isSaid = (text: string) =>
    JSON.stringify(descriptor).includes(JSON.stringify(text).slice(1, -1));
  return {
    descriptor: jsonText(descriptor),
    questions,
    csv: kept ? null : new Pieces(filled, isDoubtful ? ";" : ","),
    fields: filled,
    missing,
    shape,
    problems,
    left: { ...left, lead: lead.filter((text) => !isSaid(text)) },
    corner,
    absent,
  };
}
