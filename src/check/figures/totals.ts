import type { Total } from "../../model/agreement.ts";
import { aggregatesOf } from "../aggregates.ts";
import type { Field } from "../../model/dataset.ts";
import { localeIds, localised, textIn, type Localised } from "../../model/locale.ts";
import { absent, type Observation } from "../../model/observation.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { totalOf } from "../../stats/total.ts";
import { checkAggregates } from "../view/aggregates.ts";
import { checkUse } from "../view/columns.ts";
import { checkConstants } from "../view/values.ts";
import type { Declared } from "../descriptor/outline.ts";
import { jsonProblem } from "../json.ts";
import { problem } from "../problem.ts";
import { csvOf, type Candidate, type Surroundings, type ViewScope } from "../view/scope.ts";
import { selected, selectionScope } from "../view/selection.ts";
import { wordOf } from "../view/words.ts";
import { forgottenParts, sumsOf, type Over, type Sum } from "./sums.ts";

const overRoles = ["place", "period", "dimension"] as const;

/** The column that a declaration adds up over. */
export const overOf = (
  fields: readonly Field[],
  { over }: Pick<Total, "over">,
): Field | undefined =>
  fields.find(({ name, role }) => (over === undefined ? role === "place" : name === over));

/** Floating point, e.g. 0.1 + 0.2. */
const slack = 1e-9;

/** Exact parts make an exact sum; where some are not known, the others may not exceed the total. */
function sumFault(total: number, sum: Observation, tolerance: number): ProblemKey | null {
  if (sum.value === null) return null;
  const excess = sum.value - total;
  if (sum.qualifier === null)
    return Math.abs(excess) > tolerance + slack ? "total-mismatch.sum" : null;
  return sum.qualifier === "over" && excess > tolerance + slack ? "total-mismatch.parts" : null;
}

/** What is wrong with a whole, and what its words speak of. */
function faultOf(
  total: number,
  parts: readonly Observation[],
  { aggregates, tolerance }: { aggregates: string; tolerance: number },
): { key: ProblemKey; params: Problem["params"] } | null {
  if (aggregates === "mean") {
    const known = parts.flatMap(({ value, qualifier }) =>
      value === null || qualifier ? [] : value,
    );
    const [least, most] = [Math.min(...known), Math.max(...known)];
    const isAmong = total >= least - tolerance - slack && total <= most + tolerance + slack;
    if (known.length < parts.length || isAmong) return null;
    return { key: "total-mismatch.mean", params: { least: String(least), most: String(most) } };
  }
  const sum = totalOf(parts);
  const key = sumFault(total, sum, tolerance);
  const excess = Number(Math.abs((sum.value ?? 0) - total).toFixed(10));
  return key && { key, params: { sum: String(sum.value), excess: String(excess) } };
}

/** What a part is called, with its number: 南湖区 120. */
const partWords = (
  { text, row }: Sum["parts"][number],
  value: string,
  { field, places }: Over,
): Localised => {
  const word = wordOf(text, field, places);
  const number = row?.cells[value] ?? "";
  return localised(localeIds, (locale) =>
    `${typeof word === "string" ? word : textIn(word, locale)} ${number}`.trim(),
  );
};

interface Declaration {
  scope: ViewScope;
  declared: Total;
  over: Over;
}

/** What is wrong with a whole, or else which of its parts have no row, though elsewhere they have. */
function checkSum(sum: Sum, forgotten: Sum["parts"], declaration: Declaration): Problem[] {
  const { whole, parts } = sum;
  const { scope, declared, over } = declaration;
  const { fields, candidate } = scope;
  const { value, tolerance = 0 } = declared;
  const field = fields.find(({ name }) => name === value);
  const published = whole.values[value];
  if (!field || published?.value == null || published.qualifier !== null) return [];
  const observations = parts.map(({ row }) => row?.values[value] ?? absent("x"));
  const rule = { aggregates: aggregatesOf(field), tolerance };
  const lacking = forgotten.map((part) => partWords(part, value, over));
  const absence =
    lacking.length > 0 ? { key: "total-mismatch.absent" as const, params: { lacking } } : null;
  const fault = faultOf(published.value, observations, rule) ?? absence;
  const spot = candidate.checked?.spotOf(whole, value);
  if (!fault || !spot) return [];
  const params = {
    ...fault.params,
    field: field.title,
    parts: parts.map((part) => partWords(part, value, over)),
    whole: wordOf(whole.cells[over.field.name] ?? "", over.field, over.places),
    tolerance: String(tolerance),
  };
  return [problem(fault.key, csvOf(candidate), { spot, value: String(published.value), params })];
}

/** Checks what a declaration of totals says, whatever the figures are. */
function checkDeclaration(scope: ViewScope, declared: Total): Problem[] {
  const { source, path, fields, candidate } = scope;
  const { value, over, total, parts = [], tolerance = 0, reason } = declared;
  const field = overOf(fields, declared);
  const column = over ?? "place";
  const isYear = field?.role === "period" && parts.length === 0 && total === "year";
  const constants = [
    ...(isYear ? [] : [{ path: ["total"], value: total }]),
    ...parts.map((part, index) => ({ path: ["parts", index], value: part })),
  ];
  const use = { path: ["over"], column, roles: overRoles };
  return [
    ...(field && over === undefined ? [] : checkUse(scope, use, fields)),
    ...(field ? checkConstants({ scope, candidate, field }, constants) : []),
    ...checkAggregates(scope, { property: "totals", column: value, path: ["value"] }, [
      "sum",
      "mean",
    ]),
    ...(tolerance > 0 && reason === undefined
      ? [
          jsonProblem("missing-property.pair", source, {
            path,
            params: { property: "reason", other: "tolerance" },
          }),
        ]
      : []),
  ];
}

/** A declaration of totals with the rows it is of, and what is wrong with it. */
export function declaredTotals(candidate: Candidate, surroundings: Surroundings) {
  return candidate.totals.map(({ index, declared }: Declared<Total>) => {
    const { value, where } = declared;
    const selection = { candidate, value, where, declaredBy: candidate, path: ["totals", index] };
    const scope = selectionScope(selection, surroundings);
    const { rows, problems } = selected(scope);
    const own = problems.length > 0 ? problems : checkDeclaration(scope, declared);
    const field = overOf(scope.fields, declared);
    const { places } = surroundings;
    const over = field && places ? { field, fields: scope.fields, places } : null;
    const sums = over && own.length === 0 ? sumsOf(rows, declared, over) : [];
    return { scope, declared, over, sums, problems: own };
  });
}

/** Checks that parts make up their whole wherever the descriptor says that they do. */
export const checkTotals = (candidate: Candidate, surroundings: Surroundings): Problem[] =>
  declaredTotals(candidate, surroundings).flatMap(({ scope, declared, over, sums, problems }) => {
    if (!over) return problems;
    const forgotten = forgottenParts(sums);
    return [
      ...problems,
      ...sums.flatMap((sum) => checkSum(sum, forgotten.get(sum) ?? [], { scope, declared, over })),
    ];
  });
