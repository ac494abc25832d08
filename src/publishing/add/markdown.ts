import { findingWords, say, staffWords, words } from "../../locales/index.ts";
import { sayProblem, visible } from "../../locales/problems.ts";
import type { Change } from "../../model/change.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { spotText } from "../../report/repair-text.ts";
import type { Addition } from "./addition.ts";
import { outcomeLines, readingLines } from "./report.ts";

/** A text in which no sign makes anything of it. */
const plain = (text: string): string => visible(text).replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");

const rowText = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;

/** So many changes are listed; a comment on a change has room for no more. */
const mostChanges = 200;

/** What a change is told in, a cell for each column of a table: what became of it, where, before and after. */
export function changeCells({ kind, key, column, old, new: now }: Change, locale: Locale) {
  const { kind: kinds, blank } = words[locale].changes;
  const [before, after] =
    kind === "added" ? ["", now] : [old, kind === "removed" ? "" : now || blank];
  return [kinds[kind], key, column, before, after];
}

function changesTable({ changes }: Addition, locale: Locale): string[] {
  if (changes.length === 0) return [];
  const { head } = staffWords[locale].add;
  const shown = changes.slice(0, mostChanges).map((each) => rowText(changeCells(each, locale)));
  const more = changes.length - shown.length;
  return [
    rowText(head),
    `|${" --- |".repeat(head.length)}`,
    ...shown,
    ...(more > 0 ? ["", say(staffWords[locale].add.moreLeft, { count: more }).trim()] : []),
  ];
}

function problemLine(problem: Problem, locale: Locale): string {
  const findings = findingWords[locale];
  const { what, fix } = sayProblem(problem, findings);
  const where = `${plain(problem.file)} ${plain(spotText(problem, findings))}`;
  return `- **${where}** \`${problem.code}\`: ${plain(what)} ${plain(fix)}`;
}

/** What a file adds, as a comment on a change shows it. */
export function additionMarkdown(addition: Addition, locale: Locale): string {
  const { counts, changes, problems, name } = addition;
  const texts = staffWords[locale].add;
  const parts = [
    [`## ${plain(name)}`],
    readingLines(addition, locale).map((line) => `- ${plain(line.trim())}`),
    changesTable(addition, locale),
    changes.length > 0 ? [plain(say(texts.counts, { ...counts }))] : [],
    outcomeLines(addition, locale).map(plain),
    problems.map((each) => problemLine(each, locale)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
