import { parseArgs } from "node:util";
import { localeIds } from "../src/model/locale.ts";
import { isDay } from "../src/model/period.ts";
import { release } from "../src/publishing/release.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `用法 / usage: npm run release -- [--date 2026-11-23] [--lang ${localeIds.join("|")}]`;

await endWith(usage, () => {
  const { values } = parseArgs({ options: { date: { type: "string" }, lang: { type: "string" } } });
  const locale = terminalLocale(values.lang);
  const date = values.date ?? today();
  if (!locale || !isDay(date)) throw new Error(usage);
  const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
  return release({ root, render, terminal, disk, date });
});
