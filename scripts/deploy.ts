import { parseArgs } from "node:util";
import { say, words } from "../src/locales/index.ts";
import { localeIds } from "../src/model/locale.ts";
import { deploy } from "../src/publishing/deploy/deploy.ts";
import { destination } from "../src/publishing/deploy/destination.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { terminalIn } from "./terminal.ts";

const usual = terminalLocale(undefined) ?? localeIds[0];
const usage = say(words[usual].deploy.usage, { locales: localeIds.join("|") });

await endWith(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string" }, "dry-run": { type: "boolean", default: false } },
  });
  const locale = terminalLocale(values.lang);
  const [to, ...rest] = positionals;
  if (!locale || to === undefined || rest.length > 0) throw new Error(usage);
  return deploy({
    root: process.cwd(),
    terminal: terminalIn(locale),
    disk,
    hostOf: destination(to, process.env, locale),
    isRehearsal: values["dry-run"],
    now: new Date().toISOString(),
  });
});
