import { DOMParser } from "linkedom";
import type { Font, SvgPathCommand } from "harfbuzzjs";
import type { Fonts, Weight } from "./fonts.ts";
import { shapeLine, type Shaped } from "./shaping.ts";

/** What a text inherits of how it is set. */
interface Style {
  sizePx: number;
  weight: Weight;
  anchor: string;
}

/** A text of one style. */
interface Piece extends Style {
  text: string;
  /** What it stands in, and of which its path becomes a child. */
  parent: Element;
  /** From the end of the piece before. */
  dxPx: number;
  yPx: number;
}

/** Pieces beside each other: SVG calls this a text chunk. */
interface Line {
  xPx: number;
  pieces: Piece[];
}

const initial: Style = { sizePx: 16, weight: "plain", anchor: "start" };

/** From this on a weight is set in bold letters. */
const boldFrom = 600;

/** Shares of a line's width that stand at the left of its anchor. */
const anchored: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** What is no longer said of a text that became outlines. */
const ofText = ["x", "y", "dx", "dy", "font-size", "font-weight", "font-family", "text-anchor"];

function styleOf(element: Element, inherited: Style): Style {
  const size = element.getAttribute("font-size");
  const weight = element.getAttribute("font-weight");
  const isBold = weight === "bold" || Number(weight) >= boldFrom;
  return {
    sizePx: size === null ? inherited.sizePx : parseFloat(size),
    weight: weight === null ? inherited.weight : isBold ? "bold" : "plain",
    anchor: element.getAttribute("text-anchor") ?? inherited.anchor,
  };
}

/** A length of pixels or em; null where none is given. */
function lengthPx(element: Element, name: string, { sizePx }: Style): number | null {
  const text = element.getAttribute(name);
  if (text === null) return null;
  return parseFloat(text) * (text.endsWith("em") ? sizePx : 1);
}

/** Reads the lines of a text element, and makes groups of it and of all in it. */
function linesIn(text: Element, inherited: Style): Line[] {
  const lines: Line[] = [];
  let yPx = 0;
  let dxPx = 0;
  function read(element: Element, outer: Style): Element {
    const style = styleOf(element, outer);
    const xPx = lengthPx(element, "x", style);
    yPx = (lengthPx(element, "y", style) ?? yPx) + (lengthPx(element, "dy", style) ?? 0);
    dxPx += lengthPx(element, "dx", style) ?? 0;
    if (xPx !== null || lines.length === 0) lines.push({ xPx: xPx ?? 0, pieces: [] });
    const group = element.ownerDocument.createElement("g");
    for (const { name, value } of element.attributes)
      if (!ofText.includes(name)) group.setAttribute(name, value);
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 1) group.append(read(child as Element, style));
      else if (child.textContent) {
        const piece = { ...style, text: child.textContent, parent: group, dxPx, yPx };
        lines.at(-1)?.pieces.push(piece);
        dxPx = 0;
      }
    }
    return group;
  }
  text.replaceWith(read(text, inherited));
  return lines;
}

const shapes = new WeakMap<Font, Map<number, SvgPathCommand[]>>();

/** The outline of a glyph, in units of its font. */
function outlineOf(font: Font, id: number): SvgPathCommand[] {
  const known = shapes.get(font) ?? new Map<number, SvgPathCommand[]>();
  shapes.set(font, known);
  const outline = known.get(id) ?? font.glyphToJson(id);
  known.set(id, outline);
  return outline;
}

const hundredths = (px: number): number => Math.round(px * 100) / 100;

/** Glyphs as one path, from where the first of them begins. */
function pathOf({ glyphs }: Shaped, xPx: number, { yPx, sizePx }: Piece): string {
  const parts: string[] = [];
  for (const { font, id, x, y } of glyphs) {
    const scale = sizePx / font.face.upem;
    const [left, base] = [xPx + x * sizePx, yPx - y * sizePx];
    for (const { type, values } of outlineOf(font, id)) {
      const points = values.map((value, index) =>
        hundredths(index % 2 === 0 ? left + value * scale : base - value * scale),
      );
      parts.push(type + points.join(" "));
    }
  }
  return parts.join("");
}

async function drawLine({ xPx, pieces }: Line, fonts: Fonts): Promise<void> {
  const shaped = await Promise.all(
    pieces.map(({ text, weight }) => shapeLine(text, { weight, fonts })),
  );
  const widthOf = (piece: Piece, index: number) =>
    piece.dxPx + (shaped[index]?.widthEm ?? 0) * piece.sizePx;
  const widthPx = pieces.map(widthOf).reduce((sum, each) => sum + each, 0);
  let leftPx = xPx - widthPx * (anchored[pieces[0]?.anchor ?? ""] ?? 0);
  pieces.forEach((piece, index) => {
    const line = shaped[index];
    const path = piece.parent.ownerDocument.createElement("path");
    if (line) path.setAttribute("d", pathOf(line, leftPx + piece.dxPx, piece));
    piece.parent.append(path);
    leftPx += widthOf(piece, index);
  });
}

function linesBelow(element: Element, inherited: Style): Line[] {
  if (element.tagName === "text") return linesIn(element, inherited);
  const style = styleOf(element, inherited);
  return [...element.children].flatMap((child) => linesBelow(child, style));
}

/**
 * An SVG whose letters are outlines, each of the first font that has it. A renderer that chooses
 * fonts by itself leaves out in silence what the one it chose lacks; an Error where none has it.
 */
export async function outlined(svg: string, fonts: Fonts): Promise<string> {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = documentElement as unknown as Element;
  await Promise.all(linesBelow(root, initial).map((line) => drawLine(line, fonts)));
  return root.outerHTML;
}
