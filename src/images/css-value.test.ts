import { expect, test } from "vitest";
import { concrete } from "./css-value.ts";

const tokens: Record<string, string> = {
  "--ink": "light-dark(#12211f, #e8f0ee)",
  "--mark": "var(--ink)",
  "--wash": "color-mix(in oklab, var(--ink) 50%, white)",
};
const lookup = (name: string) => tokens[name];

test.each([
  ["#006b60", "#006b60"],
  ["var(--mark)", "#12211f"],
  ["light-dark(red, blue)", "red"],
  ["var(--none, light-dark(red, blue))", "red"],
  ["color-mix(in oklab, white 100%, black)", "#ffffff"],
  ["4 2", "4 2"],
  ["url(#hatch)", "url(#hatch)"],
])("%s is %s where no browser works it out", (value, expected) => {
  expect(concrete(value, lookup)).toBe(expected);
});

test("a mixed colour lies between its parts", () => {
  const [red, green, blue] = concrete("var(--wash)", lookup)
    .match(/[0-9a-f]{2}/g)!
    .map((part) => parseInt(part, 16));
  for (const [part, dark] of [
    [red!, 0x12],
    [green!, 0x21],
    [blue!, 0x1f],
  ] as const) {
    expect(part).toBeGreaterThan(dark);
    expect(part).toBeLessThan(0xff);
  }
});

test("a token that is not there, and a mix that is not known, are named", () => {
  expect(() => concrete("var(--gone)", lookup)).toThrow("no value for var(--gone)");
  expect(() => concrete("color-mix(in srgb, red 10%, blue)", lookup)).toThrow("in srgb");
});
