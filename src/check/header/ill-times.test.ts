import { expect, test } from "vitest";
import { illTimes } from "./ill-times.ts";

test("a label beside times that is written as one and is none is told", () => {
  expect(illTimes(["Area", "Week 51 2023", "Week 52 2023", "Week 53 2023"])).toEqual({
    rule: "wide-table.no-time",
    value: "Week 53 2023",
    labels: ["Week 51 2023", "Week 52 2023"],
  });
  expect(illTimes(["Area", "2021.0", "2022.0"])).toBeNull();
});

test("labels that differ in their years alone are times that are not read", () => {
  const weeks = ["w/e 05/01/2024", "w/e 12/01/2024"];
  expect(illTimes(["Area", ...weeks])).toEqual({
    rule: "wide-table.unread",
    value: weeks[0],
    labels: weeks,
  });
  expect(illTimes(["Area", ...weeks], [])).toBeNull();
  expect(illTimes(["Area", "2021", "2022"])).toBeNull();
  expect(illTimes(["Homes in 2021", "Schools in 2022"])).toBeNull();
  expect(illTimes(["Room 1", "Room 2"])).toBeNull();
});
