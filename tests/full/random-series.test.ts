import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { faultsOf, randomViews } from "../series.ts";
import { drawingWidths, type DrawingWidth } from "../../src/drawing/frame.ts";

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("of ten thousand points by chance, too, every kind can be read", () => {
  fc.assert(
    fc.property(randomViews(10_000), fc.constantFrom(...widths), ({ name, context }, width) => {
      expect([name, ...faultsOf(drawn(context, width))]).toEqual([name]);
    }),
    { numRuns: 300, seed: 20261129, endOnFailure: true },
  );
});
