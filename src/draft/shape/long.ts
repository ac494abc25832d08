import { captionIn } from "../../check/reshape/told-years.ts";
import { isCodeRow } from "../../check/reshape/code-row.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { callsNote } from "../labels.ts";
import { sheetHeader } from "./header.ts";
import { ownPeriod, withPeriod } from "./own-period.ts";
import { Reshaped } from "./reshaped.ts";
import { shapeOf, type Shape } from "./shape.ts";
import {
  bodyOf,
  filled,
  headerIndex,
  isAlone,
  leadOf,
  sheetOf,
  type Body,
  type Sheet,
} from "../sheet.ts";
import type { DraftContext } from "../writing.ts";

/** What is known of a file whose table is read. */
export interface LongContext extends Pick<
  DraftContext,
  "site" | "places" | "locale" | "fileName" | "answers"
> {
  /** The path of the table, as a Problem names it. */
  file: string;
  /** Of a workbook. */
  sheetName?: string | null;
  /** Whether the file is to stay as it is, and how. */
  keeps?: object | undefined;
}

/** A table with a row for each figure, however its file has them. */
interface Long {
  sheet: Sheet | null;
  shape: Shape | null;
  problems: Problem[];
  /** The line above labels that stand again, where it says of what the rows below it are and no time or place: another table. */
  second: RawRecord | null;
  /** The last row of its labels, where they were found. */
  labels: RawRecord | undefined;
}

/** Lines between the labels of a table and the same labels below it: few are blank. */
const mostBetween = 2;

/** A title below the rows, with the labels again below it; null where there is none that says more than a time or a place. */
function secondTitle({ alone, repeated }: Body, shape: Shape | null): RawRecord | null {
  if (Object.keys(shape?.reshape.lines ?? {}).length > 0) return null;
  const isTitle = (record: RawRecord) =>
    repeated.some((line) => line > record.line && line - record.line <= mostBetween) &&
    filled(record).every((text) => !callsNote(text) && captionIn(text) === null);
  return alone.find(isTitle) ?? null;
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
  context: Pick<LongContext, "file" | "places">,
): Omit<Long, "second" | "labels"> & { refused: string[] } {
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
  const [first] = notes; // others may go on with it
  if (body.alone.length > 0 || (first !== undefined && !callsNote(first))) return null;
  const sheet = sheetOf(lead, body);
  return sheet && { ...sheet, notes };
}

/** Whether a problem is of one row, and not of how the table is read. */
const isOfRow = ({ code, rule }: Problem): boolean =>
  rule === "total" || code === "extra-cell" || code === "shifted-cells";

/** The table as a long one, where they are none and it is plain how they are to be read. */
export function longOf(records: Iterable<RawRecord>, context: LongContext): Long {
  const { places, site, locale, fileName, sheetName = null, answers, keeps } = context;
  const lead = leadOf(records);
  const labels = sheetHeader(lead);
  const below = labels && lead[labels.start + labels.size];
  const hasCodes = labels && below && isCodeRow(below, labels.columns, places);
  const header = hasCodes ? { ...labels, units: null } : labels;
  const size = header ? header.size + (header.units || hasCodes ? 1 : 0) : 0;
  const body = header && bodyOf(records, { ...header, size }, isAlone);
  const named = { fileName, sheet: sheetName, answer: answers?.inYear };
  const numbers = answers?.numbers;
  const isKept = keeps !== undefined;
  const ground = { places, locale: site.locales[0] ?? locale, named, numbers, isKept };
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
  const second = body && secondTitle(body, found?.shape ?? null);
  const last = header ? lead[header.start + header.size - 1] : undefined;
  if (found?.sheet && found.problems.every(isOfRow)) return { ...found, second, labels: last };
  return {
    sheet: whole ?? plainSheet(records, lead),
    shape: null,
    problems: [],
    second,
    labels: last,
  };
}
