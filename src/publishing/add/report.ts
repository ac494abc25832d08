import { formatNames } from "../../locales/names.ts";
import { findingWords, say, staffWords } from "../../locales/index.ts";
import { sayProblem, sayReading, sayRepair, shorten, visible } from "../../locales/problems.ts";
import type { Locale } from "../../model/locale.ts";
import { changeText } from "../../publish/difference.ts";
import { repairsText, reportText } from "../../report/text.ts";
import { isSound, type Addition } from "./addition.ts";

/** So many rows that were left out are told one by one. */
const mostRows = 20;

/** How the columns of a file were taken, where their names alone do not say it. */
function columnsText({ columns, dataset }: Addition, locale: Locale): string[] {
  const words = staffWords[locale].add;
  const told = columns.flatMap(({ label, field, by }) => {
    if (by === null || by === "name") return [];
    const text = visible(label.trim());
    return [
      field === null
        ? say(words.skipped, { label: text })
        : say(words.column, { label: text, field }),
    ];
  });
  const strange = columns.flatMap(({ label, field, by }) =>
    dataset !== null && field === null && by === null && label.trim() !== ""
      ? [visible(label.trim())]
      : [],
  );
  return [
    ...(told.length > 0 ? [say(words.columns, { columns: formatNames(told, locale) })] : []),
    ...strange.map((label) => say(words.undeclared, { label })),
  ];
}

function absentText({ absent, given }: Addition, locale: Locale): string[] {
  const words = staffWords[locale].add;
  const fields = formatNames([...absent], locale);
  return [
    ...given.map(({ field, value }) => say(words.given, { field, value: visible(value) })),
    ...(absent.length > 0 ? [say(words.absent, { fields })] : []),
  ];
}

/** The rows that were left out, and why. */
function leftText({ leftOut }: Addition, locale: Locale): string[] {
  const words = staffWords[locale].add;
  const told = leftOut.filter(
    ({ cells, reason }) => reason === "blank" || cells.some((cell) => cell.trim() !== ""),
  );
  if (told.length === 0) return [];
  const lines = told.slice(0, mostRows).map(({ row, reason, cells }) => {
    const text = shorten(
      visible(
        cells
          .map((cell) => cell.trim())
          .filter((cell) => cell !== "")
          .join(" "),
      ),
    );
    return say(words.left[reason], { row, text });
  });
  const more = told.length - lines.length;
  return [words.leftOut, ...lines, ...(more > 0 ? [say(words.moreLeft, { count: more })] : [])];
}

/** Whose a file is, and how it was read; of one that is nobody's, what it comes nearest to. */
function readText(addition: Addition, locale: Locale): string[] {
  const { name: file, dataset, by, nearest, tied, reading, problems } = addition;
  const words = staffWords[locale].add;
  const how = reading ? sayReading(reading, findingWords[locale]) : "";
  if (dataset !== null && by !== null) return [say(words.by[by], { file, dataset, how })];
  if (tied.length > 0) return [say(words.tied, { file, datasets: formatNames(tied, locale) })];
  if (!nearest) return problems.length > 0 ? [] : [say(words.stranger, { file, how })];
  const { lacks, strange, near } = nearest;
  return [
    say(words.nearest, { file, dataset: nearest.dataset }),
    ...(lacks.length > 0 ? [say(words.lacking, { fields: formatNames(lacks, locale) })] : []),
    ...(strange.length > 0
      ? [say(words.strange, { labels: formatNames(strange.map(visible), locale) })]
      : []),
    ...near.map(({ label, field }) => say(words.near, { label: visible(label.trim()), field })),
    ...(nearest.isUnsaid ? [say(words.unsaid, { dataset: nearest.dataset })] : []),
  ];
}

/** Why a sound file is not merged, or what stays though the file lacks it. */
function obstacleText({ obstacle, path, counts, isRemoving }: Addition, locale: Locale): string[] {
  const words = staffWords[locale].add;
  const keeps = counts.gone > 0 && !isRemoving ? "keeps" : null;
  const due = obstacle ?? keeps;
  return due === null ? [] : [say(words[due], { path: path ?? "", count: counts.gone })];
}

/** Where the workbook stays that a table was. */
const turnedText = ({ original, path }: Addition, locale: Locale): string[] =>
  original === null ? [] : [say(staffWords[locale].add.turned, { path: path ?? "", original })];

function changesText(addition: Addition, locale: Locale): string[] {
  const words = staffWords[locale].add;
  const { name: file, dataset: id, changes, counts } = addition;
  if (changes.length === 0) return [];
  return [
    say(words.shown, { file, id: id ?? "" }),
    ...changes.map((each) => changeText(each, locale)),
    say(words.counts, { ...counts }),
  ];
}

/** How a file of another shape was turned into rows as the dataset has them. */
const turnedLines = ({ turned }: Addition, locale: Locale): string[] =>
  turned && turned.how.length > 0
    ? [staffWords[locale].draft.shape.read, ...turned.how.map((line) => `  ${line}`)]
    : [];

/** How a file was read, line by line. */
export const readingLines = (addition: Addition, locale: Locale): string[] => [
  ...readText(addition, locale),
  ...turnedLines(addition, locale),
  ...columnsText(addition, locale),
  ...absentText(addition, locale),
  ...leftText(addition, locale),
];

/** What keeps a file from being added, or that it adds nothing. */
export const outcomeLines = (addition: Addition, locale: Locale): string[] => [
  ...obstacleText(addition, locale),
  ...turnedText(addition, locale),
  ...(isSound(addition) && addition.changes.length === 0 ? [staffWords[locale].add.same] : []),
];

/** What a file adds, as somebody at a terminal reads it. */
export function additionText(addition: Addition, locale: Locale): string {
  const { problems, repairs, dataset, doubts } = addition;
  const words = staffWords[locale].add;
  const parts = [
    readingLines(addition, locale),
    dataset === null ? [] : repairsText(repairs, locale),
    changesText(addition, locale),
    outcomeLines(addition, locale),
    problems.length > 0 ? [reportText(problems, locale)] : [],
    doubts.length > 0 ? [words.doubts] : [],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n").trimEnd())
    .join("\n\n");
}

/** The same for programs. */
export function additionJson(
  addition: Addition,
  locale: Locale,
  written: readonly string[],
): string {
  const words = findingWords[locale];
  const { name, dataset, by, nearest, tied, reading, header, columns, absent, given } = addition;
  const { leftOut, path, obstacle, original, changes, counts, problems, repairs, doubts } =
    addition;
  const report = {
    sound: isSound(addition),
    language: locale,
    ...{ name, dataset, by, nearest, tied, reading, header, columns, absent, given, leftOut },
    read: addition.turned?.how ?? [],
    ...{ path, obstacle, original, changes, counts },
    problems: problems.map((problem) => {
      const { params, ...rest } = problem;
      return { ...rest, ...sayProblem({ ...rest, params }, words) };
    }),
    doubts: doubts.flatMap(({ confirms }) => confirms ?? []),
    repairs: repairs.map((repair) => ({ ...repair, what: sayRepair(repair, words) })),
    written,
  };
  return JSON.stringify(report, null, 2);
}
