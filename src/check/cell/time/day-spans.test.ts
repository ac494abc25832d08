import { expect, test } from "vitest";
import { inSpan, spanOf } from "./day-spans.ts";

test("a day stands for the month, quarter or year that it begins or ends", () => {
  expect(inSpan("2006-02-01", "month")).toBe("2006-02");
  expect(inSpan("2008-02-29", "month")).toBe("2008-02");
  expect(inSpan("2006-04-01", "quarter")).toBe("2006-04/2006-06");
  expect(inSpan("2006-06-30", "quarter")).toBe("2006-04/2006-06");
  expect(inSpan("2006-01-01", "year")).toBe("2006");
  expect(inSpan("2006-12-31", "year")).toBe("2006");
});

test("a day within stands for itself", () => {
  expect(inSpan("2006-02-15", "month")).toBeNull();
  expect(inSpan("2006-05-01", "quarter")).toBeNull();
  expect(inSpan("2006-03-31", "year")).toBeNull();
  expect(inSpan("2006-02-01", "day")).toBeNull();
  expect(inSpan("2006-02", "month")).toBeNull();
});

test("days that all begin or all end what follows each other may stand for it", () => {
  expect(spanOf(["2006-01-01", "2006-02-01", "2006-03-01"])).toBe("month");
  expect(spanOf(["2006-01-31", "2006-02-28", "2006-04-30"])).toBe("month");
  expect(spanOf(["2006-01-01", "2006-04-01", "2006-07-01"])).toBe("quarter");
  expect(spanOf(["2005-12-31", "2006-12-31", "2007-12-31"])).toBe("year");
});

test("other days are days", () => {
  expect(spanOf(["2006-01-01", "2006-02-01"])).toBeNull();
  expect(spanOf(["2006-01-01", "2006-01-02", "2006-01-03"])).toBeNull();
  expect(spanOf(["2006-01-01", "2006-02-28", "2006-03-01"])).toBeNull();
  expect(spanOf(["1953-07-01", "1964-07-01", "1982-07-01"])).toBeNull();
});
