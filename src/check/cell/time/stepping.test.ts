import { expect, test } from "vitest";
import { steppingMonths, steppingSpans } from "./stepping.ts";

test("months by name that run into another year are of it", () => {
  const found = steppingMonths(["Nov-22", "Dec-22", "Jan-23"]);
  expect([...found.values()]).toEqual(["2022-11", "2022-12", "2023-01"]);
  expect([...steppingMonths(["Jan-23", "Dec-22"]).values()]).toEqual(["2023-01", "2022-12"]);
});

test.each([
  [["Jan-23", "Feb-23", "Mar-23"]],
  [["Dec-22", "Feb-23"]],
  [["Dec-22", "Jan-23", "total"]],
  [["Jan-23"]],
])("%j may be days", (texts) => {
  expect(steppingMonths(texts).size).toBe(0);
});

test("months by four digits are told from years where these make no sense", () => {
  const found = steppingMonths(["2011", "2012", "2101"]);
  expect([...found.values()]).toEqual(["2020-11", "2020-12", "2021-01"]);
  expect([...steppingMonths(["2401", "2402", "2403"]).values()]).toContain("2024-02");
  for (const years of [
    ["2009", "2010", "2011"],
    ["2011", "2012"],
    ["2410", "2411", "2413"],
  ])
    expect(steppingMonths(years).size).toBe(0);
});

test("years that step together at both ends are spans of several", () => {
  const found = steppingSpans(["1998-00", "1999-01", "2000-02", "2001-03"]);
  expect([...found.values()]).toEqual(["1998/2000", "1999/2001", "2000/2002", "2001/2003"]);
});

test.each([
  [["2001-01", "2001-02", "2001-03"]],
  [["2001-03", "2002-04"]],
  [["2001-02", "2002-03", "2003-04"]],
  [["2001-03", "2003-05", "2005-07"]],
])("%j are none", (texts) => {
  expect(steppingSpans(texts).size).toBe(0);
});
