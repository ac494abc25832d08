import type { Role } from "../../model/dataset.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { isAscii } from "../cell/repair.ts";
import { cellSpot, problem } from "../problem.ts";
import { remembered } from "../cell/remembered.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

const isDate = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

// GB 11643: the last character is a check digit over the other seventeen.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

function isIdentity(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  const born = isDate(text.slice(6, 10), text.slice(10, 12), text.slice(12, 14));
  return born && checkDigits[sum % 11] === text[17]?.toUpperCase();
}

/** Those given out before 1999 have the year in two digits, and no check digit. */
const isOldIdentity = (text: string): boolean =>
  isDate(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12));

interface Pattern {
  key: ProblemKey;
  expression: RegExp;
  /** How many characters it has at least: no shorter text need be searched. */
  shortest: number;
  isMeant?: (found: string) => boolean;
}

const identities: readonly Pattern[] = [
  {
    key: "personal-number.identity",
    expression: /(?<![\dA-Z])[1-9]\d{16}[\dX](?![\dA-Z])/gi,
    shortest: 18,
    isMeant: isIdentity,
  },
  {
    key: "personal-number.identity",
    expression: /(?<![\dA-Z])[1-9]\d{14}(?![\dA-Z])/gi,
    shortest: 15,
    isMeant: isOldIdentity,
  },
];

const dash = String.raw`[-\u2010-\u2015 ]?`;

const phones: readonly Pattern[] = [
  // Mobile, then with an area code: 13800138000, +86 138-0013-8000, (0573)82081234.
  {
    key: "personal-number.phone",
    expression: RegExp(String.raw`(?<![\d.])1[3-9]\d${dash}\d{4}${dash}\d{4}(?!\d)`, "g"),
    shortest: 11,
  },
  {
    key: "personal-number.phone",
    expression: RegExp(String.raw`(?<![\d.])0\d{2,3}\)?${dash}\d{7,8}(?!\d)`, "g"),
    shortest: 10,
  },
];

/** Free text; codes may have as many digits as a telephone, but none is an identity number. */
const patternsOf: Partial<Record<Role, readonly Pattern[]>> = {
  key: identities,
  name: [...identities, ...phones],
  note: [...identities, ...phones],
  paragraph: [...identities, ...phones],
  dimension: [...identities, ...phones],
};

/** The number as a report may show it: enough to find it, too little to use it. */
const masked = (number: string): string =>
  number.slice(0, 3) + "*".repeat(number.length - 5) + number.slice(-2);

/** What each of them has, and most texts have not; other letters may be digits of another width. */
const digits = /\d{3}|[^\0-\x7f]/;

function findPersonal(
  patterns: readonly Pattern[],
  cell: string,
): { key: ProblemKey; value: string } | null {
  if (!digits.test(cell)) return null;
  const text = isAscii(cell) ? cell : cell.normalize("NFKC");
  const { length } = text;
  if (!patterns.some(({ shortest }) => length >= shortest)) return null;
  for (const { key, expression, isMeant = () => true } of patterns)
    for (const [found] of text.matchAll(expression))
      if (isMeant(found)) return { key, value: masked(found) };
  return null;
}

/** Makes the check that no text to be published holds a telephone or identity number. */
export function personalCheck({ file, header }: RecordContext): RecordCheck {
  const columns = header.columns.flatMap(({ field, index }) => {
    const patterns = patternsOf[field.role];
    if (!patterns) return [];
    return [
      { field, index, patterns, isSound: remembered((cell) => !findPersonal(patterns, cell)) },
    ];
  });
  return (record) => {
    const problems: Problem[] = [];
    for (const { field, index, patterns, isSound } of columns) {
      const cell = record.cells[index] ?? "";
      const found = isSound(cell) ? null : findPersonal(patterns, cell);
      if (!found) continue;
      const details = { spot: cellSpot(record, index), value: found.value };
      problems.push(problem(found.key, file, { ...details, params: { field: field.title } }));
    }
    return problems;
  };
}
