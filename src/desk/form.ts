import type { IncomingMessage } from "node:http";
import { limits } from "../model/reading.ts";

/** A file that was sent along. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** What was filled in on a page. */
export interface Form {
  /** The text of a field, blank where there is none. */
  text: (name: string) => string;
  /** All texts of fields of a name, e.g. of boxes that were ticked. */
  texts: (name: string) => string[];
  /** By the beginning of their names, the texts of fields by what follows: `column-` of `column-3`. */
  startingWith: (prefix: string) => Map<string, string>;
  /** The file of a field, of several the first; null where none was chosen. */
  file: (name: string) => SentFile | null;
  /** All files of a field. */
  files: (name: string) => SentFile[];
}

/** A form may hold a table and some words. */
const mostBytes = limits.fileBytes.table + limits.fileBytes.text;

const kinds = ["multipart/form-data", "application/x-www-form-urlencoded"];

/** Why a form is not read. */
export type FormFault = "large" | "kind";

interface Fields {
  texts: ReadonlyMap<string, string[]>;
  files: ReadonlyMap<string, SentFile[]>;
}

const formOf = ({ texts, files }: Fields): Form => ({
  text: (name) => texts.get(name)?.[0] ?? "",
  texts: (name) => texts.get(name) ?? [],
  startingWith: (prefix) =>
    new Map(
      [...texts].flatMap(([name, [text = ""]]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), text] as const] : [],
      ),
    ),
  file: (name) => files.get(name)?.[0] ?? null,
  files: (name) => files.get(name) ?? [],
});

export const emptyForm: Form = formOf({ texts: new Map(), files: new Map() });

/** The bytes of a request; null where there are too many, which are heard and forgotten. */
async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let count = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    count += chunk.length;
    if (count <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return count > mostBytes ? null : Buffer.concat(chunks);
}

/** Reads what was filled in, or says why not. */
export async function readForm(request: IncomingMessage): Promise<Form | FormFault> {
  const type = request.headers["content-type"] ?? "";
  const bytes = await bytesOf(request);
  if (!bytes) return "large";
  if (bytes.length === 0) return emptyForm;
  if (!kinds.some((kind) => type.startsWith(kind))) return "kind";
  let fields: FormData;
  try {
    fields = await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return "kind"; // it is not what it calls itself
    throw error;
  }
  const texts = new Map<string, string[]>();
  const files = new Map<string, SentFile[]>();
  for (const [name, value] of fields) {
    if (typeof value === "string") texts.set(name, [...(texts.get(name) ?? []), value]);
    else if (value.name !== "" || value.size > 0)
      files.set(name, [
        ...(files.get(name) ?? []),
        { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) },
      ]);
  }
  return formOf({ texts, files });
}
