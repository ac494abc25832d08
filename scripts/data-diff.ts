import { parseArgs } from "node:util";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { sayCount } from "../src/locales/format.ts";
import { words } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { differenceText } from "../src/publish/difference.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run data:diff -- [--lang ${localeIds.join("|")}]`;

await endWith(usage, async () => {
  const { values } = parseArgs({ options: { lang: { type: "string" } } });
  const locale = terminalLocale(values.lang);
  if (!locale) throw new Error(usage);
  const { changes, problems } = await loadCatalogue(process.cwd());
  const texts = words[locale].release;
  console.log(differenceText(changes, locale) + texts.samples);
  if (problems.length > 0)
    console.log(sayCount(texts.problems, { count: problems.length }, locale));
  return true;
});
