import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkReport, reportFormats } from "../src/load/check-report.ts";
import { localeIds } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const usage = `用法 / usage: npm run data:check -- [文件 / file …] [--format ${reportFormats.join("|")}] [--output 文件 / file] [--all] [--lang ${localeIds.join("|")}]`;

await endWith(usage, async () => {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      format: { type: "string", default: "text" },
      output: { type: "string" },
      all: { type: "boolean", default: false },
    },
  });
  const locale = terminalLocale(values.lang);
  const format = reportFormats.find((each) => each === values.format);
  if (!locale || !format) throw new Error(usage);
  const wanted = { files, format, locale, isWhole: values.all };
  const { report, isSound } = await checkReport(process.cwd(), wanted);
  if (values.output === undefined) process.stdout.write(report);
  else await writeFile(values.output, report);
  return isSound;
});
