import { expect, test } from "vitest";
import { changeText } from "./differences.ts";

const counts = { unit: "people", whole: true, locale: "en" } as const;
const others = { ...counts, unit: "°C", whole: false };

test.each([
  { from: 379, to: 462, style: counts, text: "83 people (21.9%)" },
  { from: 462, to: 379, style: counts, text: "83 people (18.0%)" },
  { from: 504, to: 4383, style: counts, text: "3,879 people (8.7 times as many)" },
  { from: 20, to: 0, style: counts, text: "20 people (100.0%)" },
  { from: 9, to: 12, style: counts, text: "3 people" },
  { from: 0, to: 12, style: counts, text: "12 people" },
  { from: 12, to: -3, style: counts, text: "15 people" },
  { from: 100_000, to: 100_001, style: counts, text: "1 people" },
  { from: 12.5, to: 25, style: others, text: "12.5 °C" },
  { from: 22, to: 23, style: { ...others, whole: true }, text: "1 °C" },
  { from: 38.4, to: 41, style: { ...others, unit: "%" }, text: "2.6 percentage points" },
  { from: 100, to: 112.5, style: { ...others, unit: "2022 = 100" }, text: "12.5" },
])("from $from to $to is a change of $text", ({ from, to, style, text }) => {
  expect(changeText(from, to, style)).toBe(text);
});
