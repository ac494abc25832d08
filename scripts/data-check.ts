import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { outcomeText } from "../src/check/report.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run data:check -- [--lang ${localeIds.join("|")}]`;

function chosenLocale(): Locale {
  const { values } = parseArgs({ options: { lang: { type: "string" } } });
  const locale = terminalLocale(values.lang);
  if (!locale) throw new Error(usage);
  return locale;
}

async function check(locale: Locale): Promise<boolean> {
  const root = process.cwd();
  if (!existsSync("data")) throw new Error(`没有 data 文件夹 / no folder “data” in ${root}`);
  const loaded = await loadCatalogue(root);
  process.stdout.write(outcomeText(loaded, locale));
  return loaded.problems.length === 0;
}

try {
  process.exitCode = (await check(chosenLocale())) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
