import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { draftText } from "../../draft/report.ts";
import { findingWords, say, staffWords } from "../../locales/index.ts";
import { sayReading } from "../../locales/problems.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { parseJson } from "../../parse/json.ts";
import { outcomeText, reportText } from "../../report/text.ts";
import { loadCatalogue } from "../catalogue.ts";
import { withTexts, withTopicViews } from "../described.ts";
import { checkDraft } from "../files.ts";
import { bytesGiven } from "../read.ts";
import { draftedFrom, type Ask, type Drafted, type Given } from "./drafted.ts";

interface Wanted extends Given {
  /** Texts of its descriptor, by their places as JSON. */
  texts?: Readonly<Record<string, string>>;
  /** Whether its charts are to stand on the page of its topic. */
  isShown?: boolean | undefined;
}

/** What became of the table, as it is told; `isDone` says whether there is a new dataset. */
interface Outcome {
  isDone: boolean;
  text: string;
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
