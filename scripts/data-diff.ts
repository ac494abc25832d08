import { writeFile } from "node:fs/promises";
import { differenceReport } from "../src/publishing/difference/report.ts";
import { command } from "./command/command.ts";

await command("data:diff", async ({ values, locale }) => {
  const { format = "text", output, against, pictures, base } = values;
  const picturesAt = values["pictures-at"];
  const wanted = { format, locale, against, pictures, picturesAt, base };
  const { report, isSound, isDifferent } = await differenceReport(process.cwd(), wanted);
  if (output === undefined) process.stdout.write(report);
  else await writeFile(output, report);
  if (!isSound) return false;
  return values["exit-code"] && isDifferent ? 3 : 0;
});
