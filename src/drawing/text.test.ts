import { expect, test } from "vitest";
import { textWidth, wrap } from "./text.ts";

test("a Chinese character is one em wide, a Latin letter little more than half", () => {
  expect(textWidth("桐乡市", 12)).toBe(36);
  expect(textWidth("356", 10)).toBeCloseTo(18);
});

test("Chinese breaks anywhere but before closing punctuation, Latin between words", () => {
  expect(wrap("南湖区和秀洲区", 48, 12)).toEqual(["南湖区和", "秀洲区"]);
  expect(wrap("市本级，合计", 36, 12)).toEqual(["市本", "级，合", "计"]);
  expect(wrap("Urban core (Nanhu and Xiuzhou)", 90, 12)).toEqual([
    "Urban core",
    "(Nanhu and",
    "Xiuzhou)",
  ]);
});

test("a word wider than a line is broken, so that no line is wider", () => {
  const lines = wrap("a Pneumonoultramicroscopic thing", 60, 12);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every((line) => textWidth(line, 12) <= 60)).toBe(true);
});

test("nothing is lost by wrapping", () => {
  const text = "96345 社区服务中心 daily services 日均";
  expect(wrap(text, 30, 12).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});
