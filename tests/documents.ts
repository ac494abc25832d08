import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** A document of ours, by its path from the project's root. */
export interface Document {
  path: string;
  text: string;
  /** What stands in backticks. */
  spans: string[];
  /** The lines of its fenced blocks of commands, without their comments. */
  commands: string[];
  /** Where its links lead, as written. */
  links: string[];
}

// data/README.md is a city's, and has a test of its own: guide.test.ts in data/tests/
const patterns = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/**/*.md"];

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

export function readDocument(path: string): Document {
  const text = readFileSync(path, "utf8");
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "");
  const lines = matches(text, /^```sh\n([^]*?)^```$/gm).flatMap((block) => block.split("\n"));
  return {
    path,
    text,
    spans: matches(prose, /`([^`\n]+)`/g),
    commands: lines.map((line) => line.replace(/\s+#.*/, "").trim()).filter((line) => line !== ""),
    links: matches(prose, /\]\(([^)\s]+)\)/g),
  };
}

export const documents = globSync(patterns)
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map(readDocument);

/** What a heading is called in an address, as GitHub has it. */
export const anchorsOf = ({ text }: Document): string[] =>
  matches(text, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

/** A link of a document from the project's root, e.g. `docs/deploy.md#nginx`. */
export const fromRoot = ({ path }: Document, link: string): string =>
  link.startsWith("#") ? path + link : posix.join(posix.dirname(path), link);

/** Words by spaces, as an editor counts them; signs alone are none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The part of a document under a heading of the second level. */
export function section({ path, text }: Document, heading: string): string {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${path} has no section “${heading}”`);
  return part;
}

/** The cells of the rows of the first table in a text, without its head. */
export function tableIn(text: string): string[][] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}
