import { expect, test } from "vitest";
import { withAbsent } from "./absent.ts";

test("years between others have their room, in whatever month they begin", () => {
  expect(withAbsent(["2016", "2019"])).toEqual(["2016", "2017", "2018", "2019"]);
  const school = { year: "school", begins: 9 } as const;
  expect(withAbsent(["2010-09/2011-08", "2012-09/2013-08"], school)).toEqual([
    "2010-09/2011-08",
    "2011-09/2012-08",
    "2012-09/2013-08",
  ]);
});

test("parts of years have it where most of them follow each other", () => {
  const fiscal = { year: "fiscal", begins: 2 } as const;
  const quarters = ["2023-02/2023-04", "2023-05/2023-07", "2023-08/2023-10", "2024-02/2024-04"];
  expect(withAbsent(quarters, fiscal).slice(3)).toEqual(["2023-11/2024-01", "2024-02/2024-04"]);
  expect(withAbsent(["2023-10", "2023-11", "2023-12", "2024-02"])).toHaveLength(5);
  expect(withAbsent(["2013-04", "2017-11"])).toEqual(["2013-04", "2017-11"]);
});

test("what is of several sorts, or counted up, stays as it is", () => {
  for (const periods of [["2016", "2019-04"], ["2016-01", "2016-01/2016-03"], []])
    expect(withAbsent(periods, { toDate: true })).toEqual(periods);
});
