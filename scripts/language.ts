import { localeIds, type Locale } from "../src/model/locale.ts";

/** The language to speak in a terminal: the one asked for, else that of `LANG`, else the first. */
export function terminalLocale(asked: string | undefined): Locale | undefined {
  const spoken = process.env["LANG"]?.split(/[_.]/)[0];
  const usual = localeIds.find((id) => id === spoken) ?? localeIds[0];
  return asked === undefined ? usual : localeIds.find((id) => id === asked);
}
