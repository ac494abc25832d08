import { escapeUTF8 } from "entities";
import { languageTag } from "../locales/format.ts";
import { findingWords, say } from "../locales/index.ts";
import { sayProblem, sayReading, visible } from "../locales/problems.ts";
import type { ProblemWords } from "../locales/language.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import { causesOf, spotLines, type Cause } from "./causes.ts";
import { excerptTable, rowsAround, type Excerpt, type ExcerptTable } from "./excerpt.ts";
import type { Findings } from "./findings.ts";
import { sayOnDesk } from "./on-desk.ts";
import { repairText, spotText } from "./repair-text.ts";
import { totalText } from "./text.ts";

/** All findings, and what stands around the problems in each file. */
export interface IllustratedFindings extends Findings {
  excerpts: ReadonlyMap<string, Excerpt>;
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1c2430, #e6e9ee); background: light-dark(#fff, #14181f); }
h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 0; }
article { border-left: 4px solid light-dark(#b3261e, #ff8a80); padding: .2rem 0 .2rem 1rem; margin: 1.5rem 0; }
p { margin: .3rem 0; } code { color: light-dark(#5b6573, #a7b0bd); font-size: .85em; }
.rows { overflow-x: auto; margin-top: .6rem; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid light-dark(#cfd6df, #3a4350); padding: .15rem .5rem; text-align: start; white-space: pre; max-width: 24rem; overflow: hidden; text-overflow: ellipsis; }
th { font-weight: 400; color: light-dark(#5b6573, #a7b0bd); background: light-dark(#f3f5f8, #1d232c); }
.wrong { background: light-dark(#fde7e5, #4a1f1c); outline: 2px solid light-dark(#b3261e, #ff8a80); outline-offset: -2px; }
mark { background: none; color: inherit; font-weight: 700; }
li { overflow-wrap: anywhere; }`;

const written = (text: string): string => escapeUTF8(visible(text));

function tableRow({ row, cells, wrong }: ExcerptTable["rows"][number]): string {
  const cellsHtml = cells.map((text, index) =>
    wrong[index]
      ? `<td class="wrong"><mark>${written(text)}</mark></td>`
      : `<td>${written(text)}</td>`,
  );
  return `<tr><th scope="row">${row}</th>${cellsHtml.join("")}</tr>`;
}

function tableAround(excerpt: Excerpt, problem: Problem, locale: Locale): string {
  const table = excerptTable(excerpt, [problem]);
  if (!table) return "";
  const letters = table.letters.map((letter) => `<th scope="col">${letter}</th>`).join("");
  const corner = `<th>${findingWords[locale].report.row}</th>`;
  const body = table.rows.map(tableRow).join("");
  return `<div class="rows" tabindex="0"><table><thead><tr>${corner}${letters}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function linesAround(excerpt: Excerpt, problem: Problem): string {
  const rows = rowsAround(excerpt, problem).map(({ line, cells: [text = ""] }) => {
    const isWrong = line === problem.line ? ' class="wrong"' : "";
    return `<tr><th scope="row">${line}</th><td${isWrong}>${escapeUTF8(text)}</td></tr>`;
  });
  return rows.length === 0
    ? ""
    : `<div class="rows" tabindex="0"><table><tbody>${rows.join("")}</tbody></table></div>`;
}

/** Where the problems of one cause are, by column, and every one of them behind that. */
function spots(cause: Cause, locale: Locale): string {
  const words = findingWords[locale];
  const columns = spotLines(cause, words).map((line) => `<li>${escapeUTF8(line)}</li>`);
  if (columns.length === 0) return "";
  const cells = cause.map(({ cell, value }) => `${cell ?? ""} ${visible(value ?? "")}`.trim());
  return `<ul>${columns.join("\n")}</ul>
<details><summary>${escapeUTF8(say(words.report.every, { count: cause.length }))}</summary><p>${escapeUTF8(cells.join(words.report.between))}</p></details>
`;
}

interface Illustrated {
  excerpt: Excerpt | undefined;
  /** Says what is wrong, and what is to be done. */
  say: (problem: Problem) => ProblemWords;
}

function article(cause: Cause, { excerpt, say: told }: Illustrated, locale: Locale): string {
  const [problem] = cause;
  const { what, fix } = told(problem);
  const around = !excerpt
    ? ""
    : excerpt.header
      ? tableAround(excerpt, problem, locale)
      : linesAround(excerpt, problem);
  return `<article><h3>${escapeUTF8(spotText(problem, findingWords[locale]))} <code>${problem.code}</code></h3>
<p>${escapeUTF8(what)}</p>
<p>${escapeUTF8(say(findingWords[locale].report.fix, { fix }))}</p>
${spots(cause, locale)}${around}</article>`;
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${escapeUTF8(heading)}</h2>\n<ul>${items.map((item) => `<li>${escapeUTF8(item)}</li>`).join("\n")}</ul>\n`;
}

interface Manner {
  /** The script of a development server, by which the page hears of changes. */
  live?: string;
  /** What the page tells of, as it stood. */
  stamp?: string;
}

/** A page that needs nothing else. */
function pageHtml(
  title: string,
  body: string,
  { locale, live, stamp }: Manner & { locale: Locale },
): string {
  const of = stamp === undefined ? "" : `<meta name="of" content="${escapeUTF8(stamp)}">\n`;
  const policy = live === undefined ? "" : "; script-src 'self'; connect-src 'self' ws:";
  const script =
    live === undefined ? "" : `<script type="module" src="${escapeUTF8(live)}"></script>\n`;
  return `<!doctype html>
<html lang="${languageTag(locale)}">
<head>
<meta charset="utf-8">
${of}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${policy}">
<title>${escapeUTF8(title)}</title>
<style>${style}
</style>
${script}</head>
<body>
<main>
<h1>${escapeUTF8(title)}</h1>
${body}</main>
</body>
</html>
`;
}

/** The stamp of what a page tells of, near its beginning; null where it bears none. */
export const stampIn = (html: string): string | null =>
  /<meta name="of" content="([\d-]+)">/.exec(html)?.[1] ?? null;

/** What is told of one file. */
export interface ToldFile {
  title: string;
  /** In a sentence. */
  verdict: string;
  /** By which the file is known again. */
  stamp: string;
  /** Lines that belong together. */
  parts: readonly (readonly string[])[];
  /** What stands below them, under a head; nothing where there is no row. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  problems: readonly Problem[];
  excerpts: ReadonlyMap<string, Excerpt>;
}

function plainTable({ head, rows }: ToldFile["table"]): string[] {
  if (rows.length === 0) return [];
  const labels = head.map((label) => `<th scope="col">${written(label)}</th>`).join("");
  const lines = rows.map((cells) => cells.map((text) => `<td>${written(text)}</td>`).join(""));
  const body = lines.map((line) => `<tr>${line}</tr>`).join("\n");
  return [
    `<div class="rows" tabindex="0"><table><thead><tr>${labels}</tr></thead><tbody>${body}</tbody></table></div>`,
  ];
}

/** All that is told of one file to whoever dropped it, as such a page. */
export function fileHtml(
  { title, verdict, stamp, parts, table, problems, excerpts }: ToldFile,
  locale: Locale,
): string {
  const lines = parts
    .filter((part) => part.length > 0)
    .map((part) => part.flatMap((each) => each.trim().split("\n")))
    .map((part) => part.map((line) => `<p>${written(line.trim())}</p>`).join("\n"));
  const articles = causesOf(problems, findingWords[locale]).map((cause) =>
    article(
      cause,
      { excerpt: excerpts.get(cause[0].file), say: (each) => sayOnDesk(each, locale) },
      locale,
    ),
  );
  const sum = problems.length > 0 ? [`<h2>${escapeUTF8(totalText(problems, locale))}</h2>`] : [];
  const begun = [`<p><strong>${written(verdict)}</strong></p>`, ...sum, ...articles];
  const told = [...begun, ...lines, ...plainTable(table)];
  return pageHtml(title, `${told.join("\n")}\n`, { locale, stamp });
}

/** What keeps a check from running at all, as such a page. */
export const faultHtml = (text: string, locale: Locale, manner: Manner = {}): string =>
  pageHtml(findingWords[locale].report.heading, `<p>${escapeUTF8(text)}</p>\n`, {
    ...manner,
    locale,
  });

/** The report as one HTML file that needs nothing else: the rows around each problem, its cell marked. */
export function reportHtml(
  { problems, repairs, readings, counts, excerpts }: IllustratedFindings,
  locale: Locale,
  manner: Manner = {},
): string {
  const words = findingWords[locale].report;
  const byFile = Map.groupBy(causesOf(problems, findingWords[locale]), ([{ file }]) => file);
  const files = [...byFile].map(([file, causes]) => {
    const articles = causes.map((cause) =>
      article(
        cause,
        { excerpt: excerpts.get(file), say: (each) => sayProblem(each, findingWords[locale]) },
        locale,
      ),
    );
    return `<h2>${escapeUTF8(file)}</h2>\n${articles.join("\n")}\n`;
  });
  const sum = problems.length > 0 ? totalText(problems, locale) : say(words.sound, counts);
  const how = readings.map(({ file, reading }) =>
    say(words.reading, { file, how: sayReading(reading, findingWords[locale]) }),
  );
  const done = repairs.map(
    (repair) => `${repair.file} ${repairText(repair, findingWords[locale])}`,
  );
  const body = `<p><strong>${escapeUTF8(sum)}</strong></p>
${files.join("")}${list(words.repairs, done)}${list(words.readings, how)}`;
  return pageHtml(words.heading, body, { ...manner, locale });
}
