import { deploy } from "../src/publishing/deploy/deploy.ts";
import { destination } from "../src/publishing/deploy/destination.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { command } from "./command/command.ts";
import { terminalIn } from "./terminal.ts";

await command("deploy", ({ values, operands: [to = ""], locale }) =>
  deploy({
    root: process.cwd(),
    terminal: terminalIn(locale),
    disk,
    hostOf: destination(to, process.env, locale),
    isRehearsal: values["dry-run"],
    isPreview: values.preview,
    now: new Date().toISOString(),
  }),
);
