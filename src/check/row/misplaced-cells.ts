import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { cellReader, type CellReader } from "./cell-reader.ts";
import type { FieldColumn } from "../header/header.ts";
import { only } from "../nearest.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordContext } from "./repeats.ts";

/** Two columns whose cells stand in each other's place. */
export interface Swap {
  first: FieldColumn;
  second: FieldColumn;
}

export interface Misplaced {
  /** In the one cell from which the record is wrong. */
  problems: Problem[];
  swap: Swap | null;
}

type Cells = readonly string[];

const without = (cells: Cells, index: number): string[] => cells.toSpliced(index, 1);

/** Two cells as they were before a comma parted them. */
const joined = (cells: Cells, index: number): string =>
  `${cells[index] ?? ""},${cells[index + 1] ?? ""}`;

const isBlank = (text: string | undefined): boolean => text?.trim() === "";

/** The places of blank cells, but for those in a row of them only the first. */
const blanks = (cells: Cells): number[] =>
  cells.flatMap((cell, index) =>
    isBlank(cell) && (index === 0 || !isBlank(cells[index - 1])) ? [index] : [],
  );

/** Tries the cells of a record in other places. */
class Rearranger {
  readonly #width: number;
  readonly #readers: CellReader[];

  constructor({ header, schema }: RecordContext) {
    this.#width = header.width;
    this.#readers = header.columns.map((column) => cellReader(column, schema));
  }

  /** Two columns whose cells, wrong though they hold something, are right in each other’s place. */
  swapOf({ cells }: RawRecord): Swap | null {
    const faulty = this.#readers.filter(({ index, read }) => {
      const text = cells[index] ?? "";
      return !isBlank(text) && read(text, undefined).fault !== null;
    });
    const [first, second, third] = faulty;
    if (!first || !second || third || cells.length !== this.#width) return null;
    const other = cells.with(first.index, cells[second.index] ?? "");
    const isSwap = this.#isRight(other.with(second.index, cells[first.index] ?? ""));
    return isSwap ? { first, second } : null;
  }

  /** The blank cell that pushed the others to the right. */
  pushedFrom({ cells }: RawRecord): number | null {
    const surplus = cells.slice(this.#width);
    const isTail = surplus.length > 0 && surplus.every(isBlank);
    if (isTail && this.#isRight(cells.slice(0, this.#width))) return null; // the last are too many
    const end = surplus.length > 0 ? [] : [""];
    const found = blanks(cells).find((index) => this.#isRight([...without(cells, index), ...end]));
    return found ?? null;
  }

  /** Where a cell is gone, so that the others moved to the left. */
  pulledFrom({ cells }: RawRecord): number | null {
    if (cells.length !== this.#width || !isBlank(cells.at(-1))) return null;
    const places = [...cells.keys()].slice(0, -1);
    const filled = (index: number) => cells.toSpliced(index, 0, "").slice(0, -1);
    return places.find((index) => this.#isRight(filled(index), index)) ?? null;
  }

  /** The cell that a comma parted in two; null where it may be another one. */
  partedAt({ cells }: RawRecord): number | null {
    if (cells.length !== this.#width + 1) return null;
    const places = [...cells.keys()].slice(0, -1);
    const isJoint = (index: number) => !isBlank(cells[index]) && !isBlank(cells[index + 1]);
    const whole = (index: number) => without(cells, index + 1).with(index, joined(cells, index));
    return only(places.filter((index) => isJoint(index) && this.#isRight(whole(index))));
  }

  /** Whether the cells of a record would be right, but for one that may be missing. */
  #isRight(cells: Cells, missing?: number): boolean {
    const isSound = ({ index, read }: CellReader): boolean =>
      index === missing || read(cells[index] ?? "", undefined).fault === null;
    return cells.length === this.#width && this.#readers.every(isSound);
  }
}

/** Makes the search for cells of a wrong record that stood elsewhere before something moved them. */
export function misplacedCells(
  context: RecordContext,
): (record: RawRecord, problems: readonly Problem[]) => Misplaced | null {
  const { file, header } = context;
  const rearranger = new Rearranger(context);
  const told = (rule: "right" | "left" | "comma", record: RawRecord, index: number): Misplaced => {
    const params = rule === "comma" ? { nearest: joined(record.cells, index) } : {};
    const details = { spot: cellSpot(record, index), value: record.cells[index] ?? "", params };
    return { problems: [problem(`shifted-cells.${rule}`, file, details)], swap: null };
  };
  return (record, problems) => {
    const isWide = record.cells.length > header.width;
    const wrong = new Set(problems.map(({ column }) => column));
    if (!isWide && (record.cells.length < header.width || wrong.size < 2)) return null;
    const parted = rearranger.partedAt(record);
    if (parted !== null) return told("comma", record, parted);
    const swap = rearranger.swapOf(record);
    if (swap) return { problems: [], swap };
    const pushed = rearranger.pushedFrom(record);
    if (pushed !== null) return told("right", record, pushed);
    const pulled = rearranger.pulledFrom(record);
    return pulled === null ? null : told("left", record, pulled);
  };
}
