import type { Locale } from "../../model/locale.ts";
import type { CheckReport } from "./report.ts";

/** What the page says to the worker: first where the tables' rules lie, then each file. */
export type Order =
  | { kind: "start"; tables: string; locale: Locale }
  | { kind: "check"; id: number; file: File; dataset: string | null };

/** What the worker says to the page. */
export type Answer =
  | { kind: "ready" }
  | { kind: "progress"; id: number; done: number }
  | { kind: "report"; id: number; report: CheckReport }
  /** The file went away, or changed, since it was chosen. */
  | { kind: "unreadable"; id: number };
