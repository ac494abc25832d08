import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkReport, reportFormats } from "../src/load/check-report.ts";
import { localeIds } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run data:check -- [文件 / file …] [--format ${reportFormats.join("|")}] [--output 文件 / file] [--lang ${localeIds.join("|")}]`;

await endWith(async () => {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      format: { type: "string", default: "text" },
      output: { type: "string" },
    },
  });
  const locale = terminalLocale(values.lang);
  const format = reportFormats.find((each) => each === values.format);
  if (!locale || !format) throw new Error(usage);
  const { report, isSound } = await checkReport(process.cwd(), { files, format, locale });
  if (values.output === undefined) process.stdout.write(report);
  else await writeFile(values.output, report);
  return isSound;
});
