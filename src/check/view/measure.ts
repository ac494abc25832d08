import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { aggregatesOf } from "../aggregates.ts";
import { columnOf } from "../../model/view.ts";
import { denominatorOf, type Divisible } from "../../stats/denominator.ts";
import { valueAt, type JsonFile } from "../json.ts";
import { checkAggregates } from "./aggregates.ts";
import { rowProblem, viewProblem, type ViewScope } from "./scope.ts";

/** Counts may be painted only where a view says so: large districts look like high values. */
function paintsCounts({ view, fields }: ViewScope): boolean {
  if (!("place" in view) || view.counts) return false;
  const field = fields.find(({ name }) => name === view.value);
  return field !== undefined && aggregatesOf(field) === "sum";
}

/** Checks that what is divided, and by what, is counted: a rate has no share. */
function checkDivided(scope: ViewScope): Problem[] {
  const { view, candidates } = scope;
  if (!("denominator" in view) || !view.denominator) return [];
  const { dataset, value } = view.denominator;
  const own = { property: "statistic", column: columnOf(view, "value") ?? "", path: [] };
  const fields = candidates.get(dataset)?.fields ?? [];
  const path = ["denominator", "value"];
  return [
    ...checkAggregates(scope, own),
    ...checkAggregates(scope, { property: "denominator", column: value, path, fields }),
  ];
}

/** Checks what a view says of its arithmetic, whatever the figures are. */
export function checkMeasure(scope: ViewScope): Problem[] {
  const { view } = scope;
  const statistic = "statistic" in view ? view.statistic : undefined;
  const denominator = "denominator" in view ? view.denominator : undefined;
  const isBare = statistic === undefined && denominator === undefined;
  if (isBare && paintsCounts(scope))
    return [viewProblem(scope, "raw-counts", { params: { view: view.title } })];
  if (isBare) return [];
  if (statistic !== undefined && denominator !== undefined) return checkDivided(scope);
  const [property, other] =
    statistic === undefined ? ["statistic", "denominator"] : ["denominator", "statistic"];
  return [viewProblem(scope, "missing-property.pair", { params: { property, other } })];
}

/** The datasets one may divide by, as far as they are sound. */
function divisibles({ candidates }: ViewScope): Divisible[] {
  return [...candidates.values()].flatMap((candidate) =>
    candidate?.fields && candidate.checked?.table
      ? [{ id: candidate.id, fields: candidate.fields, table: candidate.checked.table }]
      : [],
  );
}

const statusOf = (descriptor: JsonFile | undefined) =>
  valueAt(descriptor?.document.value, ["status"]);

/** Checks that no fact is divided by a sample, which would make it look like one. */
export function checkSampleDenominator(scope: ViewScope): Problem[] {
  const { view, candidate, candidates } = scope;
  if (!("denominator" in view) || !view.denominator) return [];
  const { dataset } = view.denominator;
  const isSample = statusOf(candidates.get(dataset)?.descriptor) === "sample";
  if (!isSample || statusOf(candidate.descriptor) === "sample") return [];
  const path = ["denominator", "dataset"];
  return [viewProblem(scope, "sample-denominator", { path, value: dataset })];
}

/** Whether the members of a row's place are not known, which its table says already. */
function lacksMembers({ fields, places }: ViewScope, { cells }: Row): boolean {
  const column = fields.find(({ role }) => role === "place")?.name ?? "";
  const place = places?.get(cells[column] ?? "");
  return place?.level === "reporting-area" && place.members.length === 0;
}

/** Checks that each number a view divides finds what it is divided by. */
export function checkDenominators(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view, fields, places } = scope;
  if (!("denominator" in view) || !view.denominator || !places) return [];
  const { denominator } = view;
  const datasets = divisibles(scope);
  if (!datasets.some(({ id }) => id === denominator.dataset)) return [];
  const column = columnOf(view, "value") ?? "";
  const numbers = rows.filter(
    (row) => row.values[column]?.value != null && !lacksMembers(scope, row),
  );
  const without = numbers.filter(
    (row) => !denominatorOf({ denominator, row, dataset: { fields }, datasets, places }),
  );
  return without.map((row) => {
    const params = { view: view.title, dataset: denominator.dataset };
    return rowProblem(scope, "missing-denominator", { row, column, params });
  });
}
