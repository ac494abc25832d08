import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { textIn } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import { decode, type Decoded } from "../../parse/decode.ts";
import { hashesIn, hashOf } from "../../publishing/files/hashes.ts";
import { isEditable } from "../problems.ts";
import { NotFound, type Asked } from "../route.ts";

/** A text may have so many bytes to be edited in a page. */
const mostBytes = 512 * 1024;

/** A file of the data on the desk, whatever is wrong with it. */
export interface EditedFile {
  /** From the root of a project. */
  file: string;
  /** Null where there is no such file. */
  bytes: Uint8Array | null;
  /** The files below it where it is a folder; null where it is none. */
  below: string[] | null;
  /** Its text, which ends lines with `\n`; null where it is none, or too long for a page. */
  text: string | null;
  decoded: Decoded | null;
  /** What is wrong in it. */
  problems: Problem[];
  /** How it is read as a table; undefined where it is none. */
  reading: Reading | undefined;
  /** The dataset that it is of, as readers call it; null where it is of none that can be read. */
  title: string | null;
}

/** Text as a form sends it, with the line ends that a page knows. */
export const withPlainEnds = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

interface Found {
  bytes: Uint8Array | null;
  below: string[] | null;
}

/** What stands at a path of the data on the desk. */
async function foundAt(root: string, file: string): Promise<Found> {
  const path = join(root, file);
  if (!existsSync(path)) return { bytes: null, below: null };
  if ((await stat(path)).isFile()) return { bytes: await readFile(path), below: null };
  const names = await hashesIn(path);
  return { bytes: null, below: [...names.keys()].map((name) => `${file}/${name}`) };
}

/** What readers call the dataset in whose folder a file is. */
async function titleOf({ desk, locale }: Asked, file: string): Promise<string | null> {
  const { catalogue } = await desk.staged.loaded();
  const id = file.split("/")[2];
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  return dataset ? textIn(dataset.title, locale) : null;
}

/** The file that an address names, which need not be there yet. */
export async function editedFile(asked: Asked): Promise<EditedFile> {
  const file = asked.params["file"] ?? "";
  if (!isEditable(file)) throw new NotFound(file);
  const { staged } = asked.desk;
  const { bytes, below } = await foundAt(staged.root, file);
  const loaded = await staged.loaded();
  const problems = loaded.problems.filter((each) => each.file === file);
  const decoded = bytes && bytes.length <= mostBytes ? decode(bytes) : null;
  const reading = loaded.readings.find((each) => each.file === file)?.reading;
  return {
    file,
    bytes,
    below,
    text: bytes || below ? decoded && withPlainEnds(decoded.text) : "",
    decoded,
    problems,
    reading,
    title: await titleOf(asked, file),
  };
}

/** By which a form says what file it was made of. */
export const stateOf = ({ bytes }: EditedFile): string => hashOf(bytes ?? "");

/** A text as the file has it: its line ends, and its mark where it has one, or another encoding than UTF-8. */
export function asWritten(text: string, { decoded }: Pick<EditedFile, "decoded">): string {
  const hasCrLf = decoded !== null && /\r\n/.test(decoded.text) && !/[^\r]\n/.test(decoded.text);
  const isMarked = decoded !== null && (decoded.hasMark || decoded.encoding !== "utf-8");
  return (isMarked ? "\ufeff" : "") + (hasCrLf ? text.replaceAll("\n", "\r\n") : text);
}

/** Of a file the name alone. */
export const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
