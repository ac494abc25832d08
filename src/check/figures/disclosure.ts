import { aggregatesOf } from "../aggregates.ts";
import { valueFields, type Field } from "../../model/dataset.ts";
import type { Localised } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { Problem, ProblemParam } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { Range } from "./bounds.ts";
import { denominatorOf, type Divisible } from "../../stats/statistic/denominator.ts";
import { problem } from "../problem.ts";
import { csvOf, type Candidate, type Surroundings } from "../view/scope.ts";
import { wordOf } from "../view/words.ts";
import { columnRange, columnsTelling } from "./column-ranges.ts";
import { declaredSums, evidentSums, isExact, type Sums } from "./evident.ts";
import { rangesIn, startOf, type Hidden } from "./hidden.ts";
import { countRange, ratesOf, type Rate } from "./rates.ts";
import { declaredTotals } from "./totals.ts";

/** A column of counts, some of which are kept back, and all that is known of it. */
interface Column {
  candidate: Candidate;
  field: Field;
  rows: readonly Row[];
  sums: readonly Sums[];
  rates: readonly Rate[];
  columnSums: ReturnType<typeof columnsTelling>;
}

/** A range that is narrower than this part of its number tells the number. */
const narrow = 0.1;

/** So many other cells are tried for one that hides another. */
const mostTried = 12;

/** In the end naming such cells takes longer than leaving it. */
const mostTrials = 60;

const isSuppressed =
  ({ name }: Field) =>
  ({ values }: Row): boolean =>
    values[name]?.status === "suppressed";

/** What contradicts itself tells nothing: sums that do not hold are told of elsewhere. */
const isDisclosed = ({ least, most }: Range): boolean =>
  most < Infinity && most > least - 1e-6 && (most - least < 1e-6 || most - least < narrow * most);

/** The rate by which alone a count can be told. */
const tellingRate = (column: Column, row: Row): Rate | undefined =>
  column.rates.find((rate) =>
    isDisclosed(startOf(hiddenOf({ ...column, rates: [rate], columnSums: [] }), row)),
  );

/** The sum of columns by which a count can be told. */
const tellingColumns = (column: Column, row: Row) =>
  column.columnSums.find((sum) => {
    const range = columnRange(sum, row);
    return range && isDisclosed({ ...range, isInteger: false });
  });

const hiddenOf = ({ field, rows, sums, rates, columnSums }: Column): Hidden => ({
  field,
  isSigned: rows.some(({ values }) => (values[field.name]?.value ?? 0) < 0),
  sums: sums.flatMap(({ sums: each, tolerance }) => each.map((sum) => ({ ...sum, tolerance }))),
  rangesOf: (row) => [
    ...rates.flatMap((rate) => countRange(rate, row) ?? []),
    ...columnSums.flatMap((sum) => columnRange(sum, row) ?? []),
  ],
});

/** Other cells of the sums that a cell stands in, the parts before the wholes, small ones first. */
function otherCells({ field, sums }: Column, row: Row): Row[] {
  const around = sums
    .flatMap((each) => each.sums)
    .map(({ whole, parts }) => [whole, ...parts.map((part) => part.row)])
    .filter((cells) => cells.includes(row));
  const known = (each: Row | null | undefined): each is Row =>
    each != null && isExact(each.values[field.name]) && each.values[field.name]?.value !== 0;
  const bySize = (a: Row, b: Row) =>
    (a.values[field.name]?.value ?? 0) - (b.values[field.name]?.value ?? 0);
  const parts = around.flatMap(([, ...cells]) => cells.filter(known)).sort(bySize);
  return [...new Set([...parts, ...around.map(([whole]) => whole).filter(known)])];
}

/** Finds for each cell that can be told another one which would have to be kept back with it. */
class Plan {
  readonly #column: Column;
  readonly #hidden: Hidden;
  readonly #more = new Set<Row>();
  #trials = 0;

  constructor(column: Column, hidden: Hidden) {
    this.#column = column;
    this.#hidden = hidden;
  }

