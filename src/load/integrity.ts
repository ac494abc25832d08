import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The hash of a file in `public/` as `integrity` has it, by which browsers hold a script to its bytes. */
export async function integrityOf(path: string): Promise<string> {
  const bytes = await readFile(join(process.cwd(), "public", path));
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
