import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { brokenCell, faultProblem, readingProblems } from "../check/table/file-findings.ts";
import { draftOf, readColumns, type Columns, type Draft } from "../draft/draft.ts";
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
import type { BrokenCell, RawRecord } from "../model/table.ts";
import { isAnyLabel } from "../parse/delimiter.ts";
import { parseJson } from "../parse/json.ts";
import { parseTable, type ParsedTable } from "../parse/table.ts";
import { outcomeText, reportText } from "../report/text.ts";
import { loadCatalogue, type Loaded } from "./catalogue.ts";
import { withTexts, withTopicViews } from "./described.ts";
import { checkDraft } from "./files.ts";
import { bytesGiven } from "./read.ts";

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
  /** Texts of its descriptor, by their places as JSON. */
  texts?: Readonly<Record<string, string>>;
  /** Whether its charts are to stand on the page of its topic. */
  isShown?: boolean | undefined;
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
  records: SoundRecords;
  reading: Reading;
}

/** The records of a table as far as they can be read. */
class SoundRecords implements Iterable<RawRecord> {
  /** Where they end, once they were read, if that is not the end of the file. */
  broken: BrokenCell | null = null;
  readonly #parsed: ParsedTable;

  constructor(parsed: ParsedTable) {
    this.#parsed = parsed;
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    for (const record of this.#parsed.records()) {
      if ("cells" in record) yield record;
      else this.broken = record;
    }
  }
}

const withoutEnding = (file: string): string => basename(file).replace(/\.[^.]*$/, "");

/** Whether a folder of datasets may be called so. */
export const isDatasetId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

/** What a dataset may be called that is drafted of a file. */
export const idOfFile = (file: string): string => slugOf(withoutEnding(file));

function idOf({ file, name, locale }: Wanted): string {
  const id = name ?? idOfFile(file);
  if (isDatasetId(id)) return id;
  throw new Error(say(staffWords[locale].draft.noName, { name: id }));
}

/** The records of a file, or what keeps them from being read. */
async function readSource(bytes: Uint8Array, { file, sheet }: Wanted): Promise<Source | Problem[]> {
  const parsed = await parseTable(bytes, { isLabel: isAnyLabel, sheet });
  if ("fault" in parsed) return [faultProblem(file, parsed)];
  const unseen = readingProblems(file, parsed.reading);
  if (unseen.length > 0) return unseen;
  return { bytes, records: new SoundRecords(parsed), reading: parsed.reading };
}

/** So many sheets of a workbook are looked through for a table. */
const mostSheets = 12;

/** Whether a sheet holds a table, of figures or of places and codes; what keeps one from being read is told. */
function holdsTable({ records }: Source, context: Parameters<typeof readColumns>[1]): boolean {
  const found = readColumns(records, context);
  if (!found) return false;
  const roles = ["value", "key", "longitude"];
  return "code" in found || found.fields.some(({ role }) => roles.includes(role));
}

/** The sheet of a workbook that nobody has chosen: the first that holds a table, since others are covers and contents. */
async function sheetOf(
  bytes: Uint8Array,
  wanted: Wanted,
  context: Parameters<typeof readColumns>[1],
): Promise<Source | Problem[]> {
  const first = await readSource(bytes, wanted);
  if (Array.isArray(first) || wanted.sheet !== undefined) return first;
  const { reading } = first;
  if (reading.kind === "text" || holdsTable(first, context)) return first;
  const { sheets, hiddenSheets } = reading;
  const others = sheets.filter((name) => name !== reading.sheet && !hiddenSheets.includes(name));
  for (const sheet of others.slice(0, mostSheets)) {
    const other = await readSource(bytes, { ...wanted, sheet });
    if (!Array.isArray(other) && holdsTable(other, context)) return other;
  }
  return first;
}

/** Writes both files into a folder that is new: nothing is ever overwritten. */
async function write(root: string, { id, files }: Drafted, locale: Locale): Promise<string> {
  const folder = `data/datasets/${id}`;
  try {
    await mkdir(join(root, folder));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Error(say(staffWords[locale].draft.exists, { folder }), { cause: error });
  }
  for (const [name, content] of files) await writeFile(join(root, folder, name), content);
  return folder;
}

