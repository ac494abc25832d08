import type { CheckReport } from "./report.ts";

/** What the page says to the worker: first where rules and words lie, then each file. */
export type Order =
  | { kind: "start"; tables: string; findings: string }
  | { kind: "check"; id: number; file: File; dataset: string | null };

/** What the worker says to the page. */
export type Answer =
  | { kind: "ready" }
  | { kind: "progress"; id: number; done: number }
  | { kind: "report"; id: number; report: CheckReport }
  /** The file went away, or changed, since it was chosen. */
  | { kind: "unreadable"; id: number };
