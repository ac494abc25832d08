import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawStrip } from "./strip.ts";

/** Where the line's zero stands, and the dots by their class, in pixels. */
function drawn(values: Record<"here" | "near" | "far", number>) {
  const places = (["here", "near", "far"] as const).map((rank) => ({ rank, value: values[rank] }));
  const { document } = parseHTML(drawStrip(places, "Place <a>"));
  const zero = document.querySelectorAll("path")[1]?.getAttribute("d") ?? "";
  const dots = [...document.querySelectorAll("circle")].map((dot) => [
    dot.getAttribute("class"),
    Number(dot.getAttribute("cx")),
  ]);
  return { zero: Number(/^M(.*),/.exec(zero)?.[1]), dots };
}

test("a strip begins at zero, and the page's own place lies above the others", () => {
  const { zero, dots } = drawn({ here: 5, near: 0, far: 10 });
  expect(dots).toEqual([
    ["far", 310],
    ["near", zero],
    ["here", 160],
  ]);
});

test("where a value is below zero, zero stands within the strip", () => {
  expect(drawn({ here: -5, near: 0, far: 5 })).toMatchObject({
    zero: 160,
    dots: [
      ["far", 310],
      ["near", 160],
      ["here", 10],
    ],
  });
});

test("nothing but zeros is no division by zero", () => {
  expect(drawn({ here: 0, near: 0, far: 0 }).dots.map(([, x]) => x)).toEqual([10, 10, 10]);
});
