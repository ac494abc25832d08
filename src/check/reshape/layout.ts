import type { Reshape } from "../../model/reshape.ts";
import { labelsOf, valuesAcross } from "../../model/reshape-labels.ts";
import type { RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";
import { plainLabel } from "./label.ts";

/** A column of the file, and what its labels say, the upper first. */
export interface LabelledColumn {
  index: number;
  labels: string[];
}

/** What a column is called: its lowest label. */
export const labelOf = ({ labels }: LabelledColumn): string =>
  labels.findLast((label) => label !== "") ?? "";

/** A part of a field's text that the labels of a column tell. */
export interface TextAcross {
  field: string;
  text: string;
  /** The row of the header, the first being 0. */
  level: number;
}

/** Columns that say the same but for the value they hold: one record of each row. */
export interface AcrossGroup {
  texts: TextAcross[];
  /** Of each value field the column of the file. */
  values: Map<string, number>;
}

/** Where in the file what stands. */
export interface Layout {
  header: readonly RawRecord[];
  /** Of each field whose column is named, the places of its parts. */
  stays: Map<string, number[]>;
  across: AcrossGroup[];
  /** Columns whose labels say nothing that is declared. */
  unknown: LabelledColumn[];
}

/** The labels of all columns, each row of them filled to the right as merged cells are, but for the last. */
export function labelledColumns(header: readonly RawRecord[]): LabelledColumn[] {
  const width = header.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rows = header.map(({ cells }, level) => {
    let last = "";
    return Array.from({ length: width }, (_, index) => {
      const own = plainLabel(cells[index] ?? "");
      const isBelow = () =>
        header.slice(level + 1).some((lower) => plainLabel(lower.cells[index] ?? ""));
      last = own === "" && isBelow() ? last : own;
      return last;
    });
  });
  return Array.from({ length: width }, (_, index) => ({
    index,
    labels: withoutRepeats(rows.map((row) => row[index] ?? "")),
  }));
}

/** The labels of a column, of which one that stands in several rows, as where merged cells were filled, is that of the lowest. */
const withoutRepeats = (labels: readonly string[]): string[] =>
  labels.map((label, level) => (label === labels[level + 1] ? "" : label));

/** The labels that are declared of columns and do not stand in the header. */
export function missingLabels(header: readonly RawRecord[], reshape: Reshape): string[] {
  const present = new Set(header.flatMap(({ cells }) => cells.map(plainLabel)));
  return stayingLabels(reshape).filter((label) => !present.has(label));
}

const stayingLabels = (reshape: Reshape): string[] =>
  Object.keys(reshape.columns).flatMap((field) => labelsOf(reshape, field));

/**
 * Where the rows of labels begin; null where they are not all there yet. A label may stand in the
 * upper row, with blanks below as a merged cell has them, or in the lower.
 */
export function headerStart(lead: readonly RawRecord[], reshape: Reshape): number | null {
  const { header: size = 1 } = reshape;
  const labels = new Set(stayingLabels(reshape));
  const isLabel = (text: string | undefined) => labels.has(plainLabel(text ?? ""));
  const first = lead.findIndex(({ cells }) => cells.some(isLabel));
  if (first < 0 || lead.length < first + size) return null;
  const isWhole = (start: number) =>
    start >= 0 && missingLabels(lead.slice(start, start + size), reshape).length === 0;
  const places = (lead[first]?.cells ?? []).flatMap((cell, index) =>
    isLabel(cell) ? [index] : [],
  );
  const below = lead.slice(first + 1, first + size);
  const isUpper = below.every(({ cells }) =>
    places.every((index) => !cells[index]?.trim() || isLabel(cells[index])),
  );
  const starts = isUpper ? [first, first - size + 1] : [first - size + 1, first];
  return starts.find(isWhole) ?? null;
}

/** The value that a label names, and what else it says: `2021年人数` → `people`, `2021年`. */
function valueIn(
  label: string,
  values: Record<string, string>,
): { field: string; rest: string } | null {
  const text = halfwidth(label);
  const [found] = Object.entries(values)
    .map(([each, field]) => ({ named: halfwidth(each), field }))
    .filter(({ named }) => text.startsWith(named) || text.endsWith(named))
    .sort((a, b) => b.named.length - a.named.length);
  if (!found) return null;
  const { named, field } = found;
  const rest = text.startsWith(named) ? text.slice(named.length) : text.slice(0, -named.length);
  return { field, rest: rest.replace(/^[\s_/(（,:-]+|[\s_/)）,:-]+$/g, "") };
}

interface Told {
  texts: TextAcross[];
  value: string;
}

/** What the labels of a column across say; null where they name no value. */
function told({ labels }: LabelledColumn, reshape: Reshape, only: string | null): Told | null {
  const { across = [], values = {} } = reshape;
  const texts: TextAcross[] = [];
  let value = only;
  for (const [level, field] of across.entries()) {
    const label = labels[level] ?? "";
    const found = valueIn(label, values);
    if (found) value = found.field;
    if (field === valuesAcross && !found && only === null) return null;
    if (field !== valuesAcross) texts.push({ field, level, text: found ? found.rest : label });
  }
  return value === null || texts.some(({ text }) => text === "") ? null : { texts, value };
}

/** Lays out a file by its rows of labels; `only` is the field of all values where there is one. */
export function layoutOf(
  header: readonly RawRecord[],
  reshape: Reshape,
  only: string | null,
): Layout {
  const columns = labelledColumns(header);
  const places = new Map(
    columns.toReversed().flatMap(({ index, labels }) => labels.map((label) => [label, index])),
  );
  const named = (label: string) => places.get(label) ?? -1;
  const stays = new Map(
    Object.keys(reshape.columns).map((field) => [field, labelsOf(reshape, field).map(named)]),
  );
  const taken = new Set([...stays.values()].flat());
  const skipped = new Set(reshape.skipped);
  const isSkipped = ({ labels }: LabelledColumn) => labels.some((label) => skipped.has(label));
  const rest = columns.filter((column) => !taken.has(column.index) && !isSkipped(column));
  const groups = new Map<string, AcrossGroup>();
  const unknown: LabelledColumn[] = [];
  for (const column of rest) {
    const found = reshape.across ? told(column, reshape, only) : null;
    if (!found) {
      unknown.push(column);
      continue;
    }
    const key = JSON.stringify(found.texts.map(({ field, text }) => [field, text]));
    const group = groups.get(key) ?? { texts: found.texts, values: new Map<string, number>() };
    const isTwice = group.values.has(found.value);
    groups.set(
      isTwice ? `${key} ${column.index}` : key,
      isTwice ? { texts: found.texts, values: new Map([[found.value, column.index]]) } : group,
    );
    if (!isTwice) group.values.set(found.value, column.index);
  }
  return { header, stays, across: [...groups.values()], unknown };
}
