import { createHash } from "node:crypto";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { faultProblem, fileRepairs, readingProblems } from "../check/table/file-findings.ts";
import type { JsonFile } from "../check/json.ts";
import { problem } from "../check/problem.ts";
import type { Problem } from "../model/problem.ts";
import { limits, type ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import { decode, encodingOf } from "../parse/decode.ts";
import { parseJson } from "../parse/json.ts";
import { parseTable, type ParsedTable, type TableOptions } from "../parse/table.ts";

/** What a promise brings, or null where there is no such file or folder. */
async function ifPresent<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

/** Of files that were read, those that are no longer what they were. */
export async function changedSince(
  root: string,
  read: ReadonlyMap<string, string>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [file, hash] of read) {
    const bytes = await ifPresent(readFile(join(root, file)));
    if (!bytes || hashOf(bytes) !== hash) changed.push(file);
  }
  return changed;
}

/** A pipe or a device never ends, and only a file is read. */
async function sizeOfFile(path: string): Promise<number> {
  const found = await stat(path);
  if (found.isFile()) return found.size;
  throw Object.assign(new Error(`no file: ${path}`), { code: "EISDIR", path });
}

/** The bytes of a file that somebody names; of one that is too large as many as tell that. */
export async function bytesGiven(path: string): Promise<Uint8Array> {
  if ((await sizeOfFile(path)) <= limits.fileBytes.table) return readFile(path);
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(limits.fileBytes.table + 1));
    return buffer;
  } finally {
    await file.close();
  }
}

/** What the owner of a file has to mend where it is there and cannot be read. */
const forItsOwner = ["EISDIR", "EACCES", "EPERM", "EBUSY", "ELOOP"];

const isForItsOwner = (error: unknown): boolean =>
  error instanceof Error && "code" in error && forItsOwner.includes(String(error.code));

/** How many bytes a file may have, by what it holds. */
function sizeLimit(file: string): number {
  const { table, json, text } = limits.fileBytes;
  if (/\.(geo)?json$/.test(file)) return json;
  return file.endsWith(".md") ? text : table;
}

/** Files as they would stand, by their paths from the project's root: bytes, or null for one that is gone. */
export type Instead = ReadonlyMap<string, Uint8Array | null>;

/** Reads files of a project, and keeps account of what was read and what could not be. */
export class Reader {
  /** Every file that was read, and a hash of its bytes. */
  readonly read = new Map<string, string>();
  readonly problems: Problem[] = [];
  /** How the tables were read, and what was put right before there was a cell. */
  readonly readings: ReadFile[] = [];
  readonly repairs: Repair[] = [];
  readonly #root: string;
  readonly #instead: Instead;

  /** Reads what is given instead of a file where that is given. */
  constructor(root: string, instead: Instead = new Map()) {
    this.#root = root;
    this.#instead = instead;
  }

  /** The text of a file, or null with a Problem where there is none. */
  async text(file: string): Promise<string | null> {
    const bytes = await this.bytes(file);
    if (!bytes) return null;
    const found = encodingOf(bytes);
    if ("fault" in found) this.problems.push(faultProblem(file, found));
    return decode(bytes)?.text ?? null;
  }

  /** A JSON file, or null with a Problem where there is none to speak of. */
  async json(file: string): Promise<JsonFile | null> {
    const text = await this.text(file);
    if (text === null) return null;
    if (text.trim() !== "") return { file, document: parseJson(text) };
    this.problems.push(problem("empty-file.blank", file));
    return null;
  }

  /** A table, or null with a Problem where there is none to speak of. */
  async table(
    file: string,
    { isMarked = false, ...options }: TableOptions & { isMarked?: boolean },
  ): Promise<ParsedTable | null> {
    const bytes = await this.bytes(file);
    if (!bytes) return null;
    const parsed = await parseTable(bytes, options);
    if ("fault" in parsed) {
      this.problems.push(faultProblem(file, parsed));
      return null;
    }
    const { reading } = parsed;
    this.readings.push({ file, reading });
    this.problems.push(...readingProblems(file, reading));
    if (!isMarked) this.repairs.push(...fileRepairs(file, reading));
    return parsed;
  }

  /** The bytes of a file, or null with a Problem where there is none. */
  async bytes(file: string): Promise<Uint8Array | null> {
    try {
      const limit = sizeLimit(file);
      if ((await this.#sizeOf(file)) > limit) {
        this.problems.push(faultProblem(file, { fault: "large", rule: "file", limit }));
        return null;
      }
      const bytes = await this.#bytesOf(file);
      if (bytes) this.read.set(file, hashOf(bytes));
      else this.problems.push(problem("missing-file", file));
      return bytes;
    } catch (error) {
      if (!isForItsOwner(error)) throw error;
      this.problems.push(problem("unreadable-file", file));
      return null;
    }
  }

  async #sizeOf(file: string): Promise<number> {
    const given = this.#instead.get(file);
    if (given !== undefined) return given?.length ?? 0;
    return (await ifPresent(sizeOfFile(join(this.#root, file)))) ?? 0;
  }

  async #bytesOf(file: string): Promise<Uint8Array | null> {
    const given = this.#instead.get(file);
    return given === undefined ? ifPresent(readFile(join(this.#root, file))) : given;
  }

  /** What a folder holds, in the order of the names; nothing where there is no folder. One that is empty is none. */
  async list(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
    const entries = await ifPresent(readdir(join(this.#root, folder), { withFileTypes: true }));
    const found = new Map((entries ?? []).map((entry) => [entry.name, entry.isDirectory()]));
    for (const [name] of [...found].filter(([, isFolder]) => isFolder))
      if ((await readdir(join(this.#root, folder, name))).length === 0) found.delete(name);
    for (const [file, bytes] of this.#instead) {
      if (!file.startsWith(`${folder}/`)) continue;
      const [name = "", ...below] = file.slice(folder.length + 1).split("/");
      if (bytes) found.set(name, below.length > 0);
      else if (below.length === 0) found.delete(name);
      else if ((await this.list(`${folder}/${name}`)).length === 0) found.delete(name);
    }
    return [...found]
      .map(([name, isFolder]) => ({ name, isFolder }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** A file as it is called, without its folders and its ending. */
export const nameOfFile = (file: string): string => basename(file).replace(/\.[^.]*$/, "");
