import { spawnSync } from "node:child_process";
import type { Locale } from "../src/model/locale.ts";
import { freeze } from "../src/publishing/freeze.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { command } from "./command/command.ts";
import { terminalIn } from "./terminal.ts";

/** Builds as `npm run build` does, in a process of its own, as a process can render but once. */
function buildIn(locale: Locale): boolean {
  const args = ["scripts/build.ts", "--lang", locale];
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status === 0;
}

await command("freeze", ({ operands: names, locale }) => {
  const build = () => Promise.resolve(buildIn(locale));
  return freeze({ root: process.cwd(), names, terminal: terminalIn(locale), disk, build });
});
