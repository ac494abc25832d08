import type { Problem } from "../model/problem.ts";
import { missingSymbols, type Reshape } from "../model/reshape.ts";
import type { RawRecord } from "../model/table.ts";
import type { Delimiter } from "../model/reading.ts";
import { csvText } from "../model/csv-text.ts";
import { columnsOf } from "./columns.ts";
import { leapsIn, type Leap } from "./declared/leaps.ts";
import { unequalIn, type Unequal } from "./declared/totals.ts";
import { descriptorOf } from "./descriptor.ts";
import type { DraftContext, Question } from "./writing.ts";
import { fieldsOf, withStatus, type DraftField } from "./fields.ts";
import { jsonText } from "./json-text.ts";
import { longOf, type LongContext } from "./shape/long.ts";
import { absentAmong } from "./absent.ts";
import { cellsBeyond, obstacleOf, quotedLabel, secondTable, tableBeside } from "./obstacles.ts";
import { NamedCorner } from "./shape/corner.ts";
import { byMeasures, type Measures } from "./shape/measures.ts";
import { NamedOnce } from "./shape/names-again.ts";
import { renamed } from "./shape/reshaped.ts";
import type { Shape } from "./shape/shape.ts";
import { WithoutPageLines } from "./shape/page-lines.ts";
import { mixedScales, withScale } from "./shape/told-scale.ts";
import { withToldUnit } from "./shape/told-unit.ts";
import type { Sheet } from "./sheet.ts";

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
  /** By label what a row below the labels calls the column once more. */
  otherNames: ReadonlyMap<string, string>;
  /** What its rows count and became columns; null where they count one thing. */
  measures: Measures | null;
  /** Wholes that are not what their places add up to. */
  unequal: Unequal[];
  /** Numbers that are probably in another unit than those before them. */
  leaps: Leap[];
}

interface Origin {
  /** Whether a file of another shape is to stay as it is, and which of its sheets it is. */
  keeps?: { format: "csv" | "xlsx"; sheet: string | null } | undefined;
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
  otherNames: Draft["otherNames"];
  measures: Draft["measures"];
  /** Whether a comma may be a decimal sign, as where semicolons part the cells. */
  decimalComma: boolean;
}

/** Reads a table of which nothing is known; null where it has no header, a Problem where its shape is another than ours. */
export function readColumns(
  records: Iterable<RawRecord>,
  { decimalComma, keeps, ...context }: LongContext & Pick<Columns, "decimalComma"> & Origin,
): Columns | Problem | null {
  const { file, places, site, locale } = context;
  const pages = new WithoutPageLines(records, places);
  const once = new NamedOnce(keeps ? records : pages);
  const named = new NamedCorner(once, { places, locale: site.locales[0] ?? locale });
  const { sheet, shape, problems, second, labels } = longOf(named, { ...context, keeps });
  const below = second && secondTable(second, named, file);
  const beyond = below ?? quotedLabel(labels, file) ?? cellsBeyond(named, labels, file);
  const scales = sheet && mixedScales(sheet, file);
  const obstacle =
    beyond ?? scales ?? (sheet && !shape ? obstacleOf(sheet, { file, places }) : null);
  if (!sheet || obstacle) return obstacle || tableBeside(named, file);
  const measured = keeps ? null : byMeasures(sheet, shape); // what is declared of a file that is kept makes none
  const { columns, ...left } = measured?.sheet ?? sheet;
  const beside = shape ? [...shape.lead, ...shape.outside] : left.lead;
  const told = withScale(withToldUnit(columnsOf(columns, { places, decimalComma }), beside));
  const fields = withStatus(fieldsOf(told, site.locales));
  return {
    fields,
    shape,
    problems,
    left: { ...left, lead: shape?.lead ?? left.lead, notes: [...left.notes, ...pages.texts] },
    corner: named.label,
    otherNames: once.names,
    measures: measured?.measures ?? null,
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
  { fields, shape, problems, left, corner, otherNames, measures, decimalComma }: Columns,
  {
    keeps,
    ...given
  }: Omit<DraftContext, "lead" | "kept" | "absent" | "year" | "own" | "numbers" | "otherNames"> &
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
    shape && keeps && corner === null && otherNames.size === 0
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
  const numbers = shape?.numbers ?? [];
  const context = { ...given, lead, kept, absent, year, own, numbers, otherNames };
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
    otherNames,
    measures,
    absent,
    unequal: unequalIn(fields, given.places),
    leaps: leapsIn(fields),
  };
}
