import MarkdownIt from "markdown-it";

// Markup in the text is shown as text, and links may only be http(s), mailto or relative.
const markdown = new MarkdownIt({ html: false, linkify: false });

/** Markdown of staff as HTML; its headings begin below those of the page. */
export function renderProse(text: string): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens.filter(({ type }) => type.startsWith("heading_")))
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  return markdown.renderer.render(tokens, markdown.options, {});
}
