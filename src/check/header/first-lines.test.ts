import { expect, test } from "vitest";
import { FirstLines } from "./first-lines.ts";

test("a text is found on the line where it stood first, however many there are", () => {
  const lines = new FirstLines();
  const texts = Array.from({ length: 5000 }, (_, index) => `嘉兴${index}`);
  expect(texts.filter((text, index) => lines.find(text, index + 2) !== null)).toEqual([]);
  expect(texts.map((text) => lines.find(text, 0))).toEqual(texts.map((_, index) => index + 2));
});

test("texts of one hash are told apart", () => {
  const lines = new FirstLines();
  // The 32 bits of FNV-1a are the same for both.
  expect([lines.find("costarring", 2), lines.find("liquid", 3)]).toEqual([null, null]);
  expect([lines.find("costarring", 4), lines.find("liquid", 5)]).toEqual([2, 3]);
});

test("the blank text and names of no meaning are texts like others", () => {
  const lines = new FirstLines();
  for (const text of ["", "__proto__", "constructor"])
    expect([lines.find(text, 2), lines.find(text, 3)]).toEqual([null, 2]);
});
