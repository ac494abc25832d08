import { version } from "node:process";
import { parseArgs } from "node:util";
import { build } from "../src/publishing/build.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { Standing } from "../src/publishing/standing.ts";
import { localeIds } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";

await endWith("用法 / usage: npm run build [-- --anew]", () => {
  const { values } = parseArgs({ options: { anew: { type: "boolean", default: false } } });
  const locale = terminalLocale(undefined) ?? localeIds[0];
  const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
  const circumstances = [version, process.env["SOURCE_DATE_EPOCH"] ?? ""];
  const standing = values.anew ? undefined : new Standing(root, circumstances);
  return build({ root, render, terminal, disk }, standing);
});
