import { parseArgs } from "node:util";
import { newDataset } from "../src/load/new-dataset.ts";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { isDay } from "../src/model/period.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { today } from "./today.ts";

const usual = terminalLocale(undefined) ?? localeIds[0];
const usage = say(staffWords[usual].draft.usage, { locales: localeIds.join("|") });

await endWith(usage, async () => {
  const string = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: string, name: string, sheet: string, date: string },
  });
  const { name, sheet, date = today() } = values;
  const locale = terminalLocale(values.lang);
  const [file, ...rest] = positionals;
  if (!locale || file === undefined || rest.length > 0 || !isDay(date)) throw new Error(usage);
  const wanted = { file, name, sheet, date, locale };
  const { isDone, text } = await newDataset(process.cwd(), wanted);
  if (isDone) console.log(text);
  else console.error(text);
  return isDone;
});
