import { draftOf, type Draft } from "../../draft/draft.ts";
import { slugOf } from "../../draft/identifier.ts";
import { translatorOf } from "../../draft/translations.ts";
import type { Answers, Question } from "../../draft/writing.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { Reading } from "../../model/reading.ts";
import { reportText } from "../../report/text.ts";
import type { Loaded } from "../catalogue.ts";
import { nameOfFile } from "../read.ts";
import { columnsIn, sourceOf, type Ground, type Source } from "./source.ts";

/** Of what a dataset is to be drafted. */
export interface Given {
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

/** Whether a folder of datasets may be called so. */
export const isDatasetId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/** What a dataset may be called that is drafted of a file. */
export const idOfFile = (file: string): string => slugOf(nameOfFile(file));

function idOf({ file, name, locale }: Given): string {
  const id = name ?? idOfFile(file);
  if (isDatasetId(id)) return id;
  throw new Error(say(staffWords[locale].draft.noName, { name: id }));
}

/** A draft, and where somebody answers what it lacks, one of that too; some answers are needed to read the table. */
async function askedDraft(
  source: Source,
  context: Parameters<typeof draftOf>[1] & Ground,
  ask?: Ask,
): Promise<Draft | string> {
  const columns = columnsIn(source, context);
  if (typeof columns === "string") return columns;
  const draft = draftOf(columns, context);
  if (!ask || draft.questions.length === 0) return draft;
  const told = await ask(draft.questions, context.locale);
  const asked = { ...context, answers: { ...context.answers, ...told } };
  const isReadAgain = told.inYear !== undefined || told.numbers !== undefined;
  return isReadAgain ? askedDraft(source, asked) : draftOf(columns, asked);
}

/** A dataset as it was drafted of a table. */
export interface Drafted {
  id: string;
  draft: Draft;
  reading: Reading;
  /** What its folder is to hold, by name. */
  files: Map<string, Iterable<string> | Uint8Array>;
}

/** Drafts a dataset of the bytes of a table; a text where that cannot be done. */
export async function draftedFrom(
  bytes: Uint8Array,
  { site, places, known }: Pick<Loaded, "site" | "places" | "known">,
  { ask, ...given }: Given & { ask?: Ask | undefined },
): Promise<Drafted | string> {
  const { file, date, locale, isKept = false, answers = {} } = given;
  const id = idOf(given);
  if (!site || !places) throw new Error(staffWords[locale].draft.noSite);
  const context = { id, file, fileName: nameOfFile(file), modified: date, site, places, locale };
  const source = await sourceOf(bytes, given, { ...context, answers, decimalComma: false });
  if (Array.isArray(source)) return reportText(source, locale);
  const { reading } = source;
  const decimalComma = reading.kind === "text" && reading.delimiter === ";";
  const format = reading.kind === "text" ? "csv" : "xlsx";
  const sheet =
    reading.kind === "workbook" && reading.sheets[0] !== reading.sheet ? reading.sheet : null;
  const keeps = isKept ? ({ format, sheet } as const) : undefined;
  const translate = translatorOf(known.flatMap(({ schema }) => schema.fields));
  const sheetName = reading.kind === "workbook" ? reading.sheet : null;
  const told = { ...context, decimalComma, sheetName, translate, keeps, answers };
  const draft = await askedDraft(source, told, ask);
  if (typeof draft === "string") return draft;
  const files = new Map<string, Iterable<string> | Uint8Array>([
    ["datapackage.json", Buffer.from(draft.descriptor)],
    [`${id}.${draft.csv === null ? format : "csv"}`, draft.csv ?? bytes],
  ]);
  return { id, draft, reading, files };
}
