import type { Problem } from "../../model/problem.ts";
import type { Reshape } from "../../model/reshape.ts";
import { totalKinds, type TotalKind } from "../../model/reshape-labels.ts";
import type { RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";
import { cellSpot, problem } from "../problem.ts";
import { plainLabel } from "./label.ts";

/** A sum of cells below each other, and how far their rounding may put it off. */
interface Sum {
  sum: number;
  count: number;
  /** The last place that any of them has. */
  places: number;
  /** Whether one of them is no number. */
  isOpen: boolean;
}

const none = (): Sum => ({ sum: 0, count: 0, places: 0, isOpen: false });

const numberOf = (text: string): number => {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const plain = halfwidth(text)
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
};

const placesOf = (text: string): number =>
  text.includes(".") ? (text.split(".")[1]?.trim().length ?? 0) : 0;

function add(sum: Sum, text: string): void {
  const number = numberOf(text);
  if (Number.isNaN(number)) sum.isOpen = true;
  else sum.sum += number;
  sum.count += 1;
  sum.places = Math.max(sum.places, placesOf(text));
}

interface TotalRow {
  record: RawRecord;
  name: string;
}

/** Leaves rows of totals out, and holds them against the rows that they add up. */
export class TotalRows {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #names: NonNullable<Reshape["totals"]>;
  readonly #hasNames: boolean;
  #stays: readonly number[] = [];
  #summed: ReadonlySet<number> = new Set();
  /** Of each column whose numbers add up. */
  #group = new Map<number, Sum>();
  readonly #all = new Map<number, Sum>();
  /** Of each kind whose rows stand above what they add up the last, which is still to be compared. */
  readonly #leading = new Map<TotalKind, TotalRow>();
  #hasTrailing = false;

  constructor(file: string, { totals = {} }: Reshape) {
    this.#file = file;
    this.#names = totals;
    this.#hasNames = Object.keys(totals).length > 0;
  }

  /** Tells in which columns the names stand, and in which what is added up. */
  open(stays: readonly number[], summed: ReadonlySet<number>): void {
    this.#stays = stays.filter((index) => !summed.has(index));
    this.#summed = summed;
  }

  /** Whether a row is one of totals; what is a part of a row is counted there already. */
  isTotal(record: RawRecord, isPart: boolean): boolean {
    if (!this.#hasNames) return false;
    const name = this.#nameOf(record);
    const kind = name === undefined ? undefined : this.#names[name];
    if (name === undefined || kind === undefined) {
      if (!isPart) this.#add(record);
      return false;
    }
    const sums = this.#sumsOf(kind);
    const isLeading = sums.size === 0 ? !this.#hasTrailing : this.#leading.has(kind);
    if (isLeading) this.#closeLeading(kind);
    if (isLeading) this.#leading.set(kind, { record, name });
    else this.#compare({ record, name }, sums);
    this.#hasTrailing ||= !isLeading;
    if (kind === "group") this.#group = new Map();
    return true;
  }

  /** Compares what stands above all that it adds up. */
  end(): void {
    for (const kind of totalKinds) this.#closeLeading(kind);
  }

  #sumsOf(kind: TotalKind): ReadonlyMap<number, Sum> {
    return kind === "group" ? this.#group : this.#all;
  }

  #closeLeading(kind: TotalKind): void {
    const row = this.#leading.get(kind);
    if (row) this.#compare(row, this.#sumsOf(kind));
  }

  /** The name of a row of totals; that of one that only has figures is blank. */
  #nameOf({ cells }: RawRecord): string | undefined {
    let isBlank = true;
    for (const index of this.#stays) {
      const text = plainLabel(cells[index] ?? "");
      if (text !== "" && Object.hasOwn(this.#names, text)) return text;
      isBlank &&= text === "";
    }
    return isBlank && this.#stays.length > 0 && Object.hasOwn(this.#names, "") ? "" : undefined;
  }

  #add({ cells }: RawRecord): void {
    for (const index of this.#summed)
      for (const sums of [this.#group, this.#all]) {
        const sum = sums.get(index) ?? none();
        add(sum, cells[index] ?? "");
        sums.set(index, sum);
      }
  }

  #compare(row: TotalRow, sums: ReadonlyMap<number, Sum>): void {
    for (const [index, sum] of sums) this.#compareCell(row, index, sum);
  }

  #compareCell({ record, name }: TotalRow, index: number, sum: Sum): void {
    const value = record.cells[index] ?? "";
    const excess = Math.abs(sum.sum - numberOf(value));
    const places = Math.max(sum.places, placesOf(value));
    const slack = places === 0 ? 0 : 0.5 * (sum.count + 1) * 10 ** -places;
    if (sum.isOpen || Number.isNaN(excess) || excess <= slack + 1e-9) return;
    const params = {
      label: name || "␣",
      sum: String(Number(sum.sum.toFixed(places))),
      count: String(sum.count),
    };
    const spot = cellSpot(record, index);
    this.problems.push(problem("reshape-error.total", this.#file, { spot, value, params }));
  }
}
