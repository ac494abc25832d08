import type { Field } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reshape } from "../../model/reshape.ts";
import type { RawRecord } from "../../model/table.ts";
import { otherUnitsAbove } from "../header/unit-scale.ts";
import { monthsBefore } from "../../model/time/kinds.ts";
import { isFigure } from "../cell/figures.ts";
import { aggregatesOf } from "../aggregates.ts";
import { beyondLabels } from "../header/beyond-labels.ts";
import { cellSpot, problem } from "../problem.ts";
import type { TableSchema } from "../table-schema.ts";
import { isCodeRow } from "./code-row.ts";
import { declaredLabels, plainLabel } from "./label.ts";
import {
  headerStart,
  labelledColumns,
  layoutOf,
  missingLabels,
  type LabelledColumn,
  type Layout,
} from "./layout.ts";
import { Lines } from "./lines.ts";
import { Nesting, type NestedRecord } from "./nesting.ts";
import { orderedFields, RowReader } from "./rows.ts";
import { yearsAbove } from "./told-years.ts";
import { TotalRows } from "./totals.ts";

interface ReshapeContext {
  file: string;
  schema: TableSchema;
}

/** The labels of a file that stays as it is stand among so many records. */
const leadLength = 40;

/** The field of all values across, where there is one. */
export function onlyValue(fields: readonly Field[], { columns }: Reshape): string | null {
  const [first, second] = fields.filter(
    ({ role, name }) => role === "value" && !Object.hasOwn(columns, name),
  );
  return first && !second ? first.name : null;
}

/** The labels of a row, by which it is known again. */
const labelsText = ({ cells }: RawRecord): string => cells.map(plainLabel).join("\n").trimEnd();

/** The columns that hold values, and the field of each. */
function valueColumns(fields: readonly Field[], { across, stays }: Layout): Map<number, string> {
  const columns = [
    ...across.flatMap(({ values }) => [...values]),
    ...[...stays].map(([name, [index = -1]]) => [name, index] as const),
  ];
  const names = new Set(fields.flatMap(({ role, name }) => (role === "value" ? [name] : [])));
  return new Map(columns.flatMap(([name, index]) => (names.has(name) ? [[index, name]] : [])));
}

/** The columns whose numbers a row of totals adds up. */
function summedColumns(fields: readonly Field[], layout: Layout): Set<number> {
  const adds = fields.filter((field) => aggregatesOf(field) === "sum");
  return new Set(valueColumns(adds, layout).keys());
}

/** Reads the records of a file of another shape as records of the fields, one by one. */
export class Reshaper {
  readonly #file: string;
  readonly #schema: TableSchema;
  readonly #reshape: Reshape;
  readonly #lines: Lines;
  readonly #totals: TotalRows;
  readonly #problems: Problem[] = [];
  readonly #lead: RawRecord[] = [];
  #rows: RowReader | null = null;
  #nesting: Nesting | null = null;
  /** The rows of labels, which stand again where tables stand below each other. */
  #header = new Set<string>();
  /** Of each column that holds values the field, until the first row below the labels was read. */
  #valueFields: ReadonlyMap<number, string> = new Map();
  /** The columns and their labels, until the first row below these was read; empty where nothing stands across. */
  #labelled: LabelledColumn[] = [];
  /** How many columns the labels tell of. */
  #width = 0;
  /** Columns without a label, which may hold nothing. */
  #unlabelled: number[] = [];

  constructor({ file, schema }: ReshapeContext, reshape: Reshape) {
    this.#file = file;
    this.#schema = schema;
    this.#reshape = reshape;
    this.#lines = new Lines(reshape);
    this.#totals = new TotalRows(file, reshape);
  }

