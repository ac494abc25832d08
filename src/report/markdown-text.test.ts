import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { markdownTable, markdownText } from "./markdown-text.ts";

/** As a page of a code host shows it: with tags, tables and links of bare addresses. */
const rendered = (markdown: string): string =>
  markdownIt({ html: true, linkify: true }).render(markdown).replaceAll("<!-- -->", "");

test.each([
  "a | b \\| c",
  "**bold** _em_ ~~gone~~ `code` $x$",
  "<img src=x onerror=alert(1)> &amp; &lt;",
  "[a](javascript:b) ![c](d) <http://e>",
  "# 1) 2. - 3 + 4 > 5",
  "社区数（个）：12",
])("“%s” is said word for word, by itself and in a cell", (text) => {
  const plain = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  expect(rendered(`- ${markdownText(text)}`)).toBe(`<ul>\n<li>${plain}</li>\n</ul>\n`);
  expect(rendered(markdownTable(["h"], [[markdownText(text)]]))).toContain(`<td>${plain}</td>`);
});

test("nobody is called, nothing is referred to and no address becomes a link", () => {
  const text = markdownText("@team #12 !3 https://evil.example www.evil.example a@b.example");
  expect(text).not.toMatch(/@\w|#\d|!\d|http|www/);
  expect(rendered(text)).not.toContain("<a");
  expect(markdownText("a\n# b\r\n- c\u0000")).toBe("a # b - c");
});
