import type { CommandName } from "./commands.ts";

/** How a command may end, by the number that it gives back. */
export type ExitCode = "0" | "1" | "2" | "3";

/** Those whose end tells whether anything differs. */
const telling: readonly CommandName[] = ["data:diff"];

/** Those that do not end on account of the data: what is wrong with it is told elsewhere, or not asked. */
const unjudging: readonly CommandName[] = [
  "desk",
  "watch",
  "data:explain",
  "data:template",
  "dev",
  "preview",
];

/** The ways in which a command may end. */
export function exitCodes(name: CommandName): ExitCode[] {
  if (telling.includes(name)) return ["0", "1", "2", "3"];
  return unjudging.includes(name) ? ["0", "2"] : ["0", "1", "2"];
}
