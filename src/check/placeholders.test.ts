import { expect, test } from "vitest";
import { isPlaceholder } from "./placeholders.ts";

test.each([
  "原因",
  "“原因”",
  "原因（中文）",
  "Reason",
  "reason (English)",
  "причина",
  "…",
  "xxx",
  "【待填写】例如",
  "TODO",
  "理由。",
  "无",
])("%s is no reason", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(["来源四舍五入", "原因是来源四舍五入", "a typing error", "张", "reasons of rounding"])(
  "%s is one",
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
