import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { columnSumsOf, type ColumnSum } from "../column-sums.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordContext } from "../row/repeats.ts";

/** A row in which a total is not the sum of its parts. */
interface Mismatch {
  record: Pick<RawRecord, "line" | "row">;
  total: string;
  sum: number;
}

interface Candidate extends ColumnSum {
  index: number;
  indices: readonly number[];
  agreeing: number;
  mismatches: Mismatch[];
}

/** More mismatches than these are none of slips: the columns are no parts of it. */
const most = 20;

const numberOf = (text = ""): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);

/** How far rounded parts may be off: half a unit of the last place each. */
function slackOf(texts: readonly string[]): number {
  const places = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  return places === 0 ? 0 : 0.5 * texts.length * 10 ** -places;
}

function candidatesOf({ header }: RecordContext): Candidate[] {
  const indexOf = new Map(header.columns.map(({ field, index }) => [field, index]));
  return columnSumsOf([...indexOf.keys()]).map((sum) => ({
    ...sum,
    index: indexOf.get(sum.total) ?? -1,
    indices: sum.parts.map((part) => indexOf.get(part) ?? -1),
    agreeing: 0,
    mismatches: [],
  }));
}

const isCertain = ({ isDeclared, agreeing, mismatches }: Candidate): boolean =>
  isDeclared || (agreeing > 1 && agreeing > 2 * mismatches.length);

/** Finds rows in which a column is not the sum of others, as is declared of it, or is so in most rows. */
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
    this.#candidates = this.#candidates.filter(
      ({ isDeclared, mismatches }) => isDeclared || mismatches.length <= most,
    );
  }

  #compare(candidate: Candidate, { cells, line, row }: RawRecord): void {
    const total = cells[candidate.index] ?? "";
    const texts = candidate.indices.map((index) => cells[index] ?? "");
    const sum = texts.reduce((all, text) => all + numberOf(text), 0);
    const excess = Math.abs(sum - numberOf(total));
    if (Number.isNaN(excess)) return; // a part is not known
    const slack = Math.max(slackOf([...texts, total]), candidate.tolerance) + 1e-9;
    if (excess <= slack) candidate.agreeing += 1;
    else candidate.mismatches.push({ record: { line, row }, total, sum });
  }

  /** What is wrong with the totals whose parts are certain. */
  end(): Problem[] {
    const certain = this.#candidates.filter(isCertain).sort((a, b) => b.agreeing - a.agreeing);
    const told = new Map(certain.map((each) => [each.total, each] as const).reverse());
    return [...told.values()].flatMap((candidate) =>
      candidate.mismatches.map((each) => this.#problem(candidate, each)),
    );
  }

  #problem(candidate: Candidate, { record, total: value, sum }: Mismatch): Problem {
    const { total, index, parts, isDeclared, tolerance, agreeing } = candidate;
    const tidy = (number: number) => String(Number(number.toFixed(10)));
    const params = {
      field: total.title,
      parts: parts.map(({ title }) => title),
      sum: tidy(sum),
      excess: tidy(Math.abs(sum - Number(value))),
      ...(isDeclared ? { tolerance: String(tolerance) } : { count: String(agreeing) }),
    };
    const key = `total-mismatch.${isDeclared ? "declared" : "columns"}` as const;
    return problem(key, this.#context.file, { spot: cellSpot(record, index), value, params });
  }
}
