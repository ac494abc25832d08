import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { cellSpot, problem } from "../problem.ts";

export const isBlank = ({ cells }: RawRecord): boolean => cells.every((cell) => cell.trim() === "");

/** Blank records that follow one another: they are told as one. */
export class BlankRun {
  readonly #file: string;
  #first: RawRecord | null = null;
  #last = 0;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(record: RawRecord): void {
    this.#first ??= record;
    this.#last = record.line;
    this.#count += 1;
  }

  /** What is wrong with the records since the last end. */
  end(): Problem[] {
    const [first, count] = [this.#first, this.#count];
    this.#first = null;
    this.#count = 0;
    if (!first) return [];
    const spot = cellSpot(first, 0);
    if (count === 1) return [problem("blank-row.one", this.#file, { spot })];
    const params = { first: String(first.line), last: String(this.#last), count: String(count) };
    return [problem("blank-row.run", this.#file, { spot, params })];
  }
}
