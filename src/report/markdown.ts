import { findingWords, say } from "../locales/index.ts";
import { sayProblem, sayReading } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { markdownFold, markdownText } from "./markdown-text.ts";
import type { Problem } from "../model/problem.ts";
import { causesOf, spotLines, type Cause } from "./causes.ts";
import type { Findings } from "./findings.ts";
import { repairText, spotText } from "./repair-text.ts";
import { totalText } from "./text.ts";

/** So many causes stand in sight, and in all: a comment holds 65,536 characters. */
const room = { shown: 10, causes: 60, others: 40 };

const item = (...lines: readonly string[]): string =>
  lines.map((line, index) => `${index === 0 ? "- " : "  "}${line}`).join("\\\n");

function causeItem(cause: Cause, locale: Locale): string {
  const words = findingWords[locale];
  const [problem] = cause;
  const { what, fix } = sayProblem(problem, words);
  const head = `**${markdownText(problem.file)}** ${markdownText(spotText(problem, words))} \`${problem.code}\``;
  const texts = [what, say(words.report.fix, { fix }), ...spotLines(cause, words)];
  return item(head, ...texts.map(markdownText));
}

/** The problems, those beyond a screen folded away. */
function problemParts(problems: readonly Problem[], locale: Locale): string[] {
  const words = findingWords[locale].report;
  const causes = causesOf(problems, findingWords[locale]);
  const items = causes.slice(0, room.causes).map((cause) => causeItem(cause, locale));
  const rest = items.slice(room.shown);
  const left = causes.slice(room.causes).flat().length;
  return [
    items.slice(0, room.shown).join("\n"),
    ...(rest.length > 0
      ? [markdownFold(say(words.every, { count: causes.length }), rest.join("\n"))]
      : []),
    ...(left > 0 ? [markdownText(say(words.left, { count: left }))] : []),
  ];
}

function fold(heading: string, texts: readonly string[], others: string): string[] {
  if (texts.length === 0) return [];
  const items = texts.slice(0, room.others).map((text) => item(markdownText(text)));
  const more = texts.length > room.others ? [item(others)] : [];
  return [markdownFold(`${heading} (${texts.length})`, [...items, ...more].join("\n"))];
}

/** The report as a comment on a change of the data: what is wrong in sight, what was put right folded. */
export function reportMarkdown(findings: Findings, locale: Locale): string {
  const { problems, repairs, readings, counts } = findings;
  const words = findingWords[locale].report;
  const sum = problems.length > 0 ? totalText(problems, locale) : say(words.sound, counts);
  const done = repairs.map(
    (repair) => `${repair.file} ${repairText(repair, findingWords[locale])}`,
  );
  const how = readings.map(({ file, reading }) =>
    say(words.reading, { file, how: sayReading(reading, findingWords[locale]) }),
  );
  const parts = [
    `### ${markdownText(words.heading)}`,
    `**${markdownText(sum)}**`,
    ...(problems.length > 0 ? problemParts(problems, locale) : []),
    ...fold(markdownText(words.repairs), done, words.others),
    ...fold(markdownText(words.readings), how, words.others),
  ];
  return `${parts.join("\n\n")}\n`;
}
