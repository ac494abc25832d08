import type { Role } from "../../model/dataset.ts";
import { countOf, type Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { FieldColumn } from "../header/header.ts";
import { problem } from "../problem.ts";
import type { RecordContext } from "../row/repeats.ts";
import { CodedTexts } from "./coded-texts.ts";
import { lackingColumns } from "./key-columns.ts";

/** So many clashes may be slips of single rows; more have a cause. */
const few = 5;

/** Whether a key is whole is told by as many of the first records. */
const most = 5_000;

/** So many columns may be forgotten in a key. */
const mostForgotten = 2;

const tellingRoles: readonly Role[] = ["period", "place", "dimension", "unit", "key", "name"];

/** Finds out why many rows clash: the primary key may lack a column. */
export class KeyCause {
  readonly #context: RecordContext;
  readonly #first: RawRecord[] = [];

  constructor(context: RecordContext) {
    this.#context = context;
  }

  add(record: RawRecord): void {
    if (this.#first.length < most) this.#first.push(record);
  }

  #columnOf({ field, index }: FieldColumn) {
    const texts = CodedTexts.of(this.#first.map(({ cells }) => cells[index] ?? ""));
    return { name: field.name, role: field.role, title: field.title, texts };
  }

  /** The problems of a table, its clashes being one where they have one cause. */
  told(problems: Problem[]): Problem[] {
    const { file, header, schema } = this.#context;
    const clashes = problems.filter(({ code }) => code === "primary-key");
    const [clash] = clashes;
    if (!clash || clashes.length <= few) return problems;
    const isKey = ({ field }: FieldColumn) => schema.primaryKey.includes(field.name);
    const isTelling = ({ field }: FieldColumn) => tellingRoles.includes(field.role);
    const key = header.columns.filter(isKey).map((column) => this.#columnOf(column));
    const others = header.columns
      .filter((column) => !isKey(column) && isTelling(column))
      .map((column) => this.#columnOf(column));
    const lacking = lackingColumns(key, others, mostForgotten) ?? [];
    if (lacking.length === 0) return problems;
    const params = {
      ...clash.params,
      count: String(countOf(clashes)),
      columns: lacking.map(({ title }) => title),
      key: JSON.stringify([...schema.primaryKey, ...lacking.map(({ name }) => name)]),
    };
    const cause = problem("primary-key.column", file, {
      spot: { line: clash.line, column: clash.column, cell: clash.cell },
      value: clash.value,
      params,
    });
    return problems.flatMap((each) =>
      each === clash ? [cause] : each.code === "primary-key" ? [] : [each],
    );
  }
}
