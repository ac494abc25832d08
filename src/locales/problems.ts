import { textIn, type Locale, type Localised } from "../model/locale.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import type { Problem, ProblemParam } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import type { FindingWords, ProblemWords } from "./language.ts";
import { formatNames } from "./names.ts";
import { say } from "./say.ts";

/** The words of what a check tells, and the language they are in; the checker in a browser fetches them. */
export interface Findings extends FindingWords {
  locale: Locale;
}

/** A list in a sentence names no more than this. */
const listed = 12;

/** A value quoted from a file is cut after this many characters. */
const longest = 60;

const quotedFromFiles = ["value", "text"];

const signs: Record<string, string> = { "\n": "↵", "\r": "↵", "\t": "⇥", " ": "␣" };

const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

export function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}

/** Makes what cannot be seen visible: line ends, spaces at either end, strange blanks. */
export function visible(text: string): string {
  return text
    .replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length))
    .replace(/[\p{C}\p{Z}]/gu, (character) =>
      character === " " ? " " : (signs[character] ?? codePoint(character)),
    );
}

/** Array.isArray does not know a readonly list. */
const isList = (param: ProblemParam): param is readonly (string | Localised)[] =>
  Array.isArray(param);

export function inWords(param: ProblemParam, findings: Findings): string {
  const { locale, report } = findings;
  if (typeof param === "string") return visible(param);
  if (!isList(param)) return visible(textIn(param, locale));
  const { quoted, more } = report;
  const quotes = param.map((each) => say(quoted, { text: inWords(each, findings) }));
  const list = formatNames(quotes.slice(0, listed), locale);
  return quotes.length > listed ? say(more, { list, count: quotes.length }) : list;
}

/** The code with its rule, by which the words are found. */
export const keyOf = ({ code, rule }: Problem): ProblemKey =>
  (rule === undefined ? code : `${code}.${rule}`) as ProblemKey;

/** What the words of a Problem are filled with, as far as they need it. */
function wordsOf(
  { value, params }: Problem,
  findings: Findings,
  words: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...params, value: value ?? "" })
      .filter(([name]) => words.includes(`{${name}}`))
      .map(([name, param]) => {
        const text = inWords(param, findings);
        return [name, quotedFromFiles.includes(name) ? shorten(text) : text];
      }),
  );
}

/** How a Problem is mended, but for what is said of its value alone. */
export function sayFix(problem: Problem, findings: Findings): string {
  const { fix } = findings.problems[keyOf(problem)];
  return say(fix, wordsOf(problem, findings, fix));
}

/** A Problem in full sentences; another fix may be said than is usual, of the same open words. */
export function sayProblem(
  problem: Problem,
  findings: Findings,
  fix = findings.problems[keyOf(problem)].fix,
): ProblemWords {
  const { value, params } = problem;
  const { what } = findings.problems[keyOf(problem)];
  const { nearest, either, spaces, optional, gap } = findings.report;
  const words = wordsOf(problem, findings, [what, fix, nearest, either].join(" "));
  const hints = [
    ...(params["optional"] === undefined ? [] : [optional]),
    ...(params["nearest"] === undefined ? [] : [say(nearest, words)]),
    ...(params["either"] === undefined ? [] : [say(either, words)]),
    ...(value?.trim() && value !== value.trim() ? [spaces] : []),
  ];
  return { what: say(what, words), fix: [say(fix, words), ...hints].join(gap) };
}

/** What was done to a cell, e.g. `去掉前后的空格、全角改成半角`. */
export function sayRepair({ kinds }: Pick<Repair, "kinds">, findings: Findings): string {
  return formatNames(
    kinds.map((kind) => findings.repairs[kind]),
    findings.locale,
  );
}

const delimiterNames = {
  ...({ ",": "comma", "\t": "tab", ";": "semicolon", "|": "bar" } as const),
  ...({ "，": "wideComma", "；": "wideSemicolon", "؛": "arabicSemicolon" } as const),
};

/** Which sheet was read, which were not, and which nobody sees who opens the workbook. */
function sayWorkbook(reading: Extract<Reading, { kind: "workbook" }>, findings: Findings): string {
  const { sheet, sheets, hiddenSheets } = reading;
  const { workbook, unread, hidden } = findings.report;
  const others = sheets.filter((each) => each !== sheet);
  const how = say(workbook, { sheet, count: sheets.length });
  const which = others.length > 0 ? say(unread, { how, sheets: inWords(others, findings) }) : how;
  return hiddenSheets.length > 0
    ? say(hidden, { how: which, sheets: inWords(hiddenSheets, findings) })
    : which;
}

/** How a table was read: `按 GB18030 读取，用分号分隔`. */
export function sayReading(reading: Reading, findings: Findings): string {
  const { report: words } = findings;
  if (reading.kind === "workbook") return sayWorkbook(reading, findings);
  const delimiter = words[delimiterNames[reading.delimiter]];
  const how = say(words.text, { encoding: reading.encoding.toUpperCase(), delimiter });
  return reading.hasSepLine ? say(words.sepLine, { how }) : how;
}
