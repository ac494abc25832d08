import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holdReading, holdRoundTrip, randomTables } from "../round-trips.ts";

const timeoutMs = 900_000;

test(
  "3,000 tables are drafted and checked, and each cell is read for what it says, or named",
  async () => {
    const property = fc.asyncProperty(randomTables, holdRoundTrip);
    await fc.assert(property, { numRuns: 3_000, seed: 20261127 });
  },
  timeoutMs,
);

test("the same is true of every table of the tests, damaged as they are", async () => {
  const tables = globSync("tests/**/data/datasets/*/*.{csv,xlsx}");
  expect(tables.length).toBeGreaterThan(100);
  for (const file of tables) await holdReading(readFileSync(file), file);
});
