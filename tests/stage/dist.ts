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

/** What a file says, without the sheet that an embed holds: sheets name what they paint. */
export const withoutSheet = (text: string): string => text.replace(/<style>.*?<\/style>/s, "");

export interface BuiltPage {
  /** As a browser asks for it, e.g. `/about/`. */
  address: string;
  html: string;
  document: Document;
}

const isEmbed = (name: string): boolean => /^(\/en)?\/embed\//.test(name);

/** What was frozen is as it was, and held to no rule that came later. */
export const isFrozen = (name: string): boolean => isEmbed(name) && name.includes("/@");

/** What readers go through; embeds, which stand in pages of others, are not among them. */
export const pagesOf = (files: Map<string, string>): BuiltPage[] =>
  documentsOf(files, (name) => !isEmbed(name));

export const embedsOf = (files: Map<string, string>): BuiltPage[] =>
  documentsOf(files, (name) => isEmbed(name) && !isFrozen(name));

function documentsOf(files: Map<string, string>, isWanted: (name: string) => boolean): BuiltPage[] {
  return [...files]
    .filter(([name]) => name.endsWith(".html") && isWanted(name))
    .map(([name, html]) => pageOf(name, html));
}

/** A page that is read when a test first looks into it: there are hundreds. */
function pageOf(name: string, html: string): BuiltPage {
  let document: Document | undefined;
  return {
    address: name.replace(/index\.html$/, ""),
    html,
    get document() {
      return (document ??= parseHTML(html).document);
    },
  };
}
