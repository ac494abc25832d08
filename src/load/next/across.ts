import { isBlank } from "../../check/table/blank-rows.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { callsSum } from "../../check/whole-words.ts";
import { NamedCorner } from "../../draft/shape/corner.ts";
import { longOf } from "../../draft/shape/long.ts";
import { Reshaped } from "../../draft/shape/reshaped.ts";
import type { Shape } from "../../draft/shape/shape.ts";
import type { Correction } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { nameOfFile } from "../read.ts";
import { belongsTo, guidedShape, withCategories } from "./guided.ts";
import { draftedNames, type DraftGround } from "./labels.ts";
import { namedValues, pivotOfNamed } from "./named-values.ts";
import { otherUnitsOf, pivoted, pivotOf } from "./pivot.ts";
import type { LeftOut } from "./records.ts";
import { transposed } from "./transposed.ts";
import type { LongRows, Turnable, Turned } from "./turned.ts";
import { calledBy, untoldIn } from "./unlabelled.ts";

/** A file with some of its cells mended. */
function corrected(records: readonly RawRecord[], fixes: readonly Correction[]): RawRecord[] {
  const byRow = Map.groupBy(fixes, ({ row }) => row);
  return records.map((record) => {
    const cells = [...record.cells];
    for (const { column, value } of byRow.get(record.row) ?? []) cells[column - 1] = value;
    return byRow.has(record.row) ? { ...record, cells } : record;
  });
}

/** Rows of the file that are no rows of the long table. */
function leftOutOf(
  records: readonly RawRecord[],
  { long: [header, ...rows], shape }: { long: readonly RawRecord[]; shape: Shape },
): LeftOut[] {
  const first = header?.row ?? 1;
  const below = first + (shape.reshape.header ?? 1) - 1;
  const read = new Set(rows.map(({ row }) => row));
  return records.flatMap((record): LeftOut[] => {
    const { row, cells } = record;
    if (read.has(row) || (row >= first && row <= below)) return [];
    const label = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    const isTotal = Object.hasOwn(shape.reshape.totals ?? {}, label) || callsSum(label);
    const reason = row < first ? "above" : isBlank(record) ? "blank" : isTotal ? "total" : "note";
    return [{ row, reason, cells }];
  });
}

/** Makes the function that reads a file by a shape. */
const reader =
  (file: Turnable, shape: Shape, places: DraftGround["places"]) =>
  (fixes: readonly Correction[]): LongRows => {
    const records = corrected(file.records, fixes);
    const long = new Reshaped(records, shape, { file: file.name, places });
    const rows = [...long];
    const leftOut = leftOutOf(records, { long: rows, shape });
    return { records: rows, problems: long.problems, leftOut };
  };

/** Where the figures stand of a table that has one column of them; -1 where it has none, or several. */
function figuresIn({ fields }: Shape, [header]: readonly RawRecord[]): number {
  const names = fields.flatMap(({ role, name }) => (role === "value" ? [name] : []));
  return names.length === 1 ? (header?.cells.indexOf(names[0] ?? "") ?? -1) : -1;
}

/** The same table with a column for each value of a dataset that its rows name; null where they name none. */
function byPivot(
  file: Turnable,
  { shape, read, untold }: Turned,
  known: KnownTable,
): Turned | null {
  const { records } = read([]);
  const figures = shape ? figuresIn(shape, records) : -1;
  const pivot = figures < 0 ? null : pivotOf(records, figures, known);
  if (!shape || !pivot) return null;
  const turned = (fixes: readonly Correction[]): LongRows => {
    const { records: rows, problems, leftOut } = read(fixes);
    const units = otherUnitsOf(file.name, rows, { pivot, known });
    return { records: pivoted(rows, pivot), problems: [...problems, ...units], leftOut };
  };
  const called = calledBy(file, shape, turned([]).records);
  return { ...{ shape, turn: "pivoted", known: [known], read: turned, called }, untold };
}

