import { expect, test } from "vitest";
import { dayIn } from "./day-in.ts";

test("a moment is of the day that it is in the time zone of the site, wherever the machine stands", () => {
  const evening = new Date("2026-11-30T16:30:00Z");
  expect(dayIn("Asia/Shanghai", evening)).toBe("2026-12-01");
  expect(dayIn("America/New_York", evening)).toBe("2026-11-30");
  expect(dayIn("UTC", evening)).toBe("2026-11-30");
  expect(dayIn(undefined, evening)).toMatch(/^2026-(11-30|12-01)$/);
});
