import { expect, test } from "vitest";
import { painterOf } from "./painter.ts";

const sheet = `
:root { --ink: light-dark(#111111, #eeeeee); --hue: #ff0000; }
.drawing { fill: var(--ink); }
.drawing .mark { fill: var(--hue); stroke-width: 2px; font-size: 3px; }
.drawing .mark.open { fill: none; }
.other { --hue: #00ff00; }
.drawing .mark:hover { fill: #123456; }
rect { fill: #999999; }
@media print { .drawing .mark { fill: #000000; } }
`;
const painter = painterOf([sheet]);
const painted = (inner: string) =>
  painter.painted(`<svg class="drawing" viewBox="0 0 1 1" data-kind="bar">${inner}</svg>`);

test("a token has the value that it has in light", () => {
  expect(painter.token("--ink")).toBe("#111111");
});

/** The attributes of each mark, in order of their names. */
const marksIn = (svg: string) =>
  [...svg.matchAll(/<(?:rect|path)([^>]*?) ?\/?>/g)].map(([, attributes = ""]) =>
    attributes.trim().split(" ").sort().join(" "),
  );

test("marks bear the colours of their classes, and nothing of what a sheet would read", () => {
  const svg = painted('<rect class="mark" data-row="2" width="3"></rect>');
  expect(svg.startsWith('<g fill="#111111"')).toBe(true);
  expect(marksIn(svg)).toEqual(['fill="#ff0000" stroke-width="2" width="3"']);
});

test("the rule that says more goes before, and rules for paper or a pointer never hold", () => {
  expect(marksIn(painted('<rect class="mark open"></rect><rect></rect>'))).toEqual([
    'fill="none" stroke-width="2"',
    'fill="#999999"',
  ]);
});

test("a token that an element sets holds for what stands in it alone", () => {
  const svg = painted('<g class="other"><path class="mark"></path></g><path class="mark"></path>');
  expect(marksIn(svg).map((mark) => mark.slice(0, 14))).toEqual([
    'fill="#00ff00"',
    'fill="#ff0000"',
  ]);
});
