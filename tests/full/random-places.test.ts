import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { randomPlaces } from "../mapped.ts";
import { faultsOf } from "../series.ts";
import { drawingWidths, type DrawingWidth } from "../../src/drawing/frame.ts";

const widths = Object.keys(drawingWidths) as DrawingWidth[];
const counts = [1, 7, 16, 51, 160, 300, 600];

test("maps and dots of up to 600 places by chance can be read", () => {
  fc.assert(
    fc.property(randomPlaces(counts), fc.constantFrom(...widths), ({ name, context }, width) => {
      expect([name, ...faultsOf(drawn(context, width))]).toEqual([name]);
    }),
    { numRuns: 120, seed: 20261129, endOnFailure: true },
  );
});
