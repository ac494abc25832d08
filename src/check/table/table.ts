import type { Problem } from "../../model/problem.ts";
import { limits } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import type { BrokenCell, RawRecord, Row, Table } from "../../model/table.ts";
import { checkHeader, type Header } from "../header/header.ts";
import { cleanLabel, findHeader, isWholeHeader, labelsText, leadLength } from "../header/search.ts";
import { cellSpot, problem, type Spot } from "../problem.ts";
import { toRow } from "../row/row.ts";
import { TableBody } from "./body.ts";
import { brokenCell } from "./file-findings.ts";
import { reshaperOf, type Reshaper } from "../reshape/reshaper.ts";
import type { TableSchema } from "../table-schema.ts";

/** What a check of a table finds out. */
export interface TableFindings {
  problems: Problem[];
  /** What was put right. */
  repairs: Repair[];
  /** How many records were read, the header apart. */
  count: number;
}

export interface CheckedTable extends TableFindings {
  file: string;
  /** Null where anything is wrong, or no rows were to be kept. */
  table: Table | null;
  /** Where in the file a row's cell stands; without a column, its first. */
  spotOf: (row: Row, column?: string) => Spot;
}

interface FoldContext {
  file: string;
  schema: TableSchema;
  /** Is given each record in which nothing is wrong, put right as far as that is certain. */
  take: (record: RawRecord, header: Header) => void;
}

/** A cell that is read into several records is told of once. */
function eachOnce<T extends Spot & { code?: string; kinds?: string[] }>(findings: T[]): T[] {
  const told = new Set<string>();
  return findings.filter(({ line, column, code, kinds }) => {
    const key = JSON.stringify([line, column, code, kinds]);
    return told.size < told.add(key).size;
  });
}

/** Checks records as they come, the header first; keeps none of them. */
export class TableFold {
  header: Header | null = null;
  readonly #reshaper: Reshaper | null;
  readonly #context: FoldContext;
  readonly #problems: Problem[] = [];
  readonly #repairs: Repair[] = [];
  /** The first records, until one of them is known for the header. */
  readonly #lead: RawRecord[] = [];
  #body: TableBody | null = null;
  #isBroken = false;
  #isFull = false;

  constructor(context: FoldContext) {
    this.#context = context;
    this.#reshaper = reshaperOf(context);
  }

  /** Whether so much is wrong that no more is looked at. */
  get isFull(): boolean {
    return this.#isFull;
  }

  add(record: RawRecord | BrokenCell): void {
    if (this.#isFull) return;
    if (!("cells" in record)) this.#break(record);
    else if ((this.#body?.wrongCount ?? 0) > limits.problems) this.#stopAt(record);
    else if (this.#reshaper) for (const each of this.#reshaper.add(record)) this.#add(each);
    else this.#add(record);
  }

  #add(record: RawRecord): void {
    if (this.#body) this.#body.add(record);
    else this.#begin(record);
  }

  /** What all records of a table are found to be. */
  all(records: Iterable<RawRecord | BrokenCell>): TableFindings {
    for (const record of records) {
      this.add(record);
      if (this.#isFull) break;
    }
    return this.finish();
  }

  finish(): TableFindings {
    for (const each of this.#reshaper?.rest() ?? []) this.#add(each);
    const unshaped = this.#reshaper?.end() ?? [];
    this.#settle();
    if (!this.#isBroken) this.#body?.end();
    const { problems = [], repairs = [], count = 0 } = this.#body ?? {};
    const emptiness = unshaped.length > 0 ? [] : this.#emptiness(count);
    const once = this.#reshaper ? eachOnce : <T>(list: T[]) => list;
    return {
      problems: once([...this.#problems, ...problems, ...unshaped, ...emptiness]),
      repairs: once([...this.#repairs, ...repairs]),
      count,
    };
  }

  #break(cell: BrokenCell): void {
    this.#settle();
    this.#body?.end();
    (this.#body?.problems ?? this.#problems).push(brokenCell(this.#context.file, cell));
    this.#isBroken = true;
  }

  #stopAt({ line, row, cells: [text = ""] }: RawRecord): void {
    this.#isFull = true;
    this.#break({ fault: "problems", line, row, index: 0, text });
  }

  #begin(record: RawRecord): void {
    this.#lead.push(record);
    const isFound = isWholeHeader(record, this.#context.schema.fields);
    if (isFound || this.#lead.length === leadLength) this.#settle();
  }

  /** Finds the header, and checks what was read beyond it. */
  #settle(): void {
    const { file, schema } = this.#context;
    const found = this.#body ? null : findHeader(this.#lead, schema.fields);
    if (!found) return;
    const { rule, taken } = found;
    const [first] = this.#lead;
    if (rule && first) {
      const params = { line: String(found.header.line), count: String(taken - 1) };
      const details = { spot: cellSpot(first, 0), value: labelsText(first), params };
      this.#problems.push(problem(`header-row.${rule}`, file, details));
    }
    const body = this.#open(found.header);
    for (const record of this.#lead.splice(0).slice(taken)) body.add(record);
  }

  #open(raw: RawRecord): TableBody {
    const { file, schema, take } = this.#context;
    const cleaned = raw.cells.map((label) => cleanLabel(label, schema.fields));
    const labels = cleaned.map(({ text }) => text);
    for (const [index, { text: after, kinds }] of cleaned.entries()) {
      const before = raw.cells[index] ?? "";
      if (kinds.length > 0)
        this.#repairs.push({ kinds, file, ...cellSpot(raw, index), before, after });
    }
    const header = checkHeader({
      file,
      record: { ...raw, cells: labels },
      fields: schema.fields,
      places: schema.places,
    });
    this.header = header;
    this.#problems.push(...header.problems);
    this.#body = new TableBody({
      file,
      header,
      schema,
      labels,
      take: (record) => {
        take(record, header);
      },
    });
    return this.#body;
  }

  #emptiness(count: number): Problem[] {
    if (this.#isBroken || count > 0) return [];
    return [problem(this.header ? "empty-file.no-rows" : "empty-file.blank", this.#context.file)];
  }
}

/** Checks the records of one table; all faults are reported, up to a broken quote. */
export function checkTable(
  file: string,
  records: Iterable<RawRecord | BrokenCell>,
  schema: TableSchema,
): CheckedTable {
  const rows: Row[] = [];
  const origins: Pick<RawRecord, "line" | "row" | "origins">[] = [];
  const take: FoldContext["take"] = (record, header) => {
    rows.push(toRow(record, { header, schema }, rows.length + 2));
    const { line, row, origins: cells } = record;
    origins.push({ line, row, ...(cells && { origins: cells }) });
  };
  const fold = new TableFold({ file, schema, take });
  const findings = fold.all(records);
  return {
    ...findings,
    file,
    table: findings.problems.length === 0 ? { rows } : null,
    spotOf: (row, name) => {
      const origin = origins[row.record - 2];
      if (!origin) throw new Error(`no record ${row.record}`);
      const column = fold.header?.columns.find(({ field }) => field.name === name);
      return cellSpot(origin, column?.index ?? 0);
    },
  };
}

/** Checks the records of one table, of which nothing is to be made: none of its rows is kept. */
export function checkOnly(
  file: string,
  records: Iterable<RawRecord | BrokenCell>,
  schema: TableSchema,
): CheckedTable {
  const fold = new TableFold({ file, schema, take: () => undefined });
  const spotOf = ({ record }: Row): Spot => {
    throw new Error(`record ${record} was not kept`);
  };
  return { ...fold.all(records), file, table: null, spotOf };
}
