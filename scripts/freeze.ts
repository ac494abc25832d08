import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { freeze } from "../src/publishing/freeze.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { terminalIn } from "./terminal.ts";

const usage = `用法 / usage: npm run freeze -- [数据集/视图 / dataset/view …] [--lang ${localeIds.join("|")}]`;

/** Builds as `npm run build` does, in a process of its own, as a process can render but once. */
function buildIn(locale: Locale): boolean {
  const env = { ...process.env, LANG: locale };
  return spawnSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit", env }).status === 0;
}

await endWith(usage, () => {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" } },
  });
  const locale = terminalLocale(values.lang);
  if (!locale) throw new Error(usage);
  const build = () => Promise.resolve(buildIn(locale));
  return freeze({ root: process.cwd(), names, terminal: terminalIn(locale), disk, build });
});
