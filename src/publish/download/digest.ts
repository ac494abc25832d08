import type { Format } from "./formats.ts";
import type { Published } from "./published.ts";

/** What a file is known by, whoever has a copy. */
export interface Digest {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** The digest of a file; text is written in UTF-8. */
export async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<Digest> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { bytes: bytes.byteLength, sha256 };
}

/** The digest of a dataset's file, for which it is written once more; the file itself is not kept. */
export const fileDigest = async (published: Published, { write }: Format): Promise<Digest> =>
  digestOf(await write(published));
