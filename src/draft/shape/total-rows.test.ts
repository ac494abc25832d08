import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";

test("a total that is none is told, though its row is no data", () => {
  const { problems } = drafted("类别,2021年,2022年\n甲类,10,11\n小计,12,11\n");
  expect(problems).toMatchObject([{ rule: "total", cell: "B3", value: "12" }]);
});

test("a total above or below its parts that is none is told, in long tables too", () => {
  const found = (csv: string) =>
    drafted(csv).problems.map(({ cell, value, params }) => [cell, value, params["sum"]]);
  expect(found("类别,2021年,2022年\n合计,5,5\n甲类,1,1\n乙类,3,3\n")).toEqual([
    ["B2", "5", "4"],
    ["C2", "5", "4"],
  ]);
  expect(found("类别,人数（人）\n甲类,1\n乙类,3\n合计,5\n")).toEqual([["B4", "5", "4"]]);
});

test("a sub-total that says of what it is one, and is none, is told", () => {
  const { problems } = drafted("类别,人数（人）\n甲类,1\n甲类,3\n甲类小计,5\n乙类,2\n");
  expect(problems).toMatchObject([{ rule: "total", cell: "B4", value: "5" }]);
});

test("what only may be a total stays data where it is no sum", () => {
  const csv = "省份,2021,2022\n子省,1,2\n丑省,3,4\n全国,90,95\n";
  const draft = drafted(csv);
  expect(draft.problems).toEqual([]);
  expect([...(draft.csv ?? [])].join("")).toContain("全国,2021,90\r\n");
  const both = "地区,性别,年份,人数（人）\n甲区,男,2021,1\n甲区,女,2021,2\n甲区,合计,2021,3\n";
  expect(drafted(both).shape).toBeNull();
});
