import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { aggregatesOf } from "../aggregates.ts";
import {
  arithmetic,
  columnOf,
  dueOf,
  isOfTheirSort,
  isTrend,
  propertiesOf,
  type Statistic,
  type Trend,
} from "../../model/view.ts";
import { denominatorOf, type Divisible } from "../../stats/statistic/denominator.ts";
import { hasBase } from "../../stats/statistic/trend.ts";
import { valueAt, type JsonFile } from "../json.ts";
import { checkAggregates } from "./aggregates.ts";
import { rowProblem, viewProblem, type ViewScope } from "./scope.ts";
import { viewTitle } from "./words.ts";

/** Counts may be painted only where a view says so: large districts look like high values. */
function paintsCounts({ view, fields }: ViewScope): boolean {
  if (view.kind !== "choropleth" || view.counts) return false;
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

/** Which numbers a statistic may be of: sums of what is counted, or also means and rates. */
const addsUp: readonly (Statistic | undefined)[] = ["cumulative", "perDay"];

/** Checks that a statistic over time has times, and numbers that bear it. */
function checkTrend(scope: ViewScope, trend: Trend): Problem[] {
  const { view, fields } = scope;
  const property = "statistic";
  const hasTimes = fields.some(({ role }) => role === "period");
  const params = { property, role: "period" };
  return [
    ...(hasTimes ? [] : [viewProblem(scope, "missing-property.role", { value: trend, params })]),
    ...(addsUp.includes(trend)
      ? checkAggregates(scope, { property, column: columnOf(view, "value") ?? "", path: [] })
      : []),
  ];
}

/** Checks that a view says of its arithmetic all that its statistic needs, and nothing else. */
function checkProperties(scope: ViewScope, statistic: Statistic | undefined): Problem[] {
  const said: Record<string, unknown> = { ...scope.view };
  const used = propertiesOf(statistic);
  const lacking = (statistic ? dueOf(statistic) : []).filter((each) => said[each] === undefined);
  const foreign = arithmetic.filter((each) => said[each] !== undefined && !used.includes(each));
  return [
    ...lacking.map((property) => {
      const params = { property, other: "statistic" };
      return viewProblem(scope, "missing-property.pair", { params });
    }),
    ...foreign.map((other) =>
      statistic
        ? viewProblem(scope, "missing-property.foreign", { value: statistic, params: { other } })
        : viewProblem(scope, "missing-property.pair", { params: { property: "statistic", other } }),
    ),
  ];
}

/** Checks what a view says of its arithmetic, whatever the figures are. */
export function checkMeasure(scope: ViewScope): Problem[] {
  const { view } = scope;
  const statistic = "statistic" in view ? view.statistic : undefined;
  const properties = checkProperties(scope, statistic);
  if (properties.length > 0) return properties;
  if (isOfTheirSort(statistic) && paintsCounts(scope))
    return [viewProblem(scope, "raw-counts", { params: { view: viewTitle(scope) } })];
  if (statistic === undefined) return [];
  return isTrend(statistic) ? checkTrend(scope, statistic) : checkDivided(scope);
}

/** Checks that an index has a number at its base in the series of each row. */
export function checkBases(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view, fields, candidate } = scope;
  const table = candidate.checked?.table;
  if (!("base" in view) || view.base === undefined || view.statistic !== "index" || !table)
    return [];
  const column = columnOf(view, "value") ?? "";
  const { base } = view;
  const lacking = rows.filter(
    (row) =>
      row.values[column]?.value != null && !hasBase({ fields, table }, { row, base, column }),
  );
  return lacking.slice(0, 1).map((row) => {
    const params = { view: viewTitle(scope), base };
    return rowProblem(scope, "missing-denominator.base", { row, column, params });
  });
}

/** The datasets one may divide by, as far as they are sound. */
export function divisibles({ candidates }: ViewScope): Divisible[] {
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
  return place?.tier === "joint" && place.members.length === 0;
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
    const params = { view: viewTitle(scope), dataset: denominator.dataset };
    return rowProblem(scope, "missing-denominator.row", { row, column, params });
  });
}
