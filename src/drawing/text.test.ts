import { expect, test } from "vitest";
import { textWidth } from "./text.ts";

test("a Chinese character is one em wide, Latin as wide as the widest of common fonts", () => {
  expect(textWidth("桐乡市", 12)).toBe(36);
  expect(textWidth("356", 10)).toBeCloseTo(19.2);
  expect(textWidth("Wi", 10)).toBeCloseTo(12.8);
});

test("a syllable of Hangul is one em wide, however many letters it is of", () => {
  expect(textWidth("한국", 10)).toBe(20);
  expect(textWidth("한국", 10, "bold")).toBe(20);
});

test("bold widens Latin alone, and an accent nothing", () => {
  expect(textWidth("桐乡市", 12, "bold")).toBe(36);
  expect(textWidth("356", 10, "bold")).toBeCloseTo(21.12);
  expect(textWidth("é", 10)).toBe(textWidth("e", 10));
});

test("letters of Greek, Cyrillic and Arabic are as wide as they are, so that their words stay whole", () => {
  expect(textWidth("Ελλάδα", 10)).toBeCloseTo(38.8);
  expect(textWidth("Жители", 10)).toBeCloseTo(43.2);
  expect(textWidth("الاجتماعيين", 14)).toBeLessThanOrEqual(144);
});

test("what is wider than a Chinese character is measured as it is", () => {
  expect(textWidth("☆₂", 10)).toBe(20);
  expect(textWidth("😀", 10)).toBe(13);
});
