import { expect, test } from "vitest";
import type { Dataset } from "../../model/dataset.ts";
import { dueOf } from "./due-date.ts";

const dataset = (more: Partial<Dataset>) =>
  ({
    ...{ id: "a", status: "official", modified: "2026-01-15", updateFrequency: "annual" },
    ...more,
  }) as Dataset;

const planned = [
  { dataset: "a", date: "2025-12-20" },
  { dataset: "b", date: "2026-02-01" },
  { dataset: "a", date: "2026-03-01" },
  { dataset: "a", date: "2026-06-01" },
];

test("the first day that was named after the last change is due, of this dataset alone", () => {
  expect(dueOf(dataset({}), planned)).toEqual({ day: "2026-03-01", isPlanned: true });
});

test("without such a day the frequency tells it", () => {
  expect(dueOf(dataset({}), [])).toEqual({ day: "2027-01-16", isPlanned: false });
  expect(dueOf(dataset({ updateFrequency: "monthly" }), [])?.day).toBe("2026-02-15");
});

test("what comes at no known time, never again, or is invented is never due", () => {
  for (const updateFrequency of ["irregular", "never"] as const)
    expect(dueOf(dataset({ updateFrequency }), [])).toBeNull();
  expect(dueOf(dataset({ status: "sample" }), planned)).toBeNull();
});
