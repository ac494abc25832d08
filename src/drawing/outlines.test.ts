import { expect, test } from "vitest";
import { outlineSheet, outlineUse, scaledUses, standalone, type Outline } from "./outlines.ts";

const outline: Outline = { name: "outline-a", own: "M0 0l5 0 0 5z", shared: "M0 0l10 0 0 10z" };
const svg = scaledUses(0.5, 1, outlineUse(outline, { class: "place", "data-tip": "a > b" }));
const drawing = { svg, outlines: [outline] };

test("a page holds a shape once, whichever of its drawings is the first to show it", () => {
  const held = new Set<string>();
  const sheet = outlineSheet([drawing, drawing], held);
  expect(sheet.split('id="outline-a"')).toHaveLength(2);
  expect(sheet).toContain(outline.shared);
  expect(outlineSheet([drawing], held)).toBe("");
  expect(outlineSheet([{ svg: "" }], new Set())).toBe("");
});

test("a drawing shows a shape by its name, scaled from the width of a page", () => {
  expect(svg).toContain('<g class="outlines" transform="translate(0.50,0.50)scale(0.5)">');
  expect(svg).toContain('href="#outline-a"');
  expect(scaledUses(1, 1)).toBe('<g class="outlines"></g>');
});

test("a drawing that stands alone has its shapes at its own width, and all else they say", () => {
  expect(standalone(drawing)).toBe(
    `<g class="outlines"><path class="place" data-tip="a &gt; b" d="${outline.own}"></path></g>`,
  );
  expect(() => standalone({ svg })).toThrow("outline-a");
});
