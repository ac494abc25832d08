import { parseArgs } from "node:util";
import { newDataset } from "../src/load/new-dataset.ts";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { isDay } from "../src/model/period.ts";
import { answerNames, type AnswerName } from "../src/draft/writing.ts";
import { askAll, isAttended } from "./ask.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { today } from "./today.ts";

const usual = terminalLocale(undefined) ?? localeIds[0];
const usage = say(staffWords[usual].draft.usage, { locales: localeIds.join("|") });

const string = { type: "string" } as const;
const answerOptions = Object.fromEntries(answerNames.map((name) => [name, string])) as Record<
  AnswerName,
  typeof string
>;

await endWith(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: string,
      name: string,
      sheet: string,
      date: string,
      keep: { type: "boolean" },
      "no-questions": { type: "boolean" },
      ...answerOptions,
    },
  });
  const { name, sheet, date = today(), keep: isKept } = values;
  const told = answerNames.flatMap((each) => {
    const value: unknown = values[each];
    return typeof value === "string" ? [[each, value] as const] : [];
  });
  const locale = terminalLocale(values.lang);
  const [file, ...rest] = positionals;
  if (!locale || file === undefined || rest.length > 0 || !isDay(date)) throw new Error(usage);
  const wanted = { file, name, sheet, date, isKept, locale, answers: Object.fromEntries(told) };
  const ask = isAttended() && values["no-questions"] !== true ? askAll : undefined;
  const { isDone, text } = await newDataset(process.cwd(), wanted, ask);
  if (isDone) console.log(text);
  else console.error(text);
  return isDone;
});
