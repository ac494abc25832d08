import { expect, test } from "vitest";
import { declaredField } from "../declared-fields.ts";
import { halfwidth, repairCell, trimmed } from "./repair.ts";

test.each([
  ["Trinidad &amp; Tobago", "Trinidad & Tobago"],
  ["S&#227;o Tom&eacute;", "São Tomé"],
  ["&lt;5", "<5"],
  ["&#x2264;5", "≤5"],
  ["甲区&nbsp;", "甲区"],
  ["12&deg;", "12°"],
])("%s is %s, as web pages write it", (written, text) => {
  expect(trimmed(written)).toEqual({ text, kinds: ["entity"] });
});

test("an ampersand that begins no such code stays", () => {
  for (const text of ["R&D", "A & B", "R&D;", "a=1&b=2;", "&unknown;", "&#00;", "&#010;"])
    expect(trimmed(text)).toEqual({ text, kinds: [] });
});

test("codes that a cell is right with alone stay", () => {
  const field = declaredField("type", { role: "key" });
  const faultOf = (text: string) =>
    ["R&amp;D", "A&B"].includes(text) ? null : { key: "constraint-error.enum" as const };
  const repaired = (text: string) =>
    repairCell(text, undefined, { field, faultOf, decimalComma: false });
  expect(repaired("R&amp;D")).toEqual({ text: "R&amp;D", kinds: [] });
  expect(repaired("A&#38;B")).toEqual({ text: "A&B", kinds: ["entity"] });
});

test("digits and signs of Arabic tables are those of others", () => {
  expect(halfwidth("٥٫٢٪")).toBe("5.2%");
  expect(halfwidth("١٢٬٣٤٥")).toBe("12,345");
});
