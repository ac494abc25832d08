import type { Locale } from "../model/locale.ts";

/** Who is at work in a project. */
export interface Owner {
  command: string;
  /** The number of the process, and the machine that it is one of. */
  pid: number;
  host: string;
  /** When it began, e.g. `2026-11-27T10:02:03.000Z`. */
  since: string;
}

/** Where somebody runs a command. */
export interface Terminal {
  /** The language to speak. */
  locale: Locale;
  /** Says what was done. */
  log: (text: string) => void;
  /** Says what is wrong. */
  error: (text: string) => void;
  /** Does what no signal may cut short: it waits until all is done. */
  uninterrupted: <T>(task: () => Promise<T>) => Promise<T>;
  /** Does a task of a command while nobody else is at work in a project; else says who is. */
  alone: <T>(
    project: { root: string; command: string },
    task: () => Promise<T>,
  ) => Promise<{ done: T } | { owner: Owner }>;
}
