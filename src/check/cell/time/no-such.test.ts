import { expect, test } from "vitest";
import { noSuchClock, noSuchTime } from "./no-such.ts";

const ruleOf = (text: string): string | undefined =>
  (noSuchClock(text) ?? noSuchTime(text))?.key.split(".no-such-")[1];

test.each([
  [
    "month",
    ["2025-13", "2025-00", "2025.13", "13/2025", "2025年13月", "2025M13", "202513", "20251301"],
  ],
  [
    "day",
    ["2025-02-30", "2025-04-00", "2025-05-32", "30/02/2025", "02/30/2025", "30 February 2025"],
  ],
  ["quarter", ["2025Q5", "Q5 2025", "2025年第五季度", "2025年0季度", "2025H3"]],
  ["week", ["2025-W53", "2025-W00", "2025年第54周", "Week 53, 2025"]],
  ["hour", ["2025-06-05 25:00", "2025-06-05T24:00", "2025-06-05 12:60"]],
])("a %s that is none", (rule, texts) => {
  expect(texts.map(ruleOf)).toEqual(texts.map(() => rule));
});

test("nothing is said of what is a time, or looks like none", () => {
  const texts = [
    "2025-12",
    "2026-W53",
    "2025Q4",
    "2024-02-29",
    "584013",
    "13 May",
    "x",
    "2025-06-05 23:59",
  ];
  expect(texts.map(ruleOf)).toEqual(texts.map(() => undefined));
});
