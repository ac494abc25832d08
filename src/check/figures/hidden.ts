import type { Field } from "../../model/dataset.ts";
import type { Row } from "../../model/table.ts";
import { boundsOf, type Range, type Relation } from "./bounds.ts";
import { isExact } from "./evident.ts";
import type { Sum } from "./sums.ts";

type Bounds = Pick<Range, "least" | "most">;

/** What is known of the numbers of a column, one by one. */
export interface Known {
  field: Field;
  /** Whether they may be below zero. */
  isSigned: boolean;
  /** What other columns say of a row's number. */
  rangesOf: (row: Row) => Bounds[];
}

/** The same, and the sums that they stand in. */
export interface Hidden extends Known {
  sums: readonly (Sum & { tolerance: number })[];
}

/** What a reader knows of a number by its own cell, and of what else is said of it. */
export function startOf({ field, isSigned, rangesOf }: Known, row: Row | null): Range {
  const observation = row?.values[field.name];
  const { value = null, qualifier = null } = observation ?? {};
  const isCount = field.minimumCount !== undefined && observation?.status === "suppressed";
  const own: Bounds = {
    least: value !== null && qualifier === "over" ? value : isCount ? 1 : isSigned ? -Infinity : 0, // a 0 is published
    most: value !== null && (qualifier === "upto" || qualifier === "near") ? value : Infinity,
  };
  const isInteger = field.type === "integer";
  const ranges = row ? rangesOf(row) : [];
  return {
    least: Math.max(
      own.least,
      ...ranges.map(({ least }) => (isInteger ? Math.ceil(least - 1e-6) : least)),
    ),
    most: Math.min(
      own.most,
      ...ranges.map(({ most }) => (isInteger ? Math.floor(most + 1e-6) : most)),
    ),
    isInteger,
  };
}

/** A cell that is not published: a row, or a part of a sum that has none. */
type Cell = Row | { sum: Sum; text: string };

interface Asked {
  /** Cells that are thought to be kept back too. */
  more: ReadonlySet<Row>;
  /** The cells in question; only what hangs together with them is looked at. */
  around: readonly Row[];
}

/** The sums that hang together with some cells by what is not known in them. */
function connected(
  all: readonly { cells: Cell[]; relation: (indexOf: (cell: Cell) => number) => Relation }[],
  around: readonly Row[],
) {
  const found = new Set<(typeof all)[number]>();
  const seen = new Set<Cell>(around);
  const byCell = new Map<Cell, (typeof all)[number][]>();
  for (const each of all)
    for (const cell of each.cells) {
      const known = byCell.get(cell);
      if (known) known.push(each);
      else byCell.set(cell, [each]);
    }
  for (const cell of seen)
    for (const each of byCell.get(cell) ?? []) {
      found.add(each);
      for (const other of each.cells) seen.add(other);
    }
  return { sums: [...found], cells: [...seen] };
}

/** A sum as a relation of those of its cells that are not known. */
function relationOf(sum: Sum & { tolerance: number }, { field }: Hidden, more: ReadonlySet<Row>) {
  const terms: [Cell, number][] = [];
  let known = 0;
  const add = (cell: Cell, row: Row | null, factor: number) => {
    const observation = row?.values[field.name];
    if (observation?.status === "not-applicable") return;
    if (row && isExact(observation) && !more.has(row)) known += factor * (observation?.value ?? 0);
    else terms.push([cell, factor]);
  };
  add(sum.whole, sum.whole, 1);
  for (const { row, text } of sum.parts) add(row ?? { sum, text }, row, -1);
  return {
    cells: terms.map(([cell]) => cell),
    relation: (indexOf: (cell: Cell) => number): Relation => ({
      terms: new Map(terms.map(([cell, factor]) => [indexOf(cell), factor])),
      least: -known - sum.tolerance,
      most: -known + sum.tolerance,
    }),
  };
}

/** What can be told of cells that are not published, from all sums that hang together with them. */
export function rangesIn(hidden: Hidden, { more, around }: Asked): Map<Row, Range> {
  const all = hidden.sums.map((sum) => relationOf(sum, hidden, more));
  const { sums, cells } = connected(all, around);
  const indices = new Map(cells.map((cell, index) => [cell, index]));
  const relations = sums.map(({ relation }) => relation((cell) => indices.get(cell) ?? 0));
  const starts = cells.map((cell) =>
    "cells" in cell ? startOf(hidden, more.has(cell) ? null : cell) : startOf(hidden, null),
  );
  const ranges = boundsOf(starts, relations);
  return new Map(
    around.flatMap((row) => {
      const range = ranges[indices.get(row) ?? 0];
      return range ? [[row, range]] : [];
    }),
  );
}
