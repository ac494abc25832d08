import { expect, test } from "vitest";
import { remarked } from "./remarks.ts";

test.each([
  ["2023 (p)", { time: "2023", status: "P" }],
  ["2023年（初步核算数）", { time: "2023年", status: "P" }],
  ["2023 (provisional)", { time: "2023", status: "P" }],
  ["2023 (предварительно)", { time: "2023", status: "P" }],
  ["2022 (est.)", { time: "2022", status: "E" }],
  ["2025年（预测）", { time: "2025年", status: "F" }],
  ["2020-21 (RE)", { time: "2020-21", status: "E" }],
  ["2021-22 (BE)", { time: "2021-22", status: "F" }],
  ["2022 (r)", { time: "2022", status: "" }],
  ["2022Q1（修订）", { time: "2022Q1", status: "" }],
  ["2023p", { time: "2023", status: "P" }],
  ["2021년 3분기p", { time: "2021년 3분기", status: "P" }],
  ["FY2023-24 (budget)", { time: "FY2023-24", status: "F" }],
  ["2023Q1 e", { time: "2023Q1", status: "E" }],
  ["FY2024F", { time: "FY2024", status: "F" }],
  ["2022r", { time: "2022", status: "" }],
  ["2023 provisional", { time: "2023", status: "P" }],
  ["2024年预计", { time: "2024年", status: "F" }],
])("%s tells a time and the status of its figures", (label, expected) => {
  expect(remarked(label)).toEqual({ ...expected, mark: null });
});

test.each([
  ["2023*", "2023", "*"],
  ["2023年①", "2023年", "①"],
  ["2021¹", "2021", "¹"],
  ["2022(a)", "2022", "a"],
  ["2022 [note 3]", "2022", "note 3"],
  ["2022（注1）", "2022", "注1"],
  ["2023年3月 †", "2023年3月", "†"],
  ["2023 1)", "2023", "1)"],
  ["2020/21#", "2020/21", "#"],
  ["2019b", "2019", "b"],
])("%s has the mark of a footnote", (label, time, mark) => {
  expect(remarked(label)).toEqual({ time, status: "", mark });
});

test.each([
  "2023",
  "人数（人）",
  "2023年（万人）",
  "Area (p)",
  "2023年人数",
  "2023 births",
  "2020s",
  "45292*",
  "2011 (12) 3",
])("%s has no such remark", (label) => {
  expect(remarked(label)).toBeNull();
});
