import { namesAgain } from "../../check/reshape/names-again.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import { labelledColumns, labelOf } from "../../check/reshape/layout.ts";
import type { RawRecord } from "../../model/table.ts";
import { callsRows, isCalledPeriod, roleCalled, titleAndUnit } from "../labels.ts";
import { leadOf } from "../sheet.ts";
import { sheetHeader } from "./header.ts";

/** How many labels of a row say what their columns are: 年份 does, nf does not. */
const toldIn = ({ cells }: RawRecord): number =>
  cells.filter((cell) => {
    const label = plainLabel(cell);
    return (
      roleCalled(label) !== undefined ||
      isCalledPeriod(label) ||
      callsRows(label) ||
      titleAndUnit(label).unit !== null
    );
  }).length;

/** The records of a table without a row below the labels that names the columns once more. */
export class NamedOnce implements Iterable<RawRecord> {
  /** By label what the column is called there; empty where there is no such row. */
  readonly names: ReadonlyMap<string, string>;
  readonly #records: Iterable<RawRecord>;
  readonly #index: number;
  /** The row below the labels, where it says more of the columns than they do, and takes their place. */
  readonly #labels: RawRecord | null;

  constructor(records: Iterable<RawRecord>) {
    const lead = leadOf(records);
    const header = sheetHeader(lead);
    const index = header ? header.start + header.size : -1;
    const [last, row] = header ? [lead[index - 1], lead[index]] : [];
    const isAgain =
      last && row && header?.size === 1 && namesAgain(row, last, lead.slice(index + 1));
    this.#records = records;
    this.#index = isAgain ? index : -1;
    const isOther = isAgain && toldIn(row) > toldIn(last);
    this.#labels = isOther ? { ...last, cells: row.cells } : null;
    const [labels, others] = isOther ? [row, last] : [last, row];
    this.names = new Map(
      isAgain
        ? labelledColumns([labels ?? last]).map((column) => [
            labelOf(column),
            plainLabel(others?.cells[column.index] ?? ""),
          ])
        : [],
    );
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    let place = -1;
    for (const record of this.#records) {
      place += 1;
      if (place === this.#index - 1 && this.#labels) yield this.#labels;
      else if (place !== this.#index) yield record;
    }
  }
}
