import { addFile } from "../src/publishing/add/add.ts";
import { columnsTold, givenTold, reasonTold } from "../src/publishing/add/told.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { command } from "./command/command.ts";
import { terminalIn } from "./terminal.ts";
import { today } from "./today.ts";

await command("data:add", ({ values, operands: [file = ""], locale }) => {
  const { dataset, sheet, date = today(), format = "text", column, value, reason, who } = values;
  const {
    "dry-run": isDry,
    anyway: isAnyway,
    remove: isRemoving,
    fix: isFixing,
    csv: isTurning,
  } = values;
  const project = { root: process.cwd(), terminal: terminalIn(locale), disk };
  const told = {
    columns: columnsTold(column ?? []),
    given: givenTold(value ?? []),
    reason: reasonTold(reason ?? [], who),
  };
  const wanted = {
    file,
    dataset,
    sheet,
    ...told,
    date,
    isDry,
    isAnyway,
    isRemoving,
    isFixing,
    isTurning,
    format,
  };
  return addFile({ ...project, ...wanted });
});
