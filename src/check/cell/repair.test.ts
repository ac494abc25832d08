import { expect, test } from "vitest";
import { declaredField } from "../declared-fields.ts";
import { trimmed } from "./repair.ts";

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
  for (const text of ["R&D", "A & B", "R&D;", "a=1&b=2;", "&unknown;", "&#00;", "&#xD800;"])
    expect(trimmed(text)).toEqual({ text, kinds: [] });
});

test("a value of a field that has such codes itself stays", () => {
  const field = declaredField("type", { role: "key", constraints: { enum: ["R&amp;D"] } });
  expect(trimmed("R&amp;D", field)).toEqual({ text: "R&amp;D", kinds: [] });
  expect(trimmed("R&#38;D", field)).toEqual({ text: "R&D", kinds: ["entity"] });
});
