import { writeFile } from "node:fs/promises";
import { checkReport } from "../src/load/check-report.ts";
import { command } from "./command/command.ts";

await command("data:check", async ({ values, operands: files, locale }) => {
  const { format = "text", output, all: isWhole } = values;
  const { report, isSound } = await checkReport(process.cwd(), { files, format, locale, isWhole });
  if (output === undefined) process.stdout.write(report);
  else await writeFile(output, report);
  return isSound;
});
