import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deskWords, say } from "../../locales/index.ts";
import { sayCount } from "../../locales/format.ts";
import { areWarnings } from "../../model/problem.ts";
import { editHref } from "../problems.ts";
import { NotFound, type Answer, type Asked, type Route } from "../route.ts";
import { asWritten, editedFile, nameOf, stateOf, withPlainEnds, type EditedFile } from "./file.ts";
import { allFixed, fixed, withLine } from "./fixes.ts";
import { lostColumns, withColumn } from "./lost.ts";
import { textPage } from "./page.ts";

/** What is done to a file, or to those of a folder. */
interface Change {
  /** What it is called where it can be taken back. */
  label: string;
  content: Uint8Array | string | null;
}

/** Changes the file on the desk, and says what is left to mend: there, or where all files are. */
async function change(
  { desk, locale }: Asked,
  { file, below }: EditedFile,
  { label, content }: Change,
): Promise<Answer> {
  const texts = deskWords[locale].text;
  const name = nameOf(file);
  const files = content === null && below ? below : [file];
  await desk.staged.change(say(label, { name }), new Map(files.map((each) => [each, content])));
  const { problems } = await desk.staged.loaded();
  const left = problems.filter((each) => each.file === file && !areWarnings([each]));
  const notice =
    left.length > 0
      ? sayCount(texts.savedFaulty, { name, count: left.length }, locale)
      : say(texts.saved, { name });
  return { to: left.length > 0 ? editHref(file) : "/", notice };
}

/** Saves a text, unless it is what the file holds already. */
function save(asked: Asked, edited: EditedFile, text: string): Promise<Answer> | Answer {
  const { changed, same } = deskWords[asked.locale].text;
  if (edited.bytes && text === edited.text) return { to: editHref(edited.file), notice: same };
  return change(asked, edited, { label: changed, content: asWritten(text, edited) });
}

/** Saves the text of the whole file, unless that is no longer what it was written from. */
async function saveWhole(asked: Asked): Promise<Answer> {
  const edited = await editedFile(asked);
  const text = withPlainEnds(asked.form.text("text"));
  if (asked.form.text("state") !== stateOf(edited)) return textPage(asked, { unsaved: text });
  return save(asked, edited, text);
}

/** Writes one line anew. */
async function saveLine(asked: Asked): Promise<Answer> {
  const { form, locale } = asked;
  const edited = await editedFile(asked);
  const [before, after] = [form.text("before"), form.text("text")];
  const text = withLine(edited.text ?? "", { line: Number(form.text("line")), before, after });
  if (text !== null) return save(asked, edited, text);
  return { to: editHref(edited.file), notice: deskWords[locale].text.otherLine };
}

/** Mends what one fault carries the means for, or all that do. */
async function mend(asked: Asked): Promise<Answer> {
  const { form, locale } = asked;
  const edited = await editedFile(asked);
  const { file, text, problems } = edited;
  const texts = deskWords[locale].text;
  if (text === null || form.text("state") !== stateOf(edited))
    return { to: editHref(file), notice: texts.otherLine };
  const index = form.text("index");
  if (index === "all") return save(asked, edited, allFixed(text, problems, edited));
  const problem = problems[Number(index)];
  return save(asked, edited, (problem && fixed(text, problem, edited)) ?? text);
}

/** Puts another column into all places of one that is lost. */
async function putColumn(asked: Asked): Promise<Answer> {
  const { form, locale } = asked;
  const edited = await editedFile(asked);
  const { file, text, problems } = edited;
  if (text === null || form.text("state") !== stateOf(edited))
    return { to: editHref(file), notice: deskWords[locale].text.otherLine };
  const lost = lostColumns(text, problems).find(({ name }) => name === form.text("before"));
  const column = form.text("after");
  return save(asked, edited, lost && column !== "" ? withColumn(text, lost, column) : text);
}

/** The file itself, for its own program. */
async function download(asked: Asked): Promise<Answer> {
  const { file, bytes } = await editedFile(asked);
  if (!bytes) throw new NotFound(file);
  return { bytes, type: "application/octet-stream", name: nameOf(file) };
}

/** Puts a file in the place of the one that is there. */
async function replace(asked: Asked): Promise<Answer> {
  const { form, locale } = asked;
  const edited = await editedFile(asked);
  const texts = deskWords[locale].text;
  const sent = form.file("file");
  if (!sent) return { to: editHref(edited.file), notice: texts.noFile };
  return change(asked, edited, { label: texts.replaced, content: sent.bytes });
}

/** Takes the file as it is in the data of the project. */
async function restore(asked: Asked): Promise<Answer> {
  const edited = await editedFile(asked);
  const path = join(asked.desk.root, edited.file);
  const content = existsSync(path) ? await readFile(path) : null;
  return change(asked, edited, { label: deskWords[asked.locale].text.restored, content });
}

/** Takes a file away, or all that is in a folder. */
async function remove(asked: Asked): Promise<Answer> {
  const { removed } = deskWords[asked.locale].text;
  return change(asked, await editedFile(asked), { label: removed, content: null });
}

/** Files of the data as they are, for what is wrong in them and mended nowhere else. */
export const textRoutes: readonly Route[] = [
  { method: "GET", path: "/text/:file/", answer: (asked) => textPage(asked) },
  { method: "POST", path: "/text/:file/", answer: saveWhole },
  { method: "POST", path: "/text/:file/line/", answer: saveLine },
  { method: "POST", path: "/text/:file/mend/", answer: mend },
  { method: "POST", path: "/text/:file/column/", answer: putColumn },
  { method: "GET", path: "/text/:file/file/", answer: download },
  { method: "POST", path: "/text/:file/file/", answer: replace },
  { method: "POST", path: "/text/:file/restore/", answer: restore },
  { method: "POST", path: "/text/:file/remove/", answer: remove },
];
