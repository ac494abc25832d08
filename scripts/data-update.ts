import { disk } from "../src/publishing/files/disk.ts";
import { updateDataset } from "../src/publishing/update/update.ts";
import { command } from "./command/command.ts";
import { terminalIn } from "./terminal.ts";
import { today } from "./today.ts";

await command("data:update", ({ values, operands: [id = "", file = ""], locale }) => {
  const { date = today(), sheet, write: isWritten, remove: isRemoving } = values;
  const terminal = terminalIn(locale);
  const wanted = { id, file, sheet, date, isWritten, isRemoving };
  return updateDataset({ root: process.cwd(), terminal, disk, ...wanted });
});
