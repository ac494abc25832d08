import { noLabels } from "../../check/header/header.ts";
import { otherUnitsAbove, otherUnitsIn } from "../../check/header/unit-scale.ts";
import { isOfFigures } from "../../check/header/of-figures.ts";
import { problem } from "../../check/problem.ts";
import { tableLabelTest } from "../../check/reshape/label.ts";
import { isBlank } from "../../check/table/blank-rows.ts";
import {
  brokenCell,
  faultProblem,
  fileRepairs,
  readingProblems,
} from "../../check/table/file-findings.ts";
import { tableNamed } from "../../check/table/known-tables.ts";
import { WithoutPageLines } from "../../draft/shape/page-lines.ts";
import { shapeSentences } from "../../draft/shape/report.ts";
import { staffWords } from "../../locales/index.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable } from "../../parse/table.ts";
import { checkParsedOnly } from "../dataset.ts";
import { keptBy, readKept } from "./kept.ts";
import type { NextColumn } from "./labels.ts";
import { leftTotals } from "./left-totals.ts";
import { mended } from "./mend.ts";
import { unread, type ReadNext } from "./outcome.ts";
import { nextRecords, type LeftReason } from "./records.ts";
import { nearOf, type Fit } from "./recognise.ts";
import { editsOf, findSheet, isFound, type Ground, type NextFile, type Sheet } from "./sheet.ts";

/** What is wrong with the labels of a file that is no dataset's, by those of the nearest. */
function labelProblems({ name }: NextFile, fit: Fit, reading: Reading): Problem[] {
  const { records } = nextRecords([fit.header], editsOf(fit));
  const { problems } = checkParsedOnly(name, { reading, records: () => records }, fit.known.schema);
  return problems.filter(({ code }) => code !== "empty-file");
}

/** So many cells that cannot be read are told of a file whose table is not known. */
const mostBroken = 10;

const givenIn = ({ given }: Fit): ReadNext["given"] =>
  given.map(({ field, value }) => ({ field: field.name, value }));

/** What is told of a file that no dataset has such a table as. */
function strangerOf(file: NextFile, sheet: Sheet, ground: Ground): ReadNext {
  const { parsed, fit, tied, by, all } = sheet;
  const { reading } = parsed;
  if (all.every((each) => "cells" in each && isBlank(each)))
    return { ...unread, problems: [problem("empty-file.blank", file.name)] };
  const broken = all.flatMap((each) => ("cells" in each ? [] : [brokenCell(file.name, each)]));
  const turned = turnedOf(sheet, ground);
  if (!fit || tied.length > 0) {
    return { ...unread, reading, tied, turned, problems: broken.slice(0, mostBroken) };
  }
  const { known, lacks, strange, columns, header } = fit;
  const near = nearOf(fit);
  const nearest = {
    ...{ dataset: known.id, strange, near },
    isUnsaid: file.dataset === undefined && strange.some((label) => fit.untold.has(label)),
    lacks: lacks.map(({ name }) => name),
  };
  const problems = turned ? [] : labelProblems(file, fit, reading); // its labels have no cells of their own
  const given = givenIn(fit);
  const told = { reading, by, nearest, turned, columns, given };
  return { ...unread, ...told, header: header.row, problems };
}

/** So many rows show what the columns of a long table hold. */
const mostShown = 20;

