import type { PackedTables } from "../../check/table/packed-tables.ts";
import type { Findings } from "../../locales/problems.ts";
import type { CheckReport } from "./report.ts";

/** What a worker has to know before its first file: the rules of all tables, and the words. */
export interface Rules {
  tables: PackedTables;
  findings: Findings;
}

/** What the page says to the worker. */
export type Order =
  ({ kind: "start" } & Rules) | { kind: "check"; id: number; file: File; dataset: string | null };

/** What the worker says to the page. */
export type Answer =
  | { kind: "ready" }
  | { kind: "progress"; id: number; done: number }
  | { kind: "report"; id: number; report: CheckReport }
  /** The file went away, or changed, since it was chosen. */
  | { kind: "unreadable"; id: number };
