import type { Field } from "../../model/dataset.ts";
import type { StatusFlag } from "../../model/observation.ts";
import { isAfter } from "../../model/period.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { problem } from "../problem.ts";
import { csvOf, type Candidate } from "../view/scope.ts";

/** Whether a row says that it is of a time to come. */
function isProjected({ cells }: Row, fields: readonly Field[]): boolean {
  const status = fields.find(({ role }) => role === "status");
  const flag: StatusFlag = "F";
  return status !== undefined && cells[status.name] === flag;
}

/**
 * Checks that no period begins after the day on which the figures were last changed: `modified`,
 * since what the clock says would make two builds of one commit differ. Projections alone may.
 */
export function checkFuture(candidate: Candidate): Problem[] {
  const { fields, checked, modified, projection } = candidate;
  const field = fields?.find(({ role }) => role === "period");
  if (!field || !modified || projection) return [];
  const rows = (checked?.table?.rows ?? []).filter(
    (row) => !isProjected(row, fields ?? []) && isAfter(row.cells[field.name] ?? "", modified),
  );
  return rows.flatMap((row) => {
    const spot = checked?.spotOf(row, field.name);
    const value = row.cells[field.name] ?? "";
    const params = { field: field.title, modified };
    return spot ? [problem("future-period", csvOf(candidate), { spot, value, params })] : [];
  });
}
