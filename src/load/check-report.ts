import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../model/locale.ts";
import { areWarnings } from "../model/problem.ts";
import type { Findings } from "../report/findings.ts";
import type { ReportFormat } from "../report/forms.ts";
import { reportGithub } from "../report/github.ts";
import { reportHtml } from "../report/html.ts";
import { reportJson } from "../report/json.ts";
import { reportMarkdown } from "../report/markdown.ts";
import { outcomeText } from "../report/text.ts";
import { loadCatalogue } from "./catalogue.ts";
import { loadExcerpts } from "./excerpts.ts";
import { checkFiles, type Consequences } from "./files.ts";

interface Wanted {
  /** Paths from the project's folder; all of `data/` where there is none. */
  files: readonly string[];
  format: ReportFormat;
  locale: Locale;
  /** Whether a text tells everything, however long that is; the other formats always do. */
  isWhole?: boolean;
  /** Told of files from elsewhere that are sound by themselves. */
  consequences?: Consequences;
}

async function reportOf(
  root: string,
  findings: Findings,
  { format, locale, isWhole = false }: Wanted,
): Promise<string> {
  switch (format) {
    case "text":
      return outcomeText(findings, locale, { isWhole });
    case "markdown":
      return reportMarkdown(findings, locale);
    case "json":
      return reportJson(findings, locale);
    case "github":
      return reportGithub(findings, locale);
    case "html":
      return reportHtml({ ...findings, excerpts: await loadExcerpts(root, findings) }, locale);
  }
}

/** Checks a project, or some files as parts of it; an Error where there is nothing to check. */
export async function checkReport(
  root: string,
  wanted: Wanted,
): Promise<{ report: string; isSound: boolean }> {
  const { files, consequences } = wanted;
  if (!existsSync(join(root, "data")))
    throw new Error(`没有 data 文件夹 / no folder “data” in ${root}`);
  const findings =
    files.length > 0 ? await checkFiles(root, files, consequences) : await loadCatalogue(root);
  const report = await reportOf(root, findings, wanted);
  return { report, isSound: areWarnings(findings.problems) };
}
