import { expect, test } from "vitest";
import { callsTerm } from "./terms.ts";
import { timeReadings } from "./readings.ts";

test.each([
  "2023秋",
  "2023年春季",
  "2023 秋季学期",
  "2023-2024学年第一学期",
  "2023—2024学年度（上学期）",
  "2023/24 Term 2",
  "2021/22 Autumn term",
  "Fall 2023",
  "Winter 2021/22",
  "Semestre 1 2022",
  "1. Halbjahr 2023",
  "Michaelmas term 2022",
  "Spring semester, 2023",
  "осень 2023",
])("“%s” is a term", (text) => {
  expect(callsTerm(text)).toBe(true);
  expect(timeReadings(text)).toEqual([]);
});

test.each([
  "2023",
  "2023年上半年",
  "2023 H1",
  "2023Q4",
  "Fall",
  "春",
  "Spring 12",
  "2023-05",
  "学期",
])("“%s” is none", (text) => {
  expect(callsTerm(text)).toBe(false);
});
