import { parseArgs } from "node:util";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { isDay } from "../src/model/period.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { updateDataset } from "../src/publishing/update/update.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { terminalIn } from "./terminal.ts";
import { today } from "./today.ts";

const usual = terminalLocale(undefined) ?? localeIds[0];
const usage = say(staffWords[usual].update.usage, { locales: localeIds.join("|") });

await endWith(usage, () => {
  const [string, boolean] = [{ type: "string" }, { type: "boolean" }] as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: string, date: string, sheet: string, write: boolean, remove: boolean },
  });
  const { date = today(), sheet, write: isWritten = false, remove: isRemoving = false } = values;
  const locale = terminalLocale(values.lang);
  const [id, file, ...rest] = positionals;
  if (!locale || id === undefined || file === undefined || rest.length > 0 || !isDay(date))
    throw new Error(usage);
  const terminal = terminalIn(locale);
  return updateDataset({
    root: process.cwd(),
    terminal,
    disk,
    id,
    file,
    sheet,
    date,
    isWritten,
    isRemoving,
  });
});
