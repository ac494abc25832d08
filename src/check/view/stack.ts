import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { columnOf } from "../../model/view.ts";
import { callsSum } from "../whole-words.ts";
import { checkAggregates } from "./aggregates.ts";
import { rowProblem, type ViewScope } from "./scope.ts";
import { titleOf, wordIn, viewTitle } from "./words.ts";

/** The columns of a view whose parts add up. */
interface Stack {
  period: string;
  value: string;
  part: string;
  facet: string | undefined;
}

const valuesOf = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map(({ cells }) => cells[column] ?? "")),
];

function belowZero(scope: ViewScope, { value }: Stack, rows: readonly Row[]): Problem[] {
  const negative = rows.filter(({ values }) => (values[value]?.value ?? 0) < 0);
  const params = { view: viewTitle(scope), field: titleOf(scope, value) };
  return negative.map((row) =>
    rowProblem(scope, "stack-parts.negative", { row, column: value, params }),
  );
}

/** A part without a row is not known to be nothing, so that no total could be trusted. */
function withoutRow(
  scope: ViewScope,
  { period, part, facet }: Stack,
  rows: readonly Row[],
): Problem[] {
  const parts = valuesOf(rows, part);
  const ofFacet = ({ cells }: Row) => JSON.stringify([cells[facet ?? ""], cells[period]]);
  return [...Map.groupBy(rows, ofFacet).values()].flatMap((found) => {
    const time = found[0]?.cells[period] ?? "";
    const present = valuesOf(found, part);
    const lacking = parts.filter((each) => !present.includes(each));
    const row = found.at(-1);
    if (!row || lacking.length === 0) return [];
    const params = {
      view: viewTitle(scope),
      field: titleOf(scope, part),
      parts: lacking.map((each) => wordIn(scope, part, each)),
    };
    const details = { row, column: period, value: time, params };
    return [rowProblem(scope, "stack-parts.absent", details)];
  });
}

/** What is called a sum of the parts beside it would be counted twice. */
function wholeAmongParts(scope: ViewScope, { part }: Stack, rows: readonly Row[]): Problem[] {
  const called = (value: string) => {
    const word = wordIn(scope, part, value);
    return typeof word === "string" ? [word] : Object.values(word);
  };
  const values = valuesOf(rows, part);
  const sums = values.filter((value) => [value, ...called(value)].some(callsSum));
  const row = rows.find(({ cells }) => sums.includes(cells[part] ?? ""));
  if (!row || sums.length === values.length) return [];
  const params = { view: viewTitle(scope), field: titleOf(scope, part) };
  return [rowProblem(scope, "stack-parts.whole", { row, column: part, params })];
}

/** Checks that what a stack is made of adds up. */
export function checkViewStack(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const [period, value, part] = (["period", "value", "part"] as const).map((channel) =>
    columnOf(view, channel),
  );
  if (period === undefined || value === undefined || part === undefined) return [];
  const stack = { period, value, part, facet: columnOf(view, "facet") };
  const use = { property: view.kind, column: value, path: ["y"] };
  return [
    ...checkAggregates(scope, use),
    ...[belowZero, withoutRow, wholeAmongParts].flatMap((check) => check(scope, stack, rows)),
  ];
}
