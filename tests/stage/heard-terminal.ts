import type { Terminal } from "../../src/publishing/terminal.ts";

export interface HeardTerminal {
  terminal: Terminal;
  /** All that was said, whether something was wrong or not. */
  said: string[];
}

/** A terminal in English that nobody else holds, and what is said there. */
export function heardTerminal(): HeardTerminal {
  const said: string[] = [];
  const hear = (text: string) => said.push(text);
  return {
    said,
    terminal: {
      locale: "en",
      log: hear,
      error: hear,
      uninterrupted: (task) => task(),
      alone: async (_, task) => ({ done: await task() }),
    },
  };
}
