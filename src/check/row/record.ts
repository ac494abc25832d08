import type { Role } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { placeWithin } from "../cell/place-names.ts";
import { cellReader, type CellReader } from "./cell-reader.ts";
import { marksReader } from "./marks.ts";
import { intervalCheck } from "./intervals.ts";
import { pairCheck } from "./pairs.ts";
import { personalCheck } from "./personal.ts";
import { positionCheck } from "./position.ts";
import { cellSpot, problem } from "../problem.ts";
import { repeatChecks, type RecordCheck, type RecordContext } from "./repeats.ts";
import type { Fault } from "../table-schema.ts";
import { withoutNumberCheck } from "./without-number.ts";

/** A record whose cells were put right as far as that is certain, and what is still wrong. */
export interface CheckedRecord {
  record: RawRecord;
  repairs: Repair[];
  problems: Problem[];
}

function widthCheck({ file, header }: RecordContext): RecordCheck {
  const { width, columns } = header;
  return (record) => {
    const count = record.cells.length;
    const params = { count: String(count), width: String(width) };
    if (count > width) {
      const details = { spot: cellSpot(record, width), value: record.cells[width] ?? "", params };
      return [problem("extra-cell", file, details)];
    }
    const absent = columns.find(({ index }) => index >= count);
    if (count === width || !absent) return [];
    const spot = cellSpot(record, count);
    return [
      problem("missing-cell.absent", file, {
        spot,
        params: { ...params, field: absent.field.title },
      }),
    ];
  };
}

/** Roles of columns that may say where the place of a row lies. */
const outerRoles: readonly Role[] = ["dimension", "name", "note"];

/** Roles of which a spreadsheet often shows one text for several rows. */
const headingRoles: readonly Role[] = ["period", "place", "dimension"];

/** Remembers what stood above, for cells that are blank because they were merged. */
class Above {
  #previous: readonly string[] = [];
  readonly #carried = new Map<number, string>();

  /** The fault of a blank cell, with the text of the last cell above it that has one. */
  faultOf({ index, field, read }: CellReader, fault: Fault): Fault {
    const text = this.#previous[index]?.trim() || this.#carried.get(index);
    const isHeading = headingRoles.includes(field.role) && fault.key === "missing-cell.required";
    if (!isHeading || !text || read(text, undefined).fault) return fault;
    this.#carried.set(index, text);
    return { key: "missing-cell.above", params: { nearest: text } };
  }

  next(record: RawRecord): void {
    this.#previous = record.cells;
  }
}

/** Finds the id of a place that is called as others are, by what its row says of where it lies. */
function idBeside({ header, schema: { places } }: RecordContext) {
  const told = header.columns.filter(({ field }) => outerRoles.includes(field.role));
  return ({ cells }: RawRecord, { index, field }: CellReader): string | null => {
    if (field.role !== "place" || !places) return null;
    const beside = told.flatMap((each) => (each.index === index ? [] : (cells[each.index] ?? [])));
    return placeWithin(cells[index] ?? "", beside, places)?.id ?? null;
  };
}

/** Reads the cells of a record one by one; a cell that is wrong stays as it is. */
function cellsReader(context: RecordContext): (raw: RawRecord) => CheckedRecord {
  const { file, header, schema } = context;
  const readers = header.columns.map((column) => cellReader(column, schema, context));
  const above = new Above();
  const idOf = idBeside(context);
  return (raw) => {
    const found: CheckedRecord = { record: raw, repairs: [], problems: [] };
    const put = (index: number, text: string) => {
      if (found.record === raw) found.record = { ...raw, cells: [...raw.cells] };
      found.record.cells[index] = text;
    };
    for (const reader of readers) {
      const { index, field } = reader;
      const value = raw.cells[index];
      const mark = raw.marks?.get(index);
      if (value === undefined || (mark === undefined && reader.isSound(value))) continue;
      const { text, kinds, fault } = reader.read(value, mark);
      const spot = cellSpot(raw, index);
      const told = fault ? idOf(raw, reader) : null;
      if (told !== null) {
        put(index, told);
        found.repairs.push({ kinds: ["place"], file, ...spot, before: value, after: told });
      } else if (fault) {
        const { key, params } = value === "" ? above.faultOf(reader, fault) : fault;
        const details = { spot, value, params: { ...params, field: field.title } };
        found.problems.push(problem(key, file, details));
      } else if (kinds.length > 0) {
        put(index, text);
        const before =
          mark?.kind === "date" ? mark.shown : mark?.kind === "rounded" ? mark.stored : value;
        found.repairs.push({ kinds, file, ...spot, before, after: text });
      }
    }
    above.next(raw);
    return found;
  };
}

/** Makes the check of records, which are to be given to it in the order of the file. */
export function recordCheck(context: RecordContext): (raw: RawRecord) => CheckedRecord {
  const { file, header, schema } = context;
  const unmark = marksReader(context);
  const read = cellsReader(context);
  const checkWidth = widthCheck(context);
  const checks = [
    positionCheck(context),
    withoutNumberCheck(context),
    pairCheck(context),
    intervalCheck(context),
    personalCheck(context),
    ...repeatChecks(file, header.columns, schema),
  ];
  return (raw) => {
    const { record, repairs, problems } = unmark(raw);
    const checked = read(record);
    checked.repairs.unshift(...repairs);
    checked.problems.unshift(...problems);
    if (raw.cells.length !== header.width) checked.problems.unshift(...checkWidth(raw));
    for (const check of checks)
      for (const found of check(checked.record)) checked.problems.push(found);
    return checked;
  };
}
