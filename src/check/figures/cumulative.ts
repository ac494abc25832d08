import { valueFields, type Field } from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { problem } from "../problem.ts";
import { csvOf, type Candidate } from "../view/scope.ts";
import { groupsBut } from "./series.ts";

/** A span that begins anew is another count: 2024-01/2024-12, then 2025-01/2025-01. */
const startOf = (period: string): string =>
  period.includes("/") ? (period.split("/")[0] ?? "") : "";

/** Whether what is counted up is counted from another day than before. */
export const beginsAnew = (before: string, period: string): boolean =>
  startOf(before) !== startOf(period);

interface Counted {
  candidate: Candidate;
  period: Field;
  value: Field;
}

function falls(rows: readonly Row[], { candidate, period, value }: Counted): Problem[] {
  const periodOf = ({ cells }: Row): string => cells[period.name] ?? "";
  const exact = rows.filter(({ values }) => {
    const observation = values[value.name];
    return observation?.value != null && observation.qualifier === null;
  });
  const sorted = exact.toSorted((a, b) => comparePeriods(periodOf(a), periodOf(b)));
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1];
    const [was, now] = [before?.values[value.name]?.value ?? 0, row.values[value.name]?.value ?? 0];
    if (!before || now >= was || beginsAnew(periodOf(before), periodOf(row))) return [];
    const spot = candidate.checked?.spotOf(row, value.name);
    const params = { field: value.title, old: String(was), period: periodOf(before) };
    const details = { ...(spot && { spot }), value: String(now), params };
    return [problem("cumulative-fall", csvOf(candidate), details)];
  });
}

/** Checks that what is declared to be counted up does not fall from one period to the next. */
export function checkCumulative(candidate: Candidate): Problem[] {
  const { fields, checked } = candidate;
  const period = fields?.find(({ role }) => role === "period");
  const rows = checked?.table?.rows ?? [];
  const counted = valueFields({ fields: fields ?? [] }).filter(({ cumulative }) => cumulative);
  if (!fields || !period || counted.length === 0) return [];
  return groupsBut(rows, { fields, but: period }).flatMap((series) =>
    counted.flatMap((value) => falls(series, { candidate, period, value })),
  );
}
