import { build } from "../src/publishing/build.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { localeIds } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";

await endWith("用法 / usage: npm run build", () => {
  const locale = terminalLocale(undefined) ?? localeIds[0];
  const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
  return build({ root, render, terminal, disk });
});
