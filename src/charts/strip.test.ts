import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawStrip } from "./strip.ts";

/** Where the line's zero stands, and the dots by their class, in pixels. */
function drawn(values: Record<"here" | "near" | "far", number>) {
  const places = (["here", "near", "far"] as const).map((rank) => ({
    rank,
    value: values[rank],
    name: rank,
    label: String(values[rank]),
  }));
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

test("its own place is named, neighbours where they have room, and both ends have their value", () => {
  const textsOf = (near: number) => {
    const places = [
      { rank: "here", value: 50, name: "Own", label: "50" },
      { rank: "near", value: near, name: "Near", label: String(near) },
      { rank: "far", value: 100, name: "Far", label: "100" },
    ] as const;
    const { document } = parseHTML(drawStrip([...places], ""));
    return [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
  };
  expect(textsOf(10)).toEqual(["Own", "Near", "10", "100"]);
  expect(textsOf(49)).toEqual(["Own", "49", "100"]);
});

test("of thousands of places those at one pixel are one dot", () => {
  const places = Array.from({ length: 3000 }, (_, index) => ({
    rank: index === 7 ? ("here" as const) : ("far" as const),
    value: index,
    name: String(index),
    label: String(index),
  }));
  const { document } = parseHTML(drawStrip(places, "Many"));
  expect(document.querySelectorAll("circle.far").length).toBeLessThan(310);
  expect(document.querySelectorAll("circle.here")).toHaveLength(1);
});
