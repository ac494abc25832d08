import { localeIds } from "../src/model/locale.ts";
import { faultText } from "../src/report/fault.ts";
import { terminalLocale } from "./language.ts";

/** Whether a command was called with options that it does not have. */
const isMiscalled = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");

/**
 * Ends a command: 0 where it says that all is well or was asked for its usage, 1 where not, 2 with a
 * message where it cannot run.
 */
export async function endWith(usage: string, command: () => Promise<boolean>): Promise<void> {
  if (process.argv.slice(2).includes("--help")) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    const locale = terminalLocale(undefined) ?? localeIds[0];
    console.error(isMiscalled(error) ? usage : faultText(error, locale));
    process.exitCode = 2;
  }
}
