import { expect, test } from "vitest";
import { januaries } from "./januaries.ts";

const months = (year: number, ...all: (number | string)[]) => all.map((each) => `${year}.${each}`);

const found = (...texts: string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...januaries(counts).keys()];
};

const toSeptember = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test("a year has its January where October is there too", () => {
  expect(found(...months(2023, ...toSeptember, "10", 11, 12))).toEqual(["2023.1"]);
  expect(found(...months(2023, "10", 7, 4, 1))).toEqual(["2023.1"]);
});

test("months that run from January, either way, are no later ones", () => {
  expect(found(...months(2023, ...toSeptember))).toEqual(["2023.1"]);
  expect(found(...months(2023, 3, 2, 1), ...months(2022, 12, 11))).toEqual(["2023.1"]);
  expect(found(...months(2022, 11, 12), ...months(2023, 1))).toEqual(["2023.1"]);
  expect(found(...months(2022, 1, 4, 7, "10"), ...months(2023, 1, 4))).toEqual([
    "2022.1",
    "2023.1",
  ]);
});

test.each([
  ["one month tells nothing", months(2023, 1)],
  ["October is lacking before November", months(2023, ...toSeptember, 11, 12)],
  ["it stands between September and November", months(2023, 8, 9, 1, 11)],
  ["it stands behind September", months(2023, 7, 8, 9, 1)],
  ["it stands twice", months(2023, ...toSeptember, 1)],
  ["quarters may lack it", months(2023, 4, 7, 1)],
  ["the same month of each year", ["2021.1", "2022.1", "2023.1"]],
  ["October of each year", ["2021.10", "2022.10", "2023.1"]],
  ["others have two digits", months(2023, "01", "02", "03", 1)],
])("it is not known which month it is where %s", (_, texts) => {
  expect(found(...texts)).toEqual([]);
});
