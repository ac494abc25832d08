import { version } from "node:process";
import { build } from "../src/publishing/build.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { Standing } from "../src/publishing/files/standing.ts";
import { command } from "./command/command.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";

await command("build", ({ values, locale }) => {
  const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
  const { anew, base } = values;
  const circumstances = [version, process.env["SOURCE_DATE_EPOCH"] ?? "", base ?? ""];
  const standing = anew ? undefined : new Standing(root, circumstances);
  return build({ root, render, terminal, disk }, { standing, base });
});
