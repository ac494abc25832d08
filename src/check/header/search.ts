import type { Field } from "../../model/dataset.ts";
import type { BrokenCell, RawRecord } from "../../model/table.ts";
import { halfwidth, trimmed, type RepairedText } from "../cell/repair.ts";

/** A header that does not stand in the first record is one of so many. */
export const leadLength = 6;

/** A label without what nobody sees, in usual characters. */
export const bare = (label: string): string =>
  halfwidth(label)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .trim();

/** The texts of the first records, among which the labels are. */
export const labelsIn = (records: readonly (RawRecord | BrokenCell)[]): ReadonlySet<string> =>
  new Set(
    records.slice(0, leadLength).flatMap((each) => ("cells" in each ? each.cells.map(bare) : [])),
  );

/** Makes the test whether a text is a label of one of the fields: its name, or its title. */
export function labelTest(fields: readonly Field[]): (text: string) => boolean {
  const labels = new Set(
    fields.flatMap(({ name, title }) => [name, ...Object.values(title)]).map(bare),
  );
  return (text) => labels.has(bare(text));
}

/** The name of a field where a label is it but for what nobody sees; else the label as it is. */
export function cleanLabel(label: string, fields: readonly Field[]): RepairedText {
  const text = bare(label);
  if (text === label || !fields.some(({ name }) => name === text))
    return { text: label, kinds: [] };
  const { kinds } = trimmed(label);
  return { text, kinds: halfwidth(label) === label ? kinds : [...kinds, "fullwidth"] };
}

/** The texts of a record as they are quoted, without the blank cells between them. */
export const labelsText = ({ cells }: RawRecord): string =>
  cells.filter((cell) => cell.trim() !== "").join(",");

export interface FoundHeader {
  header: RawRecord;
  /** How many of the records it is, or stands below. */
  taken: number;
  rule: "lower" | "two" | null;
}

/** Two records read as one: the lower label counts where it is known, or the upper is blank. */
function united(upper: RawRecord, lower: RawRecord, isLabel: (text: string) => boolean): RawRecord {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const [above = "", below = ""] = [upper.cells[index], lower.cells[index]];
    return isLabel(below) || above.trim() === "" ? below : above;
  });
  return { ...upper, cells };
}

/** Finds the header among the first records: it is the first unless another is plainly meant. */
export function findHeader(
  lead: readonly RawRecord[],
  fields: readonly Field[],
): FoundHeader | null {
  const isLabel = labelTest(fields);
  const known = ({ cells }: RawRecord) => new Set(cells.filter(isLabel).map(bare)).size;
  const [first] = lead;
  if (!first) return null;
  let best: FoundHeader = { header: first, taken: 1, rule: null };
  let most = Math.max(1, known(first));
  for (const [index, record] of lead.entries()) {
    const next = lead[index + 1];
    const pair = next && united(record, next, isLabel);
    if (known(record) > most)
      [most, best] = [known(record), { header: record, taken: index + 1, rule: "lower" }];
    if (pair && known(pair) > Math.max(most, known(next)))
      [most, best] = [known(pair), { header: pair, taken: index + 2, rule: "two" }];
  }
  return best;
}

/** Whether a record has every label, so that no other need be looked at. */
export function isWholeHeader({ cells }: RawRecord, fields: readonly Field[]): boolean {
  return fields.every(({ name }) => cells.includes(name));
}

/** Whether a record further down repeats labels, so that another table begins with it. */
export function isHeaderAgain({ cells }: RawRecord, isLabel: (text: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const labels = filled.filter(isLabel).length;
  return labels >= 2 && labels * 2 > filled.length;
}

/** The labels of a record under the names of fields, where they are titles of these. */
function underNames(record: RawRecord, fields: readonly Field[]): RawRecord {
  const names = new Set(fields.map(({ name }) => name));
  const titled = Map.groupBy(
    fields.flatMap(({ name, title }) =>
      [...new Set(Object.values(title).map(bare))].map((text) => ({ name, text })),
    ),
    ({ text }) => text,
  );
  const cells = record.cells.map((label) => {
    const [one, ...others] = titled.get(bare(label)) ?? [];
    return names.has(label) || !one || others.length > 0 ? label : one.name;
  });
  return { ...record, cells };
}

/** Whether a record has every label, by the name of a field or its title. */
export const isTitledHeader = (record: RawRecord, fields: readonly Field[]): boolean =>
  isWholeHeader(underNames(record, fields), fields);

/** The records of a file from elsewhere, with the names of fields where all its labels are these or titles. */
export function* looseRecords<Broken extends object>(
  records: Iterable<RawRecord | Broken>,
  fields: readonly Field[],
): Generator<RawRecord | Broken> {
  let left = leadLength;
  for (const record of records) {
    const isDue = left > 0 && "cells" in record && isTitledHeader(record, fields);
    left = isDue ? 0 : left - 1;
    yield isDue ? underNames(record, fields) : record;
  }
}
