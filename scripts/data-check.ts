import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Findings } from "../src/report/findings.ts";
import { reportGithub } from "../src/report/github.ts";
import { reportHtml } from "../src/report/html.ts";
import { reportJson } from "../src/report/json.ts";
import { outcomeText } from "../src/report/text.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { loadExcerpts } from "../src/load/excerpts.ts";
import { checkFiles } from "../src/load/files.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";

const formats = ["text", "json", "github", "html"] as const;

const usage = `用法 / usage: npm run data:check -- [文件 / file …] [--format ${formats.join("|")}] [--output 文件 / file] [--lang ${localeIds.join("|")}]`;

function chosen() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      format: { type: "string", default: "text" },
      output: { type: "string" },
    },
  });
  const locale = terminalLocale(values.lang);
  const format = formats.find((each) => each === values.format);
  if (!locale || !format) throw new Error(usage);
  return { locale, format, output: values.output, files: positionals };
}

async function reportOf(
  findings: Findings,
  { format, locale, root }: { format: (typeof formats)[number]; locale: Locale; root: string },
): Promise<string> {
  switch (format) {
    case "text":
      return outcomeText(findings, locale);
    case "json":
      return reportJson(findings, locale);
    case "github":
      return reportGithub(findings, locale);
    case "html":
      return reportHtml({ ...findings, excerpts: await loadExcerpts(root, findings) }, locale);
  }
}

async function check(): Promise<boolean> {
  const { files, output, ...options } = chosen();
  const root = process.cwd();
  if (!existsSync("data")) throw new Error(`没有 data 文件夹 / no folder “data” in ${root}`);
  const findings = files.length > 0 ? await checkFiles(root, files) : await loadCatalogue(root);
  const report = await reportOf(findings, { ...options, root });
  if (output === undefined) process.stdout.write(report);
  else await writeFile(output, report);
  return findings.problems.length === 0;
}

await endWith(check);