  /** The records that one of the file holds; before the first comes that of the labels. */
  add(record: RawRecord): RawRecord[] {
    if (this.#rows) return this.#below(record);
    if (this.#lead.length >= leadLength) return [];
    this.#lead.push(record);
    const start = headerStart(this.#lead, this.#reshape);
    if (start === null) return [];
    const end = start + (this.#reshape.header ?? 1);
    const above = this.#lead.slice(0, start);
    for (const each of above) this.#lines.take(each);
    this.#checkYear(above);
    this.#problems.push(...otherUnitsAbove(this.#file, above, this.#schema.fields));
    const [{ line, row } = record] = this.#lead.slice(start);
    this.#open(this.#lead.slice(start, end));
    const cells = orderedFields(this.#schema, this.#reshape).map(({ name }) => name);
    const below = this.#lead.slice(end);
    return [{ line, row, cells }, ...below.flatMap((each) => this.#below(each))];
  }

  /** The records that only the end of the file tells. */
  rest(): RawRecord[] {
    return (this.#nesting?.rest() ?? []).flatMap((each) => this.#read(each));
  }

  /** What could not be read. */
  end(): Problem[] {
    this.#totals.end();
    const isLost = !this.#rows && this.#lead.length > 0;
    return [...(isLost ? [this.#headerless()] : []), ...this.#problems, ...this.#totals.problems];
  }

  /** A time that the lines above the labels tell, where it is not the one that is declared. */
  #checkYear(lead: readonly RawRecord[]): void {
    const { year, period = String(year ?? "") } = this.#reshape;
    const told = yearsAbove(lead).map((each) => ({ ...each, of: each.period ?? each.year }));
    const [first] = told;
    const { calendar = {} } = this.#schema.fields.find(({ role }) => role === "period") ?? {};
    const next = monthsBefore(calendar) > 0 && year !== undefined ? String(year + 1) : "";
    const declared = `${period} ${next}`; // both years of one that runs into the next
    const isSame = ({ year: of, period: whole }: (typeof told)[number]) =>
      year === undefined && whole !== null ? whole === period : declared.includes(of);
    if (period === "" || !first || told.some(isSame)) return;
    const details = {
      spot: cellSpot(first.record, first.index),
      value: year === undefined ? first.of : first.year,
      params: { year: period },
    };
    this.#problems.push(problem("reshape-error.year", this.#file, details));
  }

  #below(record: RawRecord): RawRecord[] {
    if (this.#lines.take(record) || this.#isHeader(record) || this.#isOfCodes(record)) return [];
    if (this.#valueFields.size > 0 && this.#takeUnits(record)) return [];
    this.#checkUnlabelled(record);
    const beyond = beyondLabels(record, this.#width, this.#file);
    if (beyond) this.#problems.push(beyond);
    const nested = this.#nesting?.take(record) ?? [{ record, isPart: false }];
    return nested.flatMap((each) => this.#read(each));
  }

  /** Whether a row is one of the labels again; the first of its cells tells it of most. */
  #isHeader(record: RawRecord): boolean {
    const first = plainLabel(record.cells[0] ?? "");
    for (const labels of this.#header)
      if (labels.startsWith(first) && labels === labelsText(record)) return true;
    return false;
  }

  /** Whether a row, the first, says the codes of what stands across. */
  #isOfCodes(record: RawRecord): boolean {
    const columns = this.#labelled;
    this.#labelled = [];
    return columns.length > 0 && isCodeRow(record, columns, this.#schema.places);
  }

  /** Whether a row is that of the units; what it says is held against what is declared. */
  #takeUnits(record: RawRecord): boolean {
    const { units = {} } = this.#reshape;
    const fields = this.#valueFields;
    this.#valueFields = new Map();
    if (Object.keys(units).length === 0) return false;
    const told = [...fields].flatMap(([index, name]) => {
      const text = plainLabel(record.cells[index] ?? "");
      return text === "" ? [] : [{ index, name, text }];
    });
    if (told.length === 0 || told.some(({ text }) => isFigure(text, null))) return false;
    this.#header.add(labelsText(record));
    const isOther = ({ name, text }: (typeof told)[number]) => (units[name] ?? text) !== text;
    for (const { index, name, text } of told.filter(isOther)) {
      const { title = {} } = this.#schema.fields.find((field) => field.name === name) ?? {};
      const params = { field: title, unit: units[name] ?? "" };
      const details = { spot: cellSpot(record, index), value: text, params };
      this.#problems.push(problem("reshape-error.unit", this.#file, details));
    }
    return true;
  }

  #checkUnlabelled(record: RawRecord): void {
    const index = this.#unlabelled.find((each) => record.cells[each]?.trim());
    if (index === undefined) return;
    const details = { spot: cellSpot(record, index), value: record.cells[index] ?? "" };
    this.#problems.push(problem("blank-header", this.#file, details));
    this.#unlabelled = this.#unlabelled.filter((each) => each !== index);
  }

  #read({ record, isPart }: NestedRecord): RawRecord[] {
    return this.#totals.isTotal(record, isPart) ? [] : (this.#rows?.read(record) ?? []);
  }

  #open(header: readonly RawRecord[]): void {
    const { fields } = this.#schema;
    this.#header = new Set(header.map(labelsText));
    this.#width = Math.max(...header.map(({ cells }) => cells.length));
    const layout = layoutOf(header, this.#reshape, onlyValue(fields, this.#reshape));
    this.#valueFields = valueColumns(fields, layout);
    this.#labelled = this.#reshape.across ? labelledColumns(header) : [];
    this.#totals.open([...layout.stays.values()].flat(), summedColumns(fields, layout));
    this.#rows = new RowReader(this.#schema, this.#reshape, { layout, lines: this.#lines });
    this.#nesting = this.#reshape.nested === undefined ? null : new Nesting(this.#reshape, layout);
    const isBlank = ({ labels }: { labels: string[] }) => labels.every((label) => label === "");
    this.#unlabelled = layout.unknown.filter(isBlank).map(({ index }) => index);
    for (const { index, labels } of layout.unknown.filter((column) => !isBlank(column))) {
      const level = labels.findLastIndex((label) => label !== "");
      const spot = cellSpot(header[level] ?? { line: 1, row: 1 }, index);
      const params = { allowed: declaredLabels(this.#reshape) };
      const details = { spot, value: labels[level] ?? "", params };
      this.#problems.push(problem("reshape-error.label", this.#file, details));
    }
  }

  #headerless(): Problem {
    const size = this.#reshape.header ?? 1;
    const lacking = (header: readonly RawRecord[]) => missingLabels(header, this.#reshape);
    const filled = (header: readonly RawRecord[]) =>
      header.flatMap(({ cells }) => cells).filter((cell) => cell.trim() !== "").length;
    const [best = []] = this.#lead
      .map((_, index) => this.#lead.slice(index, index + size))
      .sort((a, b) => lacking(a).length - lacking(b).length || filled(b) - filled(a));
    const [first = { line: 1, row: 1, cells: [] }] = best;
    const value = first.cells.filter((cell) => cell.trim() !== "").join(",");
    const params = { labels: lacking(best), count: String(leadLength) };
    return problem("reshape-error.header", this.#file, { spot: cellSpot(first, 0), value, params });
  }
}

/** The reader of a file of another shape; null where it has the shape of its fields. */
export const reshaperOf = (context: ReshapeContext): Reshaper | null =>
  context.schema.reshape ? new Reshaper(context, context.schema.reshape) : null;
