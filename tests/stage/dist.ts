import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseHTML } from "linkedom";
import { isEncoded, pathOfFile } from "../../src/address/files.ts";
import { parsePath, type Address } from "../../src/address/parse.ts";
import type { Sort } from "../../src/address/paths.ts";
import { oncePer } from "../../src/stats/once.ts";

/** Every file of a built site by its address, e.g. `/about/index.html`; not what is one of them, compressed. */
export function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isEncoded(entry.name))
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
  /** What that says. */
  at: Address;
  html: string;
  document: Document;
}

export interface BuiltEmbed extends BuiltPage {
  at: Address<"embed">;
}

const sortOf = (name: string): Sort | undefined => parsePath(pathOfFile(name))?.sort;

export const isEmbed = (name: string): boolean => sortOf(name) === "embed";

/** What was frozen is as it was, and held to no rule that came later. */
export const isFrozen = (name: string): boolean => sortOf(name) === "frozen";

/** Whether a page stands where something was withdrawn, and says no more than that. */
const isWithdrawn = ({ html }: BuiltPage): boolean => html.includes(" data-withdrawn");

/** What readers go through; embeds, which stand in pages of others, are not among them. */
export const pagesOf = (files: Map<string, string>): BuiltPage[] =>
  documentsOf(files).filter(
    (page) => page.at.sort !== "embed" && page.at.sort !== "frozen" && !isWithdrawn(page),
  );

export const embedsOf = (files: Map<string, string>): BuiltEmbed[] =>
  documentsOf(files).filter(
    (page): page is BuiltEmbed => page.at.sort === "embed" && !isWithdrawn(page),
  );

/** Pages and embeds that say that something is withdrawn. */
export const withdrawnOf = (files: Map<string, string>): BuiltPage[] =>
  documentsOf(files).filter(isWithdrawn);

const documentsOf = oncePer((files: Map<string, string>): BuiltPage[] =>
  [...files].filter(([name]) => name.endsWith(".html")).map(([name, html]) => pageOf(name, html)),
);

/** A page that is read when a test first looks into it: there are hundreds. */
function pageOf(name: string, html: string): BuiltPage {
  let document: Document | undefined;
  const address = pathOfFile(name);
  const at = parsePath(address);
  if (!at) throw new Error(`no address of the site: ${address}`);
  return {
    address,
    at,
    html,
    get document() {
      return (document ??= parseHTML(html).document);
    },
  };
}
