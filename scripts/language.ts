import { localeIds, type Locale } from "../src/model/locale.ts";

/** The language to speak in a terminal: the one asked for, else that of `LANG`, else Chinese. */
export function terminalLocale(asked: string | undefined): Locale | undefined {
  const wanted = asked ?? (process.env["LANG"]?.startsWith("en") ? "en" : "zh");
  return localeIds.find((id) => id === wanted);
}
