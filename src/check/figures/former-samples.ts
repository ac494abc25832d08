import { valueFields, type Dataset, type Field } from "../../model/dataset.ts";
import type { ReleasedTable } from "../../model/release.ts";
import type { Row } from "../../model/table.ts";
import { isNumber, type Doubt } from "./doubt.ts";

/** So many rows may be the same by chance. */
const few = 3;

/** The texts of a row by its columns, of whatever table. */
type Texts = Readonly<Record<string, string>>;

/** A table of which only the texts count. */
export interface TextTable {
  columns: readonly string[];
  rows: readonly { cells: Texts }[];
}

const textsOf = ({ rows }: TextTable, name: string): Set<string> =>
  new Set(rows.map(({ cells }) => cells[name] ?? ""));

/** Columns that tell a row apart, and those that hold what was counted. */
interface Telling {
  keys: readonly Field[];
  numbers: readonly Field[];
}

function tellingOf(dataset: Dataset): Telling {
  const { fields, primaryKey } = dataset;
  const keys = fields.filter(({ name }) => primaryKey.includes(name));
  const others = fields.filter(({ name }) => !primaryKey.includes(name));
  const values = valueFields(dataset);
  return { keys, numbers: values.length > 0 ? values : others };
}

/** What the columns of a dataset are called in another table: by name, else by what stands in them. */
function counterparts(dataset: Dataset, other: TextTable): Map<string, string> {
  const names = dataset.fields.map(({ name }) => name);
  const own = { columns: names, rows: dataset.table.rows };
  const strangers = other.columns.filter((name) => !names.includes(name));
  const likest = (name: string): string | undefined => {
    const texts = textsOf(own, name);
    const [best] = strangers
      .map((each) => ({ each, shared: texts.intersection(textsOf(other, each)).size }))
      .filter(({ shared }) => shared * 2 > texts.size)
      .toSorted((a, b) => b.shared - a.shared);
    return best?.each;
  };
  return new Map(
    names.flatMap((name) => {
      const counterpart = other.columns.includes(name) ? name : likest(name);
      return counterpart === undefined ? [] : [[name, counterpart] as const];
    }),
  );
}

/** The rows of a dataset that stand in another table too, with their keys and all their numbers. */
function sharedRows(dataset: Dataset, other: TextTable): Row[] {
  const names = counterparts(dataset, other);
  const isThere = ({ name }: Field): boolean => names.has(name);
  const telling = tellingOf(dataset);
  const [keys, numbers] = [telling.keys.filter(isThere), telling.numbers.filter(isThere)];
  if (keys.length === 0) return [];
  const signature = (textOf: (name: string) => string): string | null => {
    const filled = numbers.map(({ name }) => textOf(name)).filter(isNumber);
    return filled.length === 0
      ? null
      : JSON.stringify([keys.map((key) => textOf(key.name)), filled]);
  };
  const theirs = other.rows.map(({ cells }) =>
    signature((name) => cells[names.get(name) ?? ""] ?? ""),
  );
  const known = new Set(theirs.filter((each) => each !== null));
  return dataset.table.rows.filter(({ cells }) => {
    const own = signature((name) => cells[name] ?? "");
    return own !== null && known.has(own);
  });
}

/** Whether rows of two tables are the same by more than chance: numbers of many digits, or most rows. */
function areCopied(rows: readonly Row[], dataset: Dataset, sample: TextTable): boolean {
  const { numbers } = tellingOf(dataset);
  const textsOfRow = ({ cells }: Row): string =>
    numbers.map(({ name }) => cells[name] ?? "").join(" ");
  const texts = new Set(rows.map(textsOfRow));
  const long = [...texts].filter((text) => /[1-9]\d{2}|\d\.\d{2}/.test(text));
  const isMost = rows.length * 2 > Math.min(dataset.table.rows.length, sample.rows.length);
  return long.length > few || (isMost && texts.size > few);
}

/** What a dataset may have been made of. */
interface Origins {
  /** By id: the samples of all releases, and those of now. */
  samples: ReadonlyMap<string, TextTable>;
  /** What was released of it: what stood there as a fact was looked at. */
  released: ReleasedTable | undefined;
}

/**
 * What is strange about a dataset that is no sample: numbers that were invented stand in it
 * unchanged, those of the sample that it was, or of one of another name.
 */
export function sampleDoubts(dataset: Dataset, { samples, released }: Origins): Doubt[] {
  const old = new Set(released ? sharedRows(dataset, released) : []);
  const found = [...samples].map(([id, sample]) => {
    const rows = sharedRows(dataset, sample).filter((row) => !old.has(row));
    const isOwn = id === dataset.id;
    const isTold = rows.length > few && (isOwn || areCopied(rows, dataset, sample));
    return { id, isOwn, rows: isTold ? rows : [] };
  });
  const [told] = found
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.rows.length - a.rows.length);
  const [row] = told?.rows ?? [];
  if (!told || !row) return [];
  const params = { count: String(told.rows.length), rows: String(dataset.table.rows.length) };
  const [rule, value] = told.isOwn
    ? (["sample", dataset.status] as const)
    : (["invented", told.id] as const);
  const target = { key: "", column: "status", value };
  return [{ key: `implausible-change.${rule}`, target, row, value, params }];
}
