import { parseHTML } from "linkedom";
import { expect } from "vitest";
import type { DrawingWidth } from "../src/drawing/frame.ts";
import { standalone } from "../src/drawing/outlines.ts";
import type { ViewContext } from "../src/drawing/context.ts";
import { presentView } from "../src/site/view/present.ts";

/** A view's drawing, as a browser would read it. */
export function drawn(context: ViewContext, width: DrawingWidth = "wide"): Element {
  const drawing = presentView(context).draw?.(width);
  const root = parseHTML(drawing ? standalone(drawing) : "").document.querySelector("svg");
  if (!root) throw new Error("nothing drawn");
  return root;
}

/** A mark or a legend's swatch, by the number or the name that stands for it. */
export function marksByRow(svg: Element): Map<number, Element> {
  const marks = [...svg.querySelectorAll("[data-row]")];
  return new Map(marks.map((mark) => [Number(mark.getAttribute("data-row")), mark]));
}

/** A number among an element's attributes. */
export const px = (element: Element | undefined, name: string): number =>
  Number(element?.getAttribute(name) ?? NaN);

/** Fails where `y` is not a linear function of `x`, but for what rounding to 0.1 px takes away. */
export function expectLinear(points: { x: number; y: number }[]): void {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const slope = (last.y - first.y) / (last.x - first.x);
  expect(Math.abs(last.y - first.y)).toBeGreaterThan(10);
  for (const { x, y } of sorted)
    expect(Math.abs(first.y + slope * (x - first.x) - y), `${x} at ${y} px`).toBeLessThan(0.3);
}

/** The paint of a mark that its series or class has, e.g. `series-0`. */
export const paintOf = (mark: Element | undefined): string =>
  /(series|class|below)-\d/.exec(mark?.getAttribute("class") ?? "")?.[0] ?? "";

/** What a drawing says each paint means, in its legend or on the marks: `{ "series-0": "Urban" }`. */
export function seriesNamesOf(svg: Element): Map<string, string> {
  const swatches = [...svg.querySelectorAll(".legend rect")].map(
    (swatch) => [paintOf(swatch), swatch.nextElementSibling?.textContent ?? ""] as const,
  );
  const direct = [...svg.querySelectorAll("text:is(.name, .inside)")].map(
    (text) => [paintOf(text), text.textContent] as const,
  );
  return new Map([...swatches, ...direct]);
}

/** The limits that a map's scale gives each shade, e.g. `{ "class-0": [0, 20] }`. */
export function limitsOf(svg: Element): Map<string, [number, number]> {
  const limits = [...svg.querySelectorAll(".scale text:not(.unit, .count-number)")].map((text) =>
    Number(text.textContent.replace("−", "-")),
  );
  return new Map(
    [...svg.querySelectorAll(".scale rect:not(.count-bar)")].map((shade, index) => [
      paintOf(shade),
      [limits[index] ?? NaN, limits[index + 1] ?? NaN],
    ]),
  );
}

/** Left, top, right and bottom of a path of lines, each ring in steps from its first corner. */
export function extentOf(path: Element | undefined): [number, number, number, number] {
  const rings = (path?.getAttribute("d") ?? "").split("M").slice(1);
  const corners = rings.flatMap((ring) => {
    const numbers = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return numbers.flatMap((dx, index) => {
      if (index % 2 === 1) return [];
      [x, y] = [x + dx, y + (numbers[index + 1] ?? 0)];
      return [[Number(x.toFixed(1)), Number(y.toFixed(1))] as const];
    });
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A drawing as it looks, a line an element: its numbers are rounded, what it tells is left out. */
export const pictured = (context: ViewContext): string =>
  drawn(context)
    .outerHTML.replaceAll(/ data-(tip|place|record)="[^"]*"/g, "")
    .replaceAll("><", ">\n<");
