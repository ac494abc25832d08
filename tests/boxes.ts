import type { Box } from "../src/drawing/room.ts";
import { textWidth } from "../src/drawing/text.ts";

/** A text of a drawing with the room that each of its lines takes. */
export interface TextBox extends Box {
  text: string;
}

const numberOf = (text: string | null): number => Number.parseFloat(text ?? "") || 0;

/** An attribute of an element, or of the nearest one around it that has it. */
const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** By how much what stands around an element moves it. */
function shiftOf(element: Element | null): { x: number; y: number } {
  if (!element) return { x: 0, y: 0 };
  const around = shiftOf(element.parentElement);
  const [, x, y] =
    /translate\(([-\d.]+)[, ]+([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "") ?? [];
  return { x: around.x + numberOf(x ?? null), y: around.y + numberOf(y ?? null) };
}

/** Length in pixels of what may be said in em. */
const pxOf = (length: string | null, sizePx: number): number =>
  numberOf(length) * (length?.endsWith("em") ? sizePx : 1);

/** Parts of a letter's size between the top of a line of it, its baseline and its bottom; figures are lower. */
const inkOf = (text: string) =>
  /^[\d\s.,%≥≤<>+−–-]+$/.test(text)
    ? { ascent: 0.76, descent: 0.14 }
    : { ascent: 0.9, descent: 0.1 };

/** Every line of text of a drawing, and where it stands. */
export function textBoxesOf(svg: Element): TextBox[] {
  return [...svg.querySelectorAll("text")].flatMap((element) => {
    const sizePx = numberOf(inherited(element, "font-size"));
    const isBold = element.matches(".name, .facet, .sample *");
    const shift = shiftOf(element);
    const spans = [...element.querySelectorAll("tspan")];
    let baseline = shift.y + pxOf(element.getAttribute("y"), sizePx);
    return (spans.length > 0 ? spans : [element]).map((line) => {
      if (line !== element) {
        baseline = line.hasAttribute("y")
          ? shift.y + pxOf(line.getAttribute("y"), sizePx)
          : baseline;
        baseline += pxOf(line.getAttribute("dy"), sizePx);
      }
      const text = line.textContent;
      const width = textWidth(text, sizePx, isBold ? "bold" : "plain");
      const anchor = inherited(element, "text-anchor");
      const x = shift.x + pxOf(line.getAttribute("x") ?? element.getAttribute("x"), sizePx);
      const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
      const { ascent, descent } = inkOf(text);
      const [top, bottom] = [baseline - ascent * sizePx, baseline + descent * sizePx];
      return { text, left, right: left + width, top, bottom };
    });
  });
}

/** Pairs of texts that stand on each other by more than a pixel. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const spare = 1;
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > spare &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > spare,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** Texts of which a part lies outside the drawing. */
export function cutOff(svg: Element, boxes: readonly TextBox[]): string[] {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
    )
    .map(({ text }) => text);
}
