import { expect, test } from "vitest";
import { remarked } from "./remarks.ts";

test.each([
  ["2023 (p)", { time: "2023", status: "P" }],
  ["2023年（初步核算数）", { time: "2023年", status: "P" }],
  ["2023 (provisional)", { time: "2023", status: "P" }],
  ["2023 (предварительно)", { time: "2023", status: "P" }],
  ["2022 (est.)", { time: "2022", status: "E" }],
  ["2025年（预测）", { time: "2025年", status: "F" }],
  ["2022 (r)", { time: "2022", status: "" }],
  ["2022Q1（修订）", { time: "2022Q1", status: "" }],
])("%s tells a time and the status of its figures", (label, expected) => {
  expect(remarked(label)).toEqual(expected);
});

test.each(["2023", "人数（人）", "2023年（万人）", "Area (p)"])(
  "%s has no such remark",
  (label) => {
    expect(remarked(label)).toBeNull();
  },
);