  /** Whether all of some cells stay hidden where more are kept back. */
  #isSafe(cells: readonly Row[], more: ReadonlySet<Row>): boolean {
    this.#trials += 1;
    const ranges = rangesIn(this.#hidden, { more, around: cells });
    return cells.every((cell) => !isDisclosed(ranges.get(cell) ?? startOf(this.#hidden, cell)));
  }

  /** One that hides a cell and is hidden itself, if there is one; null where none does. */
  second(row: Row): Row | null {
    const others = otherCells(this.#column, row).slice(0, mostTried);
    const kept = others.find((other) => this.#more.has(other));
    if (kept && this.#isSafe([row], this.#more)) return kept;
    for (const isBoth of [true, false])
      for (const other of others) {
        if (this.#trials > mostTrials) return null;
        const more = new Set([...this.#more, other]);
        if (!this.#isSafe(isBoth ? [row, other] : [row], more)) continue;
        this.#more.add(other);
        return other;
      }
    return null;
  }
}

type Words = string | Localised;

/** The sum that tells a cell most plainly: that in which least else is unknown. */
function tellingSum({ sums, field }: Column, row: Row) {
  const around = sums.flatMap(({ over, sums: each }) =>
    each
      .filter(({ whole, parts }) => whole === row || parts.some((part) => part.row === row))
      .map((sum) => {
        const cells = [sum.whole, ...sum.parts.map((part) => part.row)];
        const unknown = cells.filter((cell) => !isExact(cell?.values[field.name])).length;
        return { over, sum, unknown };
      }),
  );
  return around.sort((a, b) => a.unknown - b.unknown)[0];
}

function sumWords(column: Column, row: Row): Record<string, ProblemParam> {
  const telling = tellingSum(column, row);
  if (!telling) return {};
  const { over, sum } = telling;
  const nameOf = (text: string): Words => wordOf(text, over.field, over.places);
  const parts = sum.parts.filter((part) => part.row !== row && part.row !== null);
  return {
    whole: nameOf(sum.whole.cells[over.field.name] ?? ""),
    parts: parts.map(({ text }) => nameOf(text)),
  };
}

function told(row: Row, range: Range, { column, plan }: { column: Column; plan: Plan }): Problem {
  const { candidate, field } = column;
  const spotOf = (each: Row, name: string) => candidate.checked?.spotOf(each, name);
  const spot = spotOf(row, field.name);
  const details = { ...(spot && { spot }), value: "c" };
  const file = csvOf(candidate);
  const rate = tellingRate(column, row);
  if (rate) {
    const second = spotOf(row, rate.field.name)?.cell ?? "";
    const params = { field: field.title, rate: rate.field.title, second };
    return problem("suppressed-recoverable.rate", file, { ...details, params });
  }
  const columns = tellingColumns(column, row);
  if (columns) {
    const { others } = columns;
    const second = spotOf(row, others[0]?.name ?? "")?.cell ?? "";
    const params = { field: field.title, parts: others.map(({ title }) => title), second };
    return problem("suppressed-recoverable.columns", file, { ...details, params });
  }
  const isSingle = tellingSum(column, row)?.unknown === 1;
  const isExactly = range.most - range.least < 1e-6;
  const rule = !isExactly ? "narrow" : isSingle ? "difference" : "combined";
  const second = plan.second(row) ?? otherCells(column, row).at(-1) ?? row;
  const params = {
    field: field.title,
    ...sumWords(column, row),
    second: spotOf(second, field.name)?.cell ?? "",
  };
  return problem(`suppressed-recoverable.${rule}`, file, { ...details, params });
}

function checkColumn(column: Column): Problem[] {
  const { field, rows } = column;
  const suppressed = rows.filter(isSuppressed(field));
  const hidden = hiddenOf(column);
  const ranges = rangesIn(hidden, { more: new Set(), around: suppressed });
  const plan = new Plan(column, hidden);
  return suppressed.flatMap((row) => {
    const range = ranges.get(row) ?? startOf(hidden, row);
    return isDisclosed(range) ? [told(row, range, { column, plan })] : [];
  });
}

/** The numbers that views divide a column by. */
function divisorsOf(
  candidate: Candidate,
  field: Field,
  { candidates, places }: Surroundings & { places: Places },
): Rate["divisorOf"][] {
  const datasets: Divisible[] = [...candidates.values()].flatMap((each) =>
    each?.fields && each.checked?.table
      ? [{ id: each.id, fields: each.fields, table: each.checked.table }]
      : [],
  );
  const dataset = { fields: candidate.fields ?? [] };
  return candidate.views.flatMap(({ view }) => {
    const denominator = "denominator" in view ? view.denominator : undefined;
    if (!denominator || !Object.values(view).includes(field.name)) return [];
    return [
      (row: Row) =>
        denominatorOf({ denominator, row, dataset, datasets, places })?.observation.value ?? null,
    ];
  });
}

/** Checks that what is kept back cannot be told from what is published beside it. */
export function checkDisclosure(candidate: Candidate, surroundings: Surroundings): Problem[] {
  const { fields, checked } = candidate;
  const { places } = surroundings;
  const rows = checked?.table?.rows ?? [];
  const counts = valueFields({ fields: fields ?? [] }).filter(
    (field) => aggregatesOf(field) === "sum" && rows.some(isSuppressed(field)),
  );
  if (!fields || !places || counts.length === 0) return [];
  const declared = declaredTotals(candidate, surroundings);
  return counts.flatMap((field) => {
    const value = field.name;
    const known = declaredSums(declared, value);
    const sums = [...known, ...evidentSums({ value, rows, fields, places }, known)];
    const divisors = divisorsOf(candidate, field, { ...surroundings, places });
    const rates = ratesOf(value, { fields, rows }, divisors);
    const columnSums = columnsTelling(field, { fields, rows });
    return checkColumn({ candidate, field, rows, sums, rates, columnSums });
  });
}
