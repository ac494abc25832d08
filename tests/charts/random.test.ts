import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { randomPlaces } from "../mapped.ts";
import { faultsOf, randomViews, type Tried } from "../series.ts";
import { drawingWidths, type DrawingWidth } from "../../src/drawing/frame.ts";

const widths = Object.keys(drawingWidths) as DrawingWidth[];

const readable = (views: fc.Arbitrary<Tried>) =>
  fc.property(views, fc.constantFrom(...widths), ({ name, context }, width) => {
    expect([name, ...faultsOf(drawn(context, width))]).toEqual([name]);
  });

const chance = { seed: 20261128, endOnFailure: true };

test("of series by chance every kind can be read: no text on another, no mark outside, each named", () => {
  fc.assert(readable(randomViews(400)), { numRuns: 24, ...chance });
});

test("of places by chance, too, maps and dots can be read", () => {
  fc.assert(readable(randomPlaces([1, 7, 16, 51, 160])), { numRuns: 12, ...chance });
});
