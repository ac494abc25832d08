import type { Field } from "../../model/dataset.ts";
import type { Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { only, suggest } from "../nearest.ts";
import { cellSpot, problem } from "../problem.ts";
import { illTimes } from "./ill-times.ts";
import { unitsAcross } from "./units-across.ts";
import { placesAcross, timesAcross } from "./wide.ts";

/** A declared field and its place in the records. */
export interface FieldColumn {
  field: Field;
  index: number;
}

export interface Header {
  /** Where it stands. */
  line: number;
  row: number;
  /** How many cells each record has. */
  width: number;
  /** The fields that were found, or recognised by their titles, in their order in the file. */
  columns: FieldColumn[];
  problems: Problem[];
}

interface HeaderContext {
  file: string;
  record: RawRecord;
  fields: readonly Field[];
  /** Null where they are not known. */
  places: Places | null;
}

/** What is found out once of a header, however many labels it has. */
interface LabelContext extends HeaderContext {
  /** Where each label stands first. */
  firstAt: ReadonlyMap<string, number>;
  /** The fields whose own names do not stand there. */
  unnamed: readonly Field[];
}

function labelContext(context: HeaderContext): LabelContext {
  const { record, fields } = context;
  const firstAt = new Map<string, number>();
  for (const [index, label] of record.cells.entries())
    if (!firstAt.has(label)) firstAt.set(label, index);
  return { ...context, firstAt, unnamed: fields.filter(({ name }) => !firstAt.has(name)) };
}

/** The field whose title, in any language, a label is, where its own name does not stand there. */
const titled = (label: string, { unnamed }: LabelContext): Field | null =>
  only(unnamed.filter(({ title }) => Object.values(title).includes(label.trim())));

function labelProblem(label: string, index: number, context: LabelContext): Problem | null {
  const { file, record, fields, firstAt } = context;
  const spot = cellSpot(record, index);
  if (label.trim() === "") return problem("blank-header", file, { spot, value: label });
  const first = firstAt.get(label) ?? index;
  if (first < index) {
    const params = { first: cellSpot(record, first).cell ?? "" };
    return problem("duplicate-label", file, { spot, value: label, params });
  }
  const allowed = fields.map((field) => field.name);
  if (allowed.includes(label)) return null;
  const field = titled(label, context);
  const params = { allowed, ...(field ? { nearest: field.name } : suggest(label, allowed)) };
  return problem("extra-label", file, { spot, value: label, params });
}

/** The place from which the header begins anew, beyond a column without a name; -1 for none. */
export function secondHeader({ cells }: RawRecord): number {
  const gap = cells.findIndex((label) => label.trim() === "");
  const start = cells.findIndex((label, index) => index > gap && label.trim() !== "");
  const rest = cells.slice(start).filter((label) => label.trim() !== "");
  const isAgain = gap > 0 && start > gap && rest.length >= 2;
  return isAgain && rest.every((label) => cells.indexOf(label) < gap) ? start : -1;
}

/** The labels that are none of ours and name several times, or places, told as one; null for none. */
function wideProblem({ file, record, fields, places }: HeaderContext): Problem | null {
  const names = fields.map(({ name }) => name);
  const others = record.cells.filter((label) => !names.includes(label));
  const ofUnits = unitsAcross(others.map((label) => ({ label })));
  const times = timesAcross(others);
  const ill = illTimes(others);
  if (ill) {
    const { rule, value, labels } = ill;
    const details = {
      spot: cellSpot(record, record.cells.indexOf(value)),
      value,
      params: { labels },
    };
    return problem(rule, file, details);
  }
  const across = ofUnits?.labels ?? (times.length > 0 ? times : placesAcross(others, places));
  const [first] = across;
  if (first === undefined) return null;
  const spot = cellSpot(record, record.cells.indexOf(first));
  if (ofUnits)
    return problem("wide-table.units", file, { spot, value: first, params: { ...ofUnits } });
  const params = { labels: across, count: String(across.length) };
  const rule = times.length > 0 ? "times" : "places";
  return problem(`wide-table.${rule}`, file, { spot, value: first, params });
}

/** What is wrong with the labels, those of a table beside the first told as one. */
function labelProblems(context: LabelContext, wide?: Problem): Problem[] {
  const { file, record } = context;
  const { cells } = record;
  const second = secondHeader(record);
  const end =
    second < 0 ? cells.length : cells.slice(0, second).findLastIndex((cell) => cell.trim()) + 1;
  const across = wide?.params["labels"];
  const told = new Set<unknown>(Array.isArray(across) ? across : []);
  const isAcross = (label: string) => told.has(label);
  const found = cells
    .slice(0, end)
    .map((label, index) => (isAcross(label) ? null : labelProblem(label, index, context)));
  const own = found.filter((each) => each !== null);
  if (second < 0) return own;
  const value = cells[second] ?? "";
  const params = { first: cellSpot(record, cells.indexOf(value)).cell ?? "" };
  return [
    ...own,
    problem("second-table.beside", file, { spot: cellSpot(record, second), value, params }),
  ];
}

/** Each at the first free cell of the header, where it may be written. */
function missingLabels({ file, record, fields }: HeaderContext, columns: FieldColumn[]): Problem[] {
  return fields
    .filter((field) => !columns.some((column) => column.field === field))
    .map(({ name, title }, index) =>
      problem("missing-label.column", file, {
        spot: cellSpot(record, record.cells.length + index),
        params: { label: name, field: title },
      }),
    );
}

/** The fields that were found by their names, or recognised by their titles. */
function columnsOf(context: LabelContext): FieldColumn[] {
  const { fields, firstAt } = context;
  const named = fields.map((field) => ({ field, index: firstAt.get(field.name) ?? -1 }));
  const recognised = [...firstAt].flatMap(([label, index]) => {
    const field = titled(label, context);
    return field ? [{ field, index }] : [];
  });
  const byField = new Map(
    [...recognised, ...named.filter(({ index }) => index >= 0)].map((each) => [each.field, each]),
  );
  return [...byField.values()].sort((a, b) => a.index - b.index);
}

/** Says that a row which stands in the place of the labels holds none. */
export function noLabels(file: string, record: RawRecord, fields: readonly Field[]): Problem {
  const params = { allowed: fields.map(({ name }) => name) };
  const details = { spot: cellSpot(record, 0), value: record.cells.join(","), params };
  return problem("missing-label.header", file, details);
}

/** Checks the first record against the declared fields, which may stand in any order. */
export function checkHeader(given: HeaderContext): Header {
  const context = labelContext(given);
  const { file, record, fields } = context;
  const { cells, line, row } = record;
  const columns = columnsOf(context);
  const width = cells.length;
  const wide = wideProblem(context);
  if (wide) return { line, row, width, columns, problems: [wide, ...labelProblems(context, wide)] };
  if (columns.length === 0)
    return { line, row, width, columns, problems: [noLabels(file, record, fields)] };
  const problems = [...labelProblems(context), ...missingLabels(context, columns)];
  return { line, row, width, columns, problems };
}
