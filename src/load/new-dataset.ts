import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { cellSpot, problem } from "../check/problem.ts";
import { faultProblem, readingProblems } from "../check/table/file-findings.ts";
import { draftOf, type Draft } from "../draft/draft.ts";
import { slugOf } from "../draft/identifier.ts";
import { draftText } from "../draft/report.ts";
import { leadLength } from "../draft/sheet.ts";
import type { Answers, Question } from "../draft/writing.ts";
import { translatorOf } from "../draft/translations.ts";
import { findingWords, say, staffWords } from "../locales/index.ts";
import { sayReading } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { RawRecord } from "../model/table.ts";
import { parseTable } from "../parse/table.ts";
import { outcomeText, reportText } from "../report/text.ts";
import { loadCatalogue } from "./catalogue.ts";
import { checkFiles } from "./files.ts";

interface Wanted {
  /** A table of which nothing is known; its path from the project's folder. */
  file: string;
  /** What the dataset is to be called; made of the name of the file where it is left out. */
  name?: string | undefined;
  /** Whether a file of another shape stays as it is, and the descriptor says how it is read. */
  isKept?: boolean | undefined;
  /** Of a workbook. */
  sheet?: string | undefined;
  /** The day on which it is drafted, e.g. `2026-12-01`. */
  date: string;
  locale: Locale;
  /** What is known of it already. */
  answers?: Answers;
}

/** Asks somebody what a table does not tell; what is left out is skipped. */
export type Ask = (questions: readonly Question[], locale: Locale) => Promise<Answers>;

/** What became of the table, as it is told; `isDone` says whether there is a new dataset. */
interface Outcome {
  isDone: boolean;
  text: string;
}

interface Source {
  bytes: Uint8Array;
  records: RawRecord[];
  reading: Reading;
}

const withoutEnding = (file: string): string => basename(file).replace(/\.[^.]*$/, "");

function idOf({ file, name, locale }: Wanted): string {
  const id = name ?? slugOf(withoutEnding(file));
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw new Error(say(staffWords[locale].draft.noName, { name: id }));
}

/** The records of a file, or what keeps them from being read. */
async function readSource(root: string, { file, sheet }: Wanted): Promise<Source | Problem[]> {
  const bytes = await readFile(resolve(root, file));
  // Of a file of which nothing is known, the delimiter is the one that makes most cells.
  const isLabel = (text: string) => text.trim() !== "" && !/[\t;]/.test(text);
  const parsed = await parseTable(bytes, { isLabel, sheet });
  if ("fault" in parsed) return [faultProblem(file, parsed)];
  const unseen = readingProblems(file, parsed.reading);
  if (unseen.length > 0) return unseen;
  const records = [...parsed.records()];
  const broken = records.find((record) => "text" in record);
  if (!broken)
    return { bytes, records: records.filter((each) => "cells" in each), reading: parsed.reading };
  const details = { spot: cellSpot(broken, broken.index), value: broken.text };
  return [problem("quote-error", file, details)];
}

/** Writes both files into a folder that is new: nothing is ever overwritten. */
async function write(
  root: string,
  {
    id,
    descriptor,
    table,
    ending,
  }: { id: string; descriptor: string; table: string | Uint8Array; ending: string },
  locale: Locale,
): Promise<string> {
  const folder = `data/datasets/${id}`;
  try {
    await mkdir(join(root, folder));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Error(say(staffWords[locale].draft.exists, { folder }), { cause: error });
  }
  await writeFile(join(root, folder, "datapackage.json"), descriptor);
  await writeFile(join(root, folder, `${id}.${ending}`), table);
  return folder;
}

/** What was drafted, and what is left to write by hand. */
async function tell(
  root: string,
  { draft, folder, reading }: { draft: Draft; folder: string; reading: Reading },
  { file, locale }: Wanted,
): Promise<string> {
  const words = staffWords[locale].draft;
  const findings = await checkFiles(root, [folder]);
  const isSound = findings.problems.length === 0;
  const mismatches = draft.csv === null ? [] : draft.problems; // else the check tells of them
  return [
    `${file}: ${sayReading(reading, findingWords[locale])}\n${say(words.made, { folder })}\n`,
    `${draftText(draft, locale)}\n\n${isSound ? words.none : words.left}\n`,
    ...(mismatches.length > 0 ? [reportText(mismatches, locale)] : []),
    ...(isSound ? [] : [outcomeText(findings, locale)]),
  ].join("\n");
}

/** A draft, and where somebody answers what it lacks, one of that too. */
async function askedDraft(
  records: readonly RawRecord[],
  context: Parameters<typeof draftOf>[1],
  ask?: Ask,
): Promise<ReturnType<typeof draftOf>> {
  const draft = draftOf(records, context);
  if (!ask || !draft || "code" in draft || draft.questions.length === 0) return draft;
  const answers = await ask(draft.questions, context.locale);
  return draftOf(records, { ...context, answers: { ...context.answers, ...answers } });
}

/**
 * Drafts a dataset from a table and writes it into a folder of its own. An Error where it cannot
 * begin: no such file, no name for it, a folder that is there, a project without site or places.
 */
export async function newDataset(root: string, wanted: Wanted, ask?: Ask): Promise<Outcome> {
  const { file, date, locale, isKept = false } = wanted;
  const words = staffWords[locale].draft;
  const id = idOf(wanted);
  const { site, places, known } = await loadCatalogue(root);
  if (!site || !places) throw new Error(words.noSite);
  if (!existsSync(resolve(root, file))) throw new Error(say(words.noFile, { file }));
  const source = await readSource(root, wanted);
  if (Array.isArray(source)) return { isDone: false, text: reportText(source, locale) };
  const { bytes, records, reading } = source;
  const format = reading.kind === "text" ? "csv" : "xlsx";
  const sheet =
    reading.kind === "workbook" && reading.sheets[0] !== reading.sheet ? reading.sheet : null;
  const context = {
    id,
    file,
    fileName: withoutEnding(file),
    modified: date,
    site,
    places,
    translate: translatorOf(known.flatMap(({ schema }) => schema.fields)),
    locale,
    decimalComma: reading.kind === "text" && reading.delimiter === ";",
    ...(isKept && { keeps: { format, sheet } as const }),
  };
  const draft = await askedDraft(records, { ...context, answers: wanted.answers ?? {} }, ask);
  if (!draft) return { isDone: false, text: say(words.noHeader, { file, count: leadLength }) };
  if ("code" in draft) return { isDone: false, text: reportText([draft], locale) };
  const { descriptor, csv } = draft;
  const files = { id, descriptor, table: csv ?? bytes, ending: csv === null ? format : "csv" };
  const folder = await write(root, files, locale);
  return { isDone: true, text: await tell(root, { draft, folder, reading }, wanted) };
}
