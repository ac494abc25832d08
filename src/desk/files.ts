import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Answer } from "./route.ts";

const source = join(import.meta.dirname, "..");

/** The sheets of the site, of which pages of the desk are made, and its own. */
export const sheets = [
  "tokens",
  "base",
  "page",
  "layout",
  "table",
  "figure",
  "lists",
  "drawing",
  "drop",
  "desk",
  "desk-views",
  "modes",
] as const;

/** Where a page finds a file of ours by its path in `src/`; scripts are run without their types. */
const ours = /^\/(?:styles\/[a-z-]+\.(?<image>css|svg)|(?:client\/desk|model)\/[a-z/-]+\.ts)$/;

/** A sheet, a picture of one, or a script of the desk's pages; null where an address is none's. */
export async function fileAnswer(address: string): Promise<Answer | null> {
  const found = ours.exec(address);
  if (!found || address.endsWith(".test.ts")) return null;
  const file = join(source, address);
  if (!existsSync(file)) return null;
  const text = await readFile(file, "utf8");
  const { image } = found.groups ?? {};
  if (image === "css") return { bytes: text, type: "text/css" };
  if (image === "svg") return { bytes: text, type: "image/svg+xml" };
  return { bytes: stripTypeScriptTypes(text), type: "text/javascript" };
}
