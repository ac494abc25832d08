import { expect, test } from "vitest";
import type { LoggedChange } from "../../model/change.ts";
import { dayFault, daysOf } from "./days.ts";

const logged = (date: string) => [{ date }] as LoggedChange[];

test("a release is of no day before the last, of none to come, and of a day", () => {
  const days = daysOf(logged("2026-11-23"), "2026-11-29");
  expect(days).toEqual({ first: "2026-11-23", latest: "2026-11-29" });
  expect(dayFault("2026-11-29", days, "en")).toBeNull();
  expect(dayFault("2026-11-23", days, "en")).toBeNull();
  expect(dayFault("2026-11-22", days, "en")).toContain(
    "before that of the last release, 23 November 2026",
  );
  expect(dayFault("2062-11-29", days, "en")).toContain("is 29 November 2026");
  expect(dayFault("", days, "en")).toContain("choose a date");
});

test("after a release of a day to come, the next is of that day until it has come", () => {
  expect(daysOf(logged("2027-03-01"), "2026-11-29")).toEqual({
    first: "2027-03-01",
    latest: "2027-03-01",
  });
  expect(daysOf([], "2026-11-29")).toEqual({ first: undefined, latest: "2026-11-29" });
});
