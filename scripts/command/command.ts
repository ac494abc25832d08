import { faultText } from "../../src/report/fault.ts";
import { localeIds, type Locale } from "../../src/model/locale.ts";
import { terminalLocale } from "../language.ts";
import { readCall } from "./arguments.ts";
import { commands, type CommandName, type ValuesOf } from "./commands.ts";
import { helpText, wrongText } from "./help.ts";

/** What a command was called with. */
export interface Called<Name extends CommandName> {
  values: ValuesOf<Name>;
  /** The words that are no options, as many as the command takes. */
  operands: string[];
  locale: Locale;
}

/** How a command ended: whether all is well, or the code that says it. */
type Ended = boolean | 0 | 1 | 2 | 3;

/** The language that a call asks for, also one that is wrong otherwise. */
function localeOf(args: readonly string[]): Locale {
  const asked = args.flatMap((arg, index) =>
    arg === "--lang" ? (args[index + 1] ?? []) : arg.startsWith("--lang=") ? arg.slice(7) : [],
  );
  return terminalLocale(asked.at(-1)) ?? terminalLocale(undefined) ?? localeIds[0];
}

/**
 * Does what a command is called for, and ends with 0 where all is well or its help was asked for, 1
 * where the data is wrong, 2 with a message where it cannot run.
 */
export async function command<Name extends CommandName>(
  name: Name,
  action: (called: Called<Name>) => Promise<Ended>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const locale = localeOf(args);
  if (args.includes("--help")) {
    console.log(helpText(name, locale));
    return;
  }
  const call = readCall(args, commands[name], locale);
  if ("wrong" in call) {
    console.error(wrongText(name, call.wrong, locale));
    process.exitCode = 2;
    return;
  }
  try {
    const { operands } = call;
    const values = call.values as ValuesOf<Name>;
    const ended = await action({ values, operands, locale });
    process.exitCode = typeof ended === "number" ? ended : ended ? 0 : 1;
  } catch (error) {
    console.error(faultText(error, locale));
    process.exitCode = 2;
  }
}
