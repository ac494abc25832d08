import { expect, test } from "vitest";
import { isShownAt } from "./events.ts";

test("an event is shown from within the first period to the end of the last", () => {
  const years = ["2020", "2021"];
  const shown = (at: string) => isShownAt(at, years);
  expect(["2019", "2019-12-31", "2022", "2022-01-01"].map(shown)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(["2020-01-01", "2020-06", "2021", "2021-12-31"].map(shown)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("of one day it is shown on that day, and of no periods never", () => {
  expect(
    ["2020-05-02", "2020-05-01", "2020-05-03"].map((at) => isShownAt(at, ["2020-05-02"])),
  ).toEqual([true, false, false]);
  expect(isShownAt("2020", [])).toBe(false);
});
