import fc from "fast-check";
import { test } from "vitest";
import { holdRoundTrip, randomTables } from "../round-trips.ts";

const timeoutMs = 900_000;

test(
  "3,000 tables are drafted and checked, and each cell is read for what it says, or named",
  async () => {
    const property = fc.asyncProperty(randomTables, holdRoundTrip);
    await fc.assert(property, { numRuns: 3_000, seed: 20261127 });
  },
  timeoutMs,
);
