import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { faultsOf, randomViews } from "../series.ts";
import { drawingWidths, type DrawingWidth } from "../../src/drawing/frame.ts";

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("of series by chance every kind can be read: no text on another, no mark outside, each named", () => {
  fc.assert(
    fc.property(randomViews(400), fc.constantFrom(...widths), ({ name, context }, width) => {
      expect([name, ...faultsOf(drawn(context, width))]).toEqual([name]);
    }),
    { numRuns: 24, seed: 20261128, endOnFailure: true },
  );
});
