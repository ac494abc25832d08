import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holdReading, holdRoundTrip, randomTables } from "./round-trips.ts";

test("what data:new writes, data:check reads, and both read what cells say, or name them", async () => {
  await fc.assert(fc.asyncProperty(randomTables, holdRoundTrip), { numRuns: 200, seed: 20261126 });
});

test("the same is true of every table of the tests, damaged as they are", async () => {
  const tables = globSync("tests/**/data/datasets/*/*.{csv,xlsx}");
  expect(tables.length).toBeGreaterThan(100);
  for (const file of tables) await holdReading(readFileSync(file), file);
});
