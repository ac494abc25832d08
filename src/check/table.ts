import type { Problem } from "../model/problem.ts";
import type { BrokenQuote, RawRecord, Row, Table } from "../model/table.ts";
import type { TableSchema } from "./table-schema.ts";
import { BlankRun, isBlank } from "./blank-rows.ts";
import { checkHeader, type Header } from "./header.ts";
import { cellSpot, problem, type Spot } from "./problem.ts";
import { recordCheck } from "./record.ts";
import type { RecordCheck } from "./repeats.ts";
import { toRow } from "./row.ts";

export interface CheckedTable {
  /** Null where anything is wrong. */
  table: Table | null;
  problems: Problem[];
  /** How many records were read, the header apart. */
  count: number;
  /** Where in the file a row's cell stands; without a column, its first. */
  spotOf: (row: Row, column?: string) => Spot;
}

/** Checks records as they come, the header first, and keeps of them only what a table holds. */
export class TableFold {
  readonly #file: string;
  readonly #schema: TableSchema;
  readonly #problems: Problem[] = [];
  readonly #rows: Row[] = [];
  readonly #origins: Pick<RawRecord, "line" | "row">[] = [];
  readonly #blanks: BlankRun;
  #header: Header | null = null;
  #check: RecordCheck = () => [];
  #count = 0;
  #isBroken = false;

  constructor(file: string, schema: TableSchema) {
    this.#file = file;
    this.#schema = schema;
    this.#blanks = new BlankRun(file);
  }

  add(record: RawRecord | BrokenQuote): void {
    if (!("cells" in record)) this.#break(record);
    else if (!this.#header) this.#begin(record);
    else this.#row(record, this.#header);
  }

  finish(): CheckedTable {
    const problems = [...this.#problems, ...this.#blanks.end(), ...this.#emptiness()];
    const [origins, columns] = [this.#origins, this.#header?.columns ?? []];
    return {
      table: problems.length === 0 ? { rows: this.#rows } : null,
      problems,
      count: this.#count,
      spotOf: (row, name) => {
        const origin = origins[row.record - 2];
        if (!origin) throw new Error(`no record ${row.record}`);
        return cellSpot(origin, columns.find(({ field }) => field.name === name)?.index ?? 0);
      },
    };
  }

  #break(quote: BrokenQuote): void {
    const details = { spot: cellSpot(quote, quote.index), value: quote.text };
    this.#problems.push(problem("quote-error", this.#file, details));
    this.#isBroken = true;
  }

  #begin(record: RawRecord): void {
    const [file, schema] = [this.#file, this.#schema];
    const header = checkHeader({ file, record, fields: schema.fields });
    this.#header = header;
    this.#problems.push(...header.problems);
    if (header.columns.length > 0) this.#check = recordCheck({ file, header, schema });
  }

  #row(record: RawRecord, header: Header): void {
    this.#count += 1;
    if (header.columns.length > 0 && isBlank(record)) {
      this.#blanks.add(record);
      return;
    }
    const found = this.#check(record);
    this.#problems.push(...this.#blanks.end(), ...found);
    if (found.length > 0) return;
    this.#rows.push(toRow(record, { header, crs: this.#schema.crs }, this.#rows.length + 2));
    this.#origins.push({ line: record.line, row: record.row });
  }

  #emptiness(): Problem[] {
    if (this.#isBroken || this.#count > 0) return [];
    return [problem(this.#header ? "empty-file.no-rows" : "empty-file.blank", this.#file)];
  }
}

/** Checks the records of one CSV; all faults are reported, up to a broken quote. */
export function checkTable(
  file: string,
  records: Iterable<RawRecord | BrokenQuote>,
  schema: TableSchema,
): CheckedTable {
  const fold = new TableFold(file, schema);
  for (const record of records) fold.add(record);
  return fold.finish();
}
