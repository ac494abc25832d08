import { release } from "../src/publishing/release.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { command } from "./command/command.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";
import { today } from "./today.ts";

await command("release", ({ values: { date = today() }, locale }) => {
  const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
  return release({ root, render, terminal, disk, date });
});
