import type { Locale } from "../model/locale.ts";

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
}
