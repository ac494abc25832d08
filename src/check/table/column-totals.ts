import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordContext } from "../row/repeats.ts";

/** A row in which a total is not the sum of its parts. */
interface Mismatch {
  record: Pick<RawRecord, "line" | "row">;
  total: string;
  sum: number;
}

/** What may add up to a total: the columns of its unit before it, after it, or both. */
interface Candidate {
  total: FieldColumn;
  parts: readonly FieldColumn[];
  agreeing: number;
  mismatches: Mismatch[];
}

/** More mismatches than these are none of slips: the columns are no parts of it. */
const most = 20;

const totalTitle = /^(合计|总计|共计|总数|总和|小计|合計|總計|total|all|sum|in all|итого|всего)$/i;

const numberOf = (text = ""): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);

/** How far rounded parts may be off: half a unit of the last place each. */
function slackOf(texts: readonly string[]): number {
  const places = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  return places === 0 ? 0 : 0.5 * texts.length * 10 ** -places;
}

function candidatesOf({ header }: RecordContext): Candidate[] {
  const values = header.columns.filter(({ field }) => field.role === "value");
  const unitOf = ({ field: { unit } }: FieldColumn) => JSON.stringify(unit);
  return values.flatMap((total, place) => {
    if (!Object.values(total.field.title).some((title) => totalTitle.test(title.trim()))) return [];
    const isAlike = (column: FieldColumn) => column !== total && unitOf(column) === unitOf(total);
    const groups = [values.slice(0, place), values.slice(place + 1), values];
    return groups
      .map((group) => group.filter(isAlike))
      .filter((parts) => parts.length > 1)
      .map((parts) => ({ total, parts, agreeing: 0, mismatches: [] }));
  });
}

/** Finds columns that are called totals, are the sums of others in most rows, and not in some. */
export class ColumnTotals {
  readonly #context: RecordContext;
  #candidates: Candidate[];

  constructor(context: RecordContext) {
    this.#context = context;
    this.#candidates = candidatesOf(context);
  }

  add(record: RawRecord): void {
    if (this.#candidates.length === 0) return;
    for (const candidate of this.#candidates) this.#compare(candidate, record);
    this.#candidates = this.#candidates.filter(({ mismatches }) => mismatches.length <= most);
  }

  #compare(candidate: Candidate, { cells, line, row }: RawRecord): void {
    const total = cells[candidate.total.index] ?? "";
    const texts = candidate.parts.map(({ index }) => cells[index] ?? "");
    const sum = texts.reduce((all, text) => all + numberOf(text), 0);
    const excess = Math.abs(sum - numberOf(total));
    if (Number.isNaN(excess)) return; // a part is not known
    if (excess <= slackOf([...texts, total]) + 1e-9) candidate.agreeing += 1;
    else candidate.mismatches.push({ record: { line, row }, total, sum });
  }

  /** What is wrong with the totals whose parts are certain. */
  end(): Problem[] {
    const certain = this.#candidates
      .filter(({ agreeing, mismatches }) => agreeing > 1 && agreeing > 2 * mismatches.length)
      .sort((a, b) => b.agreeing - a.agreeing);
    const told = new Map(certain.map((each) => [each.total, each] as const).reverse());
    return [...told.values()].flatMap((candidate) =>
      candidate.mismatches.map((each) => this.#problem(candidate, each)),
    );
  }

  #problem({ total, parts, agreeing }: Candidate, mismatch: Mismatch): Problem {
    const { record, total: value, sum } = mismatch;
    const tidy = (number: number) => String(Number(number.toFixed(10)));
    const params = {
      field: total.field.title,
      parts: parts.map(({ field }) => field.title),
      sum: tidy(sum),
      excess: tidy(Math.abs(sum - Number(value))),
      count: String(agreeing),
    };
    const spot = cellSpot(record, total.index);
    return problem("total-mismatch.columns", this.#context.file, { spot, value, params });
  }
}