/** Puts the charts of a descriptor on the page of its topic. */
async function show(root: string, id: string, descriptor: string): Promise<void> {
  const { topic = "", views = [] } = parseJson(descriptor).value as {
    topic?: string;
    views?: { name: string; kind: string }[];
  };
  const file = join(root, "data/site.json");
  const ids = views.filter(({ kind }) => kind !== "table").map(({ name }) => `${id}/${name}`);
  await writeFile(`${file}.new`, withTopicViews(await readFile(file, "utf8"), topic, ids));
  await rename(`${file}.new`, file);
}

/** What was drafted, and what is left to write by hand. */
async function tell(
  root: string,
  { id, text, mismatches }: Written,
  { locale }: Wanted,
): Promise<string> {
  const words = staffWords[locale].draft;
  const findings = await checkDraft(root, id);
  const isSound = findings.problems.length === 0;
  return [
    `${text}\n\n${isSound ? words.none : words.left}\n`,
    ...(mismatches.length > 0 ? [reportText([...mismatches], locale)] : []),
    ...(isSound ? [] : [outcomeText(findings, locale)]),
  ].join("\n");
}

/** What is told of a draft. */
interface Written {
  id: string;
  text: string;
  /** Rows of totals that are none, of which the check does not tell. */
  mismatches: readonly Problem[];
}

/** The columns of a table, or why there are none to speak of. */
function columnsIn(
  { records }: Source,
  context: Parameters<typeof readColumns>[1],
): Columns | string {
  const { file, locale } = context;
  const found = readColumns(records, context);
  const { broken } = records;
  if (broken) {
    return reportText([brokenCell(file, broken)], locale);
  }
  if (!found) return say(staffWords[locale].draft.noHeader, { file, count: leadLength });
  return "code" in found ? reportText([found], locale) : found;
}

/** A draft, and where somebody answers what it lacks, one of that too; some answers are needed to read the table. */
async function askedDraft(
  source: Source,
  context: Parameters<typeof draftOf>[1] & Parameters<typeof readColumns>[1],
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
  { ask, ...wanted }: Wanted & { ask?: Ask | undefined },
): Promise<Drafted | string> {
  const { file, date, locale, isKept = false, answers = {} } = wanted;
  const id = idOf(wanted);
  if (!site || !places) throw new Error(staffWords[locale].draft.noSite);
  const context = { id, file, fileName: withoutEnding(file), modified: date, site, places, locale };
  const source = await sheetOf(bytes, wanted, { ...context, answers, decimalComma: false });
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

/** Drafts and writes; a text where that cannot be done. Nothing of the table is held afterwards. */
async function written(root: string, wanted: Wanted, ask?: Ask): Promise<Written | string> {
  const { file, locale } = wanted;
  const words = staffWords[locale].draft;
  const loaded = await loadCatalogue(root);
  if (!existsSync(resolve(root, file))) throw new Error(say(words.noFile, { file }));
  const bytes = await bytesGiven(resolve(root, file));
  const drafted = await draftedFrom(bytes, loaded, { ...wanted, ask });
  if (typeof drafted === "string") return drafted;
  const { id, draft, reading } = drafted;
  const descriptor = withTexts(draft.descriptor, wanted.texts ?? {});
  drafted.files.set("datapackage.json", Buffer.from(descriptor));
  const folder = await write(root, drafted, locale);
  if (wanted.isShown) await show(root, id, descriptor);
  const made = `${file}: ${sayReading(reading, findingWords[locale])}\n${say(words.made, { folder })}`;
  const text = `${made}\n\n${draftText(draft, locale)}`;
  return { id, text, mismatches: draft.csv === null ? [] : draft.problems }; // else the check tells of them
}

/**
 * Drafts a dataset from a table and writes it into a folder of its own. An Error where it cannot
 * begin: no such file, no name for it, a folder that is there, a project without site or places.
 */
export async function newDataset(root: string, wanted: Wanted, ask?: Ask): Promise<Outcome> {
  const made = await written(root, wanted, ask);
  return typeof made === "string"
    ? { isDone: false, text: made }
    : { isDone: true, text: await tell(root, made, wanted) };
}
