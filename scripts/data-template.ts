import { parseArgs } from "node:util";
import { say, staffWords } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { writeTemplate } from "../src/publishing/template.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const usual = terminalLocale(undefined) ?? localeIds[0];
const usage = say(staffWords[usual].template.usage, { locales: localeIds.join("|") });

await endWith(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" }, output: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  const [id, ...rest] = positionals;
  if (!locale || id === undefined || rest.length > 0) throw new Error(usage);
  const output = values.output ?? `${id}.template.xlsx`;
  await writeTemplate(process.cwd(), { id, output, locale });
  console.log(say(staffWords[locale].template.made, { file: output }));
  return true;
});
