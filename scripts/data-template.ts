import { parseArgs } from "node:util";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { writeTemplate } from "../src/publishing/template.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

await endWith(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" }, output: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  const words = staffWords[locale ?? localeIds[0]].template;
  const [id, ...rest] = positionals;
  if (!locale || id === undefined || rest.length > 0)
    throw new Error(say(words.usage, { locales: localeIds.join("|") }));
  const output = values.output ?? `${id}.template.xlsx`;
  await writeTemplate(process.cwd(), { id, output, locale });
  console.log(say(words.made, { file: output }));
  return true;
});
