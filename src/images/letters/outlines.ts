import { DOMParser } from "linkedom";
import type { Font } from "harfbuzzjs";
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

const hundredths = (px: number): number => Math.round(px * 100) / 100;

/** A glyph of a size, in pixels: where its path begins, from its origin, and how it goes on from there. */
interface Outline {
  start: Point;
  path: string;
}

type Point = readonly [x: number, y: number];

const origin: Point = [0, 0];

/**
 * A glyph's path in relative commands, which are the same wherever it stands; null where nothing is
 * seen of it, as of a space. Behind `z` a path goes on from where its part began.
 */
function outlineIn(font: Font, id: number, sizePx: number): Outline | null {
  const scale = sizePx / font.face.upem;
  let start: Point | null = null;
  let begun = origin;
  let from = origin;
  let path = "";
  for (const { type, values } of font.glyphToJson(id)) {
    const points = Array.from({ length: values.length / 2 }, (_, index): Point => [
      Math.round((values[2 * index] ?? 0) * scale * 100),
      Math.round((values[2 * index + 1] ?? 0) * scale * -100),
    ]);
    const steps = points.map(([x, y]) => `${(x - from[0]) / 100} ${(y - from[1]) / 100}`);
    if (start !== null) path += type.toLowerCase() + steps.join(" ");
    from = points.at(-1) ?? begun;
    if (type === "M") begun = from;
    start ??= from;
  }
  return start && { start: [start[0] / 100, start[1] / 100], path };
}

const shapes = new WeakMap<Font, Map<string, Outline | null>>();

/** The outline of a glyph in a size, made once. */
function outlineOf(font: Font, id: number, sizePx: number): Outline | null {
  const known = shapes.get(font) ?? new Map<string, Outline | null>();
  shapes.set(font, known);
  const key = `${id} ${sizePx}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const outline = outlineIn(font, id, sizePx);
  known.set(key, outline);
  return outline;
}

/** Glyphs as one path, from where the first of them begins. */
function pathOf({ glyphs }: Shaped, xPx: number, { yPx, sizePx }: Piece): string {
  const parts = glyphs.map(({ font, id, x, y }) => {
    const outline = outlineOf(font, id, sizePx);
    if (outline === null) return "";
    const left = hundredths(xPx + x * sizePx + outline.start[0]);
    const top = hundredths(yPx - y * sizePx + outline.start[1]);
    return `M${left} ${top}${outline.path}`;
  });
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
