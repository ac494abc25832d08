import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../tests/boxes.ts";
import { drawn } from "../../tests/drawn.ts";
import { tabled } from "../../tests/tabled.ts";
import { times } from "../../tests/times.ts";
import type { Reference, View } from "../model/view.ts";
import { presentView } from "../site/view/present.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const kinds = ["line", "column", "bar"] as const;

const viewWith = (kind: (typeof kinds)[number], reference: Reference[]): View =>
  kind === "bar"
    ? { ...common, kind, x: "count", y: "place", reference }
    : { ...common, kind, x: "period", y: "count", reference };

const target = (value: number, text = "Target"): Reference => ({
  value,
  label: { zh: text, en: text },
  source: "office",
});

const places = ["a", "b", "c", "d", "e"];

const rows = (kind: (typeof kinds)[number], count: number, size: number) =>
  kind === "bar"
    ? [
        "place count",
        ...places.map(
          (place, index) => `${place} ${Math.round((((index * 7919) % 101) * size) / 100)}`,
        ),
      ]
    : [
        "period count",
        ...Array.from(
          { length: count },
          (_, index) =>
            `${times.months(index)} ${Math.round((((index * 7919) % 101) * size) / 100)}`,
        ),
      ];

const cases = fc.record({
  kind: fc.constantFrom(...kinds),
  width: fc.constantFrom("phone" as const, "wide" as const),
  count: fc.integer({ min: 1, max: 120 }),
  size: fc.constantFrom(0, 10, 100, 1_000_000),
  parts: fc.array(
    fc.tuple(
      fc.double({ min: -0.5, max: 3, noNaN: true }),
      fc.constantFrom("Target", "全国目标", "A goal that takes some words to be told"),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

test("references have rules within the drawing and words that touch no others, or stand in the legend", () => {
  fc.assert(
    fc.property(cases, ({ kind, width, count, size, parts }) => {
      const references = parts.map(([part, text]) => target(Math.round(part * size), text));
      const svg = drawn(tabled(viewWith(kind, references), rows(kind, count, size)), width);
      const boxes = textBoxesOf(svg);
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      const said = boxes.map(({ text }) => text).join(" ");
      for (const [, text] of parts) expect(said).toContain(text);
      expect(svg.outerHTML).not.toContain("NaN");
    }),
    { numRuns: 16, seed: 20261128 },
  );
});

const sentenceOf = (view: View, lines: string[], locale: "zh" | "en" = "en") =>
  presentView(tabled(view, lines, locale)).sentence;

test("a sentence says how many figures lie above a target, and in a line where the newest lies", () => {
  const lines = ["place count", "a 1", "b 5", "c 9"];
  const above = (value: number, locale?: "zh" | "en") =>
    sentenceOf(viewWith("bar", [target(value)]), lines, locale)
      .split(/[;；] ?/)
      .at(-1);
  expect(above(4)).toBe("2 of 3 are above 4 people (Target).");
  expect(above(6)).toBe("1 of 3 is above 6 people (Target).");
  expect(above(0)).toBe("all 3 are above 0 people (Target).");
  expect(above(9)).toBe("none of 3 is above 9 people (Target).");
  expect(above(4, "zh")).toBe("3个中有2个高于4人（Target）。");
  const line = sentenceOf(viewWith("line", [target(6)]), ["period count", "2001 9", "2002 5"]);
  expect(line).toContain("2002 is below 6 people (Target)");
});

test("a mean is of the exact figures of places, and nothing is told beside inexact ones", () => {
  const mean: Reference[] = [{ of: "mean" }];
  const context = tabled(viewWith("bar", mean), ["place count", "a 1", "b 2", "c 6"]);
  expect(presentView(context).sentence).toContain("1 of 3 is above the mean of 3.0 people");
  const some = tabled(viewWith("bar", mean), ["place count", "a 1", "b 2", "c 1200+"]);
  expect(presentView(some).sentence).not.toContain("mean");
  expect(textBoxesOf(drawn(some)).map(({ text }) => text)).toContain("Mean 1.5");
  const one = tabled(viewWith("bar", mean), ["place count", "a 1", "b x"]);
  expect(drawn(one).querySelector(".reference")).toBeNull();
});

test("an axis reaches the reference, and its rule stands at its value", () => {
  const bars = drawn(tabled(viewWith("bar", [target(20)]), ["place count", "a 10", "b 5"]));
  const x = Number(
    /^M([\d.]+),/.exec(bars.querySelector("path.reference")?.getAttribute("d") ?? "")?.[1],
  );
  const [zero = 0, ten = 0] = [...bars.querySelectorAll("rect[data-row]")]
    .slice(0, 1)
    .flatMap((bar) => [Number(bar.getAttribute("x")), Number(bar.getAttribute("width"))]);
  expect(x).toBeCloseTo(zero + 2 * ten, 0);
});
