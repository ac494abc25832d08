import { writeFile } from "node:fs/promises";
import { checkReport } from "../src/load/check-report.ts";
import { looseConsequences } from "../src/publishing/add/loose.ts";
import { command } from "./command/command.ts";
import { today } from "./today.ts";

await command("data:check", async ({ values, operands: files, locale }) => {
  const { format = "text", output, all: isWhole } = values;
  const root = process.cwd();
  const consequences = looseConsequences(root, { date: today(), locale });
  const wanted = { files, format, locale, isWhole, consequences };
  const { report, isSound } = await checkReport(root, wanted);
  if (output === undefined) process.stdout.write(report);
  else await writeFile(output, report);
  return isSound;
});