/** A table with a row for each figure, which names what it counts, as one of a dataset with a column for each. */
function byNames(file: Turnable, known: KnownTable, draft: DraftGround): Turned | null {
  const found = pivotOfNamed(namedValues(file.records), known);
  if (!found) return null;
  const { pivot, turn } = found;
  const read = (fixes: readonly Correction[]): LongRows => {
    const { records, leftOut } = namedValues(corrected(file.records, fixes));
    const rows = turn(records);
    const problems = otherUnitsOf(file.name, rows, { pivot, known });
    return { records: pivoted(rows, pivot), problems, leftOut };
  };
  const called = () => draftedNames(read([]).records, draft);
  return { ...{ shape: null, turn: "pivoted", known: [known], read, called }, untold: new Set() };
}

/** The shapes in which a file may be read, each with the datasets that it is of. */
function shapesOf({ records, name, sheet }: Turnable, { known, draft }: Grounds) {
  const { places, locale, site } = draft;
  const main = site.locales[0] ?? locale;
  const named = { file: name, fileName: nameOfFile(name), sheetName: sheet };
  const { shape } = longOf(records, { ...named, site, places, locale });
  const guided = known.flatMap((each) => {
    const found = shape?.reshape.across
      ? withCategories(shape, each, main)
      : guidedShape(records, each, main);
    return found ? [{ shape: found, known: [each] }] : [];
  });
  return [...guided, ...(shape ? withOwnTotals(shape, known) : [])];
}

/** A shape for the datasets that it may be of: what is a category of one, such as 合计, is none of its rows of totals. */
function withOwnTotals(shape: Shape, known: readonly KnownTable[]) {
  const { totals = {}, ...reshape } = shape.reshape;
  const names = Object.keys(totals);
  const ownOf = (each: KnownTable) =>
    names.filter((name) =>
      each.schema.fields.some((own) => own.role === "dimension" && belongsTo(own, each)(name)),
    );
  const { own = [], others = [] } = Object.groupBy(known, (each) =>
    ownOf(each).length > 0 ? "own" : "others",
  );
  const apart = own.map((each) => {
    const left = Object.entries(totals).filter(([name]) => !ownOf(each).includes(name));
    const rest = left.length > 0 ? { totals: Object.fromEntries(left) } : {};
    return { shape: { ...shape, reshape: { ...reshape, ...rest } }, known: [each] };
  });
  return others.length > 0 ? [...apart, { shape, known: others }] : apart;
}

/** A file that lies on its side. */
function onItsSide({ records }: Turnable, known: readonly KnownTable[]): Turned | null {
  if (transposed(records) === null) return null;
  const read = (fixes: readonly Correction[]): LongRows => ({
    records: transposed(corrected(records, fixes)) ?? [],
    problems: [],
    leftOut: [],
  });
  const called = () => new Map<string, string>();
  return { ...{ shape: null, turn: "transposed", known, read, called }, untold: new Set() };
}

interface Grounds {
  known: readonly KnownTable[];
  draft: DraftGround;
}

/** The readings of a file as a long table. */
export function* turnings(given: Turnable, { known, draft }: Grounds): Generator<Turned> {
  const { places, locale, site } = draft;
  const main = site.locales[0] ?? locale;
  const records = [...new NamedCorner(given.records, { places, locale: main })];
  const file = { ...given, records };
  for (const each of shapesOf(file, { known, draft })) {
    const read = reader(file, each.shape, places);
    const called = calledBy(file, each.shape, read([]).records);
    const turned: Turned = { ...each, turn: null, read, called, untold: untoldIn(each.shape) };
    for (const one of each.known) {
      const pivot = byPivot(file, turned, one);
      if (pivot) yield pivot;
    }
    yield turned;
  }
  for (const one of known) {
    const named = byNames(given, one, draft);
    if (named) yield named;
  }
  const side = onItsSide(given, known);
  if (side) yield side;
}
