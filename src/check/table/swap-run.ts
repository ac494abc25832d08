import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { Swap } from "../row/misplaced-cells.ts";
import { cellSpot, problem } from "../problem.ts";

/** Records that follow one another with the same two cells swapped: they are told as one. */
export class SwapRun {
  readonly #file: string;
  #swap: Swap | null = null;
  #records: RawRecord[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes one more record; gives what is wrong with those before it where it is of another kind. */
  add(swap: Swap, record: RawRecord): Problem[] {
    const isSame =
      this.#swap?.first.index === swap.first.index && this.#swap.second.index === swap.second.index;
    const ended = isSame ? [] : this.end();
    this.#swap = swap;
    this.#records.push(record);
    return ended;
  }

  /** What is wrong with the records since the last end. */
  end(): Problem[] {
    const [swap, records] = [this.#swap, this.#records];
    [this.#swap, this.#records] = [null, []];
    const [first, last] = [records[0], records.at(-1)];
    if (!swap || !first || !last) return [];
    const params = { field: swap.first.field.title, other: swap.second.field.title };
    const value = first.cells[swap.first.index] ?? "";
    const details = { spot: cellSpot(first, swap.first.index), value };
    if (records.length === 1) {
      const text = first.cells[swap.second.index] ?? "";
      return [
        problem("swapped-cells.one", this.#file, { ...details, params: { ...params, text } }),
      ];
    }
    const lines = { first: String(first.line), last: String(last.line) };
    return [
      problem("swapped-cells.run", this.#file, { ...details, params: { ...params, ...lines } }),
    ];
  }
}
