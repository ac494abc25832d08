import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Address of the script that gives embeds their height on pages of others; its bytes never change. */
export const loaderPath = "/embed/v1/loader.js";

/** The hash of the loader as `integrity` has it, so that a page can hold it to its bytes. */
export async function loaderIntegrity(root: string): Promise<string> {
  const bytes = await readFile(join(root, "public", loaderPath));
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
