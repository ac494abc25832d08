import type { CommandName } from "./commands.ts";

/** How a command may end, by the number that it gives back. */
export type ExitCode = "0" | "1" | "2" | "3";

/** Those whose end tells whether anything differs. */
const telling: readonly CommandName[] = ["data:diff"];

/** The ways in which a command may end. */
export const exitCodes = (name: CommandName): ExitCode[] =>
  telling.includes(name) ? ["0", "1", "2", "3"] : ["0", "1", "2"];
