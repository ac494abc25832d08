import fc from "fast-check";
import { test } from "vitest";
import { holdRoundTrip, randomTables } from "./round-trips.ts";

test("what data:new writes, data:check reads, and both read what cells say, or name them", async () => {
  await fc.assert(fc.asyncProperty(randomTables, holdRoundTrip), { numRuns: 40, seed: 20261126 });
});
