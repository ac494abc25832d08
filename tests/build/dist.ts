import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseHTML } from "linkedom";

/** Every file of a built site by its address, e.g. `/about/index.html`. */
export function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.sort().map((name) => [
      name.slice(folder.length).split(sep).join("/"),
      // Bytes that are no text are told apart as well by one character each, and sooner.
      readFileSync(name, name.endsWith(".png") ? "latin1" : "utf8"),
    ]),
  );
}

export interface BuiltPage {
  /** As a browser asks for it, e.g. `/about/`. */
  address: string;
  html: string;
  document: Document;
}

export function pagesOf(files: Map<string, string>): BuiltPage[] {
  return [...files]
    .filter(([name]) => name.endsWith(".html"))
    .map(([name, html]) => ({
      address: name.replace(/index\.html$/, ""),
      html,
      document: parseHTML(html).document,
    }));
}
