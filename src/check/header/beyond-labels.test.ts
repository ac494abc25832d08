import { expect, test } from "vitest";
import { beyondLabels } from "./beyond-labels.ts";

const found = (...cells: string[]) => {
  const problem = beyondLabels({ line: 2, row: 2, cells }, 3, "data/a.csv");
  return (
    problem && [problem.code, problem.cell, problem.correction?.value ?? problem.params.nearest]
  );
};

test("a comma between thousands that parted a number is named where it stands", () => {
  expect(found("甲区", "2020", "1", "234")).toEqual(["shifted-cells", "C2", "1,234"]);
  expect(found("甲区", "12", "345", "7")).toEqual(["shifted-cells", "B2", "12,345"]);
});

test("other figures beyond the last label are named as cells too many", () => {
  expect(found("甲区", "2020", "1", "2")).toEqual(["extra-cell", "D2", undefined]);
  expect(found("1", "234", "5", "678")).toEqual(["extra-cell", "D2", undefined]);
});

test("remarks, blank cells and signs for no number say nothing of what stands before them", () => {
  for (const rest of [["补充"], ["", ""], ["-"], []])
    expect(found("甲区", "2020", "10", ...rest)).toBeNull();
});
