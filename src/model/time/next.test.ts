import { expect, test } from "vitest";
import { nextPeriod } from "./next.ts";

test("the next period follows by the usual step: months, quarters, years, weeks, years to date", () => {
  expect(nextPeriod(["2024-11", "2024-12"])).toBe("2025-01");
  expect(nextPeriod(["2024-12", "2024-11", "2024-12"])).toBe("2025-01");
  expect(nextPeriod(["2000", "2010", "2020"])).toBe("2030");
  expect(nextPeriod(["2020"])).toBe("2021");
  expect(nextPeriod(["2022", "2023", "2024", "2026"])).toBe("2027"); // 2025 was passed over
  expect(nextPeriod(["2024-07/2024-09", "2024-10/2024-12"])).toBe("2025-01/2025-03");
  expect(nextPeriod(["2022-09/2023-08"], { year: "school", begins: 9 })).toBe("2023-09/2024-08");
  expect(nextPeriod(["2024-12-23/2024-12-29"])).toBe("2024-12-30/2025-01-05");
  const toDate = { toDate: true };
  expect(nextPeriod(["2024-01/2024-02", "2024-01/2024-11"], toDate)).toBe("2024-01/2024-12");
  expect(nextPeriod(["2024-01/2024-11", "2024-01/2024-12"], toDate)).toBe("2025-01/2025-01");
});

test("days are the last of their months, or equally far from each other", () => {
  expect(nextPeriod(["2023-12-31", "2024-01-31"])).toBe("2024-02-29");
  expect(nextPeriod(["2022-12-31", "2023-12-31"])).toBe("2024-12-31");
  expect(nextPeriod(["2024-02-28", "2024-02-29"])).toBe("2024-03-01");
  expect(nextPeriod(["2016-07-31", "2019-10-31", "2023-06-30"])).toBeNull();
  expect(nextPeriod(["2016-07-31", "2024-06-30"])).toBeNull(); // no rhythm yet
});

test("periods of several sorts, or none, do not say what follows", () => {
  expect(nextPeriod(["2023", "2024-01"])).toBeNull();
  expect(nextPeriod([])).toBeNull();
});
