import { sayRepair, shorten, visible, type Findings } from "../locales/problems.ts";
import { say } from "../locales/say.ts";
import type { Problem } from "../model/problem.ts";
import type { Repair } from "../model/repair.ts";

/** Where something is, in words. */
export function spotText(
  { line, column, cell }: Pick<Problem, "line" | "column" | "cell">,
  { report }: Findings,
): string {
  if (line === null) return report.file;
  return cell === null
    ? say(report.character, { line, column: column ?? 1 })
    : say(report.cell, { line, cell });
}

/** What was put right in one cell, or in a whole file. */
export function repairText(repair: Repair, findings: Findings): string {
  const { report } = findings;
  const [before, after] = [repair.before, repair.after].map((text) => shorten(visible(text)));
  const params = { spot: spotText(repair, findings), what: sayRepair(repair, findings) };
  return repair.line === null
    ? say(report.repairMark, params)
    : say(report.repair, { ...params, before: before ?? "", after: after ?? "" });
}