/** What is told of a file that was turned into a long table. */
function turnedOf({ turned }: Sheet, { draft }: Ground): ReadNext["turned"] {
  if (!turned || !draft) return null;
  const { shape, turn } = turned;
  const { locale } = draft;
  // What it does not tell, and signs where there is no number, the check names cell by cell.
  const told = shape && {
    ...shape,
    ...{ absent: [], numbers: [], year: shape.year?.from == null ? null : shape.year },
  };
  const words = staffWords[locale].add;
  const [, ...rows] = turned.read([]).records.slice(0, mostShown + 1);
  return {
    how: [
      ...(told ? shapeSentences(told, { missing: null, locale }) : []),
      ...(turn ? [words.turns[turn]] : []),
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

/** Units that a file says in its labels or above them, and that count by another number than its dataset's. */
function otherUnits(name: string, { header, columns, known }: Fit, all: Sheet["all"]): Problem[] {
  const { fields } = known.schema;
  const fieldOf = (column: NextColumn) => fields.find((field) => field.name === column.field);
  const told = columns.map((column) => ({ ...column, field: fieldOf(column) }));
  const above = all.flatMap((each) => ("cells" in each && each.row < header.row ? [each] : []));
  return [...otherUnitsIn(name, header, told), ...otherUnitsAbove(name, above, fields)];
}

/** Repairs, of which a cell that stands for several rows has one. */
const onceEach = (repairs: readonly Repair[]): Repair[] => [
  ...new Map(repairs.map((each) => [JSON.stringify(each), each])).values(),
];

/** Rows that stand on each page of a file, and are none of the table. */
function pageRows(all: Sheet["all"], { header, known }: Fit): [number, LeftReason][] {
  const records = all.filter((each) => "cells" in each);
  const rows = new WithoutPageLines(records, known.schema.places ?? new Map());
  const read = new Set([...rows].map(({ row }) => row));
  return records.flatMap(({ row }): [number, LeftReason][] =>
    row > header.row && !read.has(row) ? [[row, "note"]] : [],
  );
}

/** Finds out whose a file is, reads it, and puts right what is certain. */
export async function readNext(file: NextFile, ground: Ground): Promise<ReadNext> {
  const { name, bytes, dataset } = file;
  const told = ground.known.find(({ id }) => id === dataset);
  const known = told ? [told] : ground.known;
  const isOurs = tableLabelTest(known.map(({ schema }) => schema));
  const isLabel = (text: string) => isOurs(text) || isAnyLabel(text);
  const named = told ?? tableNamed(name, known);
  const sheet = file.sheet ?? (named?.schema.reshape ? named.sheet : undefined);
  const first = await parseTable(bytes, { sheet, isLabel });
  if ("fault" in first) return { ...unread, problems: [faultProblem(name, first)] };
  const kept = told?.schema.reshape ? told : keptBy(file, first, known);
  if (kept) return readKept(file, first, { known: kept, by: told ? "told" : "labels" });
  const plain = known.filter(({ schema }) => !schema.reshape);
  const found = await findSheet(first, {
    file,
    ground: { ...ground, known: plain },
    options: { isLabel },
  });
  const { fit, parsed, all, turned } = found;
  if (!fit || !isFound(found)) return strangerOf(file, found, ground);
  const edits = editsOf(fit, file);
  const { checked, leftOut, suggested } = mended(file, {
    all,
    turned: turned ? (fixes) => turned.read(fixes).records : undefined,
    reading: parsed.reading,
    known: fit.known,
    edits: { ...edits, left: new Map([...pageRows(all, fit), ...edits.left]) },
  });
  const { reading } = parsed;
  const { schema } = fit.known;
  const long = turned?.read(file.fixes ?? []);
  return {
    ...unread,
    known: fit.known,
    by: told ? "told" : found.by,
    reading,
    header: fit.header.row,
    isWritable: true,
    columns: fit.columns,
    absent: fit.absent.map(({ name: field }) => field),
    given: givenIn(fit),
    leftOut: [...(long?.leftOut ?? []), ...leftOut],
    turned: turnedOf(found, ground),
    checked,
    problems: [
      ...readingProblems(name, reading),
      ...(isOfFigures(fit.header, schema.places)
        ? [noLabels(name, fit.header, schema.fields)]
        : []),
      ...otherUnits(name, fit, all),
      ...(long?.problems ?? []),
      ...checked.problems,
      ...leftTotals({ name, known: fit.known, columns: fit.columns, leftOut, checked }),
    ],
    repairs: [...fileRepairs(name, reading), ...suggested, ...onceEach(checked.repairs)],
  };
}
