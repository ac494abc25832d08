import type { Field, Role } from "../../model/dataset.ts";
import type { Reshape } from "../../model/reshape.ts";
import type { CellMark, CellOrigin, RawRecord } from "../../model/table.ts";
import { januaries } from "../cell/time/januaries.ts";
import { trimmed } from "../cell/repair.ts";
import { numberAs } from "../header/bare-numbers.ts";
import { remarked } from "../cell/time/remarks.ts";
import type { TableSchema } from "../table-schema.ts";
import type { AcrossGroup, Layout } from "./layout.ts";
import type { Lines } from "./lines.ts";
import { meaningOf, type Meaning } from "./meaning.ts";
import { areInOwnYear, runsIntoNextYear } from "./part-of-year.ts";

/** A text that tells a field, where it stands, and what the label above it is. */
interface Part {
  text: string;
  label: string;
  origin: CellOrigin;
  mark?: CellMark | undefined;
}

/** How the cell of a field is made, in the records of one group of columns. */
interface CellPlan {
  field: Field;
  meaning: Meaning;
  /** The column of the file that holds the value; null for what is told by texts. */
  column: number | null;
  /** What labels across say of the field. */
  across: Part[];
}

/** The fields in the order of their cells: what rows tell, then labels, then values. */
export function orderedFields({ fields }: TableSchema, { across = [], columns }: Reshape): Field[] {
  const rank = ({ name, role }: Field): number => {
    if (across.includes(name)) return 1;
    return role === "value" && !Object.hasOwn(columns, name) ? 2 : 0;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** What labels of a group say, numbers as the times that they are declared to be, remarks as the status of figures. */
function saidBy(group: AcrossGroup, schema: TableSchema, { numbers }: Reshape): AcrossGroup {
  const named = (role: Role) => schema.fields.find((field) => field.role === role)?.name;
  const [period, status] = [named("period"), named("status")];
  const texts = group.texts.flatMap((each) => {
    const found = each.field === period ? remarked(each.text) : null;
    if (!found) return [{ ...each, text: numberAs(each.text, numbers) }];
    const ofFigures = status === undefined ? [] : [{ ...each, field: status, text: found.status }];
    return [{ ...each, text: found.time }, ...ofFigures];
  });
  return { texts, values: group.values };
}

function plansOf(
  schema: TableSchema,
  reshape: Reshape,
  { header, across: labelled }: Layout,
): (group: AcrossGroup) => CellPlan[] {
  const { places, sourceTitles } = schema;
  const across = labelled.map((group) => saidBy(group, schema, reshape));
  const labels = across.flatMap(({ texts }) => texts.map(({ text }) => trimmed(text).text));
  const alike = Map.groupBy(labels, (label) => label);
  const counts = new Map([...alike].map(([label, all]) => [label, all.length]));
  const { calendar = {} } = schema.fields.find(({ role }) => role === "period") ?? {};
  const areRunning = runsIntoNextYear(labels);
  const isOneYear = !areRunning || areInOwnYear(labels, calendar);
  const year = reshape.year !== undefined && isOneYear ? String(reshape.year) : null;
  const context = { places, sourceTitles, year, areRunning, across: januaries(counts) };
  const meanings = orderedFields(schema, reshape).map((field) => ({
    field,
    meaning: meaningOf({ field, ...context }),
  }));
  return (group) => {
    const { texts, values } = saidBy(group, schema, reshape);
    const [index = 0] = values.values();
    return meanings.map(({ field, meaning }) => ({
      field,
      meaning,
      column: values.get(field.name) ?? null,
      across: texts.flatMap(({ field: name, text, level }) => {
        const { line = 1, row = 1 } = header[level] ?? {};
        return name === field.name ? [{ text, label: text, origin: { line, row, index } }] : [];
      }),
    }));
  };
}

const isToldStatus = ({ field, across }: CellPlan): boolean =>
  field.role === "status" && across.length > 0;

/** The cells of a record without the status that a label says of its figures, where it has none. */
function withoutEmptyStatus<T extends { text: string }>(
  cells: readonly T[],
  plan: readonly CellPlan[],
): readonly T[] {
  const told = plan.findIndex(isToldStatus);
  const hasNumber = (at: number) =>
    plan[at]?.field.role === "value" && /\d/.test(cells[at]?.text ?? "");
  return told < 0 || plan.some((_, at) => hasNumber(at))
    ? cells
    : cells.map((cell, at) => (at === told ? { ...cell, text: "" } : cell));
}

/** A field that rows tell themselves, and its columns. */
interface Staying {
  field: string;
  /** Whether its blank cells mean what stands above. */
  isFilled: boolean;
  columns: { index: number; label: string }[];
}

const lowestLabel = ({ header }: Layout, index: number): string =>
  header.findLast(({ cells }) => cells[index])?.cells[index] ?? "";

/** Makes the records of the fields that each row of the file holds. */
export class RowReader {
  readonly #reshape: Reshape;
  readonly #stays: readonly Staying[];
  readonly #lines: Lines;
  readonly #plans: CellPlan[][];
  /** Whether labels tell the status of figures. */
  readonly #hasStatus: boolean;
  readonly #period: string | undefined;
  /** What stood last in each column whose blank cells mean that. */
  readonly #above = new Map<number, Part>();

  constructor(
    schema: TableSchema,
    reshape: Reshape,
    { layout, lines }: { layout: Layout; lines: Lines },
  ) {
    this.#reshape = reshape;
    this.#period = schema.fields.find(({ role }) => role === "period")?.name;
    this.#lines = lines;
    const groups = reshape.across
      ? layout.across
      : [{ texts: [], values: new Map<string, number>() }];
    this.#plans = groups.map(plansOf(schema, reshape, layout));
    this.#hasStatus = this.#plans.some((plan) => plan.some(isToldStatus));
    this.#stays = [...layout.stays].map(([field, places]) => ({
      field,
      isFilled: reshape.filled?.includes(field) ?? false,
      columns: places.map((index) => ({ index, label: lowestLabel(layout, index) })),
    }));
  }

  read(record: RawRecord): RawRecord[] {
    const own = this.#ownParts(record);
    return this.#plans.map((plan) => this.#recordOf(record, plan, own));
  }

  /** What a row itself tells of fields, and the lines above it. */
  #ownParts(record: RawRecord): Map<string, Part[]> {
    const parts = new Map<string, Part[]>(this.#ofAll(record));
    for (const [field, { text, origin }] of this.#lines.told)
      parts.set(field, [{ text, origin, label: "" }]);
    for (const { field, isFilled, columns } of this.#stays) {
      const of = columns.map(({ index, label }) => {
        const part = { ...partAt(record, index), label };
        return isFilled ? this.#filled(index, part) : part;
      });
      const told = field === this.#period ? (parts.get(field) ?? []) : []; // 2022年 above 1月
      parts.set(field, [...told, ...of]);
    }
    return parts;
  }

  /** The period that is told of all rows; each is to be found somewhere, and it has no cell. */
  #ofAll({ line, row }: RawRecord): [string, Part[]][] {
    const { period: text } = this.#reshape;
    if (text === undefined || this.#period === undefined) return [];
    return [[this.#period, [{ text, label: "", origin: { line, row, index: 0 } }]]];
  }

  #filled(index: number, part: Part): Part {
    if (part.text.trim() === "") return this.#above.get(index) ?? part;
    this.#above.set(index, part);
    return part;
  }

  #recordOf(
    record: RawRecord,
    plan: readonly CellPlan[],
    own: ReadonlyMap<string, Part[]>,
  ): RawRecord {
    const { line, row } = record;
    const found = plan.map((cell) => this.#cellOf(record, cell, own));
    const cells = this.#hasStatus ? withoutEmptyStatus(found, plan) : found;
    const read: RawRecord = {
      line,
      row,
      cells: cells.map(({ text }) => text),
      origins: cells.map(({ origin }) => origin),
    };
    if (!cells.some(({ mark }) => mark)) return read;
    const marks = cells.flatMap(({ mark }, place) => (mark ? [[place, mark] as const] : []));
    return { ...read, marks: new Map(marks) };
  }

  #cellOf(
    record: RawRecord,
    { field, column, across, meaning }: CellPlan,
    own: ReadonlyMap<string, Part[]>,
  ): Omit<Part, "label"> {
    const parts =
      column === null ? [...(own.get(field.name) ?? []), ...across] : [partAt(record, column)];
    const [first, ...others] = parts;
    if (!first) return { ...partAt(record, 0), text: "", mark: undefined };
    const isText = field.role !== "value" && parts.some(({ text }) => text.trim() !== "");
    if (!isText) return { ...first, text: this.#symbol(first.text, field) };
    const texts = parts.map(({ text }) => text);
    const text = meaning(
      texts,
      parts.map(({ label }) => label),
    );
    return { ...(others.at(-1) ?? first), text, mark: others.length > 0 ? undefined : first.mark };
  }

  #symbol(text: string, { role }: Field): string {
    const { missing = {} } = this.#reshape;
    const plain = text.trim();
    return role === "value" && Object.hasOwn(missing, plain) ? (missing[plain] ?? text) : text;
  }
}

const partAt = ({ line, row, cells, marks }: RawRecord, index: number): Part => ({
  text: cells[index] ?? "",
  label: "",
  origin: { line, row, index },
  mark: marks?.get(index),
});
