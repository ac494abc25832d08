import type { Locale } from "../src/model/locale.ts";
import { alone } from "./lock.ts";
import type { Terminal } from "../src/publishing/terminal.ts";

async function uninterrupted<T>(task: () => Promise<T>): Promise<T> {
  const ignore = () => undefined;
  process.on("SIGINT", ignore).on("SIGTERM", ignore);
  try {
    return await task();
  } finally {
    process.off("SIGINT", ignore).off("SIGTERM", ignore);
  }
}

/** The terminal that a script was started in. */
export const terminalIn = (locale: Locale): Terminal => ({
  locale,
  log: console.log,
  error: console.error,
  uninterrupted,
  alone,
});
