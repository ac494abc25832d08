import type { Problem } from "../../model/problem.ts";
import { problem } from "../problem.ts";
import { csvOf, type Candidate } from "../view/scope.ts";

/**
 * Checks that no period begins after the day on which the figures were last changed: `modified`,
 * since what the clock says would make two builds of one commit differ.
 */
export function checkFuture(candidate: Candidate): Problem[] {
  const { fields, checked, modified } = candidate;
  const field = fields?.find(({ role }) => role === "period");
  if (!field || !modified) return [];
  const isFuture = (text: string): boolean => {
    const end = text.split("/").at(-1) ?? "";
    return end > modified.slice(0, end.length);
  };
  const rows = (checked?.table?.rows ?? []).filter(({ cells }) =>
    isFuture(cells[field.name] ?? ""),
  );
  return rows.flatMap((row) => {
    const spot = checked?.spotOf(row, field.name);
    const value = row.cells[field.name] ?? "";
    const params = { field: field.title, modified };
    return spot ? [problem("future-period", csvOf(candidate), { spot, value, params })] : [];
  });
}
