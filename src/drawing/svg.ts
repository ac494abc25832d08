import { escapeUTF8 } from "entities";

type Attributes = Record<string, string | number | undefined>;

/** Pixels to one decimal: nobody sees more, and pages stay small. */
export const round = (px: number): number => Math.round(px * 10) / 10;

/** An element as text; attribute values are escaped, `children` are markup already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === "number" ? String(round(value)) : (value ?? "");
      return ` ${key}="${escapeUTF8(text)}"`;
    })
    .join("");
  return `<${name}${written}>${children.join("")}</${name}>`;
}

/** A `<text>` of one or more lines. */
export function textElement(lines: string[], attributes: Attributes, leading = 1.25): string {
  if (lines.length === 1) return element("text", attributes, escapeUTF8(lines[0] ?? ""));
  const spans = lines.map((line, index) =>
    element(
      "tspan",
      { x: attributes["x"], dy: index === 0 ? undefined : `${leading}em` },
      escapeUTF8(line),
    ),
  );
  return element("text", attributes, ...spans);
}
