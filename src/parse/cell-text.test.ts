import { expect, test } from "vitest";
import { cellText } from "./cell-text.ts";

test.each([
  ["2024-06-01T14:30:00.000Z", "yyyy-mm-dd hh:mm", "2024-06-01 14:30"],
  ["2024-06-01T14:29:59.999Z", "yyyy/m/d h:mm", "2024-06-01 14:30"],
  ["2024-06-01T00:00:00.000Z", "m/d/yy h:mm", "2024-06-01 00:00"],
  ["2024-06-01T14:30:07.000Z", "yyyy-mm-dd hh:mm:ss", "2024-06-01 14:30:07"],
  ["1899-12-30T08:05:00.000Z", "h:mm", "08:05"],
])("a date cell of %s in the format %s is %s", (iso, numFmt, text) => {
  const cell = { value: null, type: "date" as const, style: { numFmt } };
  expect(cellText(new Date(iso), cell)).toEqual({ text });
});
