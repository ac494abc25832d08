import type { Problem } from "../model/problem.ts";
import type { ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";

/** What a check finds: all that its report tells. */
export interface Findings {
  problems: readonly Problem[];
  repairs: readonly Repair[];
  readings: readonly ReadFile[];
  counts: { files: number; rows: number; datasets: number };
}
