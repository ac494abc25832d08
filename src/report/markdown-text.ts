/**
 * A text as a line of Markdown says it, word for word: no mark of it, no tag, no link, no mention of
 * somebody (`@name`) or something (`#1`, `!1`) comes of it, also in a cell of a table. Control
 * characters and line ends become spaces.
 */
export const markdownText = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/^[-+=#]|(?<=^\d+)[.)]/, "\\$&")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[@#!](?=\w)|:(?=[\w+-]+:)|(?<=[hH])(?=ttp)|(?<=[wW])(?=ww)/g, "$&<!-- -->");

/** A table of Markdown, of cells that are Markdown already. */
export const markdownTable = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** What is folded away under a line, both Markdown already. */
export const markdownFold = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
