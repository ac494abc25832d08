import MarkdownIt from "markdown-it";

// Markup in the text is shown as text, links may only be http(s), mailto or relative,
// and there are no pictures, which might ask another site.
const markdown = new MarkdownIt({ html: false }).disable("image");

/** Markdown of staff as HTML; its headings begin below those of the page. */
export function renderProse(text: string): string {
  const tokens = markdown.parse(text, {});
  for (const token of tokens.filter(({ type }) => type.startsWith("heading_")))
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  const html = markdown.renderer.render(tokens, markdown.options, {});
  // Markdown wants a space behind bold text that ends in a stop; Chinese does not.
  return html.replace(/(?<=[\u3002\uff1a]<\/strong>) (?=[\u4e00-\u9fff])/g, "");
}
