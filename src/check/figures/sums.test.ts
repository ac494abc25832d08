import { expect, test } from "vitest";
import type { Row } from "../../model/table.ts";
import { forgottenParts, type Sum } from "./sums.ts";

const row: Row = { record: 1, cells: {}, values: {} };

/** A sum of four parts, those named with a row. */
const sum = (present: string, all = "abcd"): Sum => ({
  whole: row,
  parts: Array.from(all, (text) => ({ text, row: present.includes(text) ? row : null })),
});

const forgottenIn = (sums: readonly Sum[]): string[] =>
  [...forgottenParts(sums).values()].map((parts) => parts.map(({ text }) => text).join(""));

test("a part is forgotten where nearly all other sums have it, and most of its own sum are there", () => {
  const whole = Array.from({ length: 10 }, () => sum("abcd"));
  expect(forgottenIn([...whole, sum("abc")])).toContain("d");
  expect(forgottenIn([...whole, sum("ab")]).join("")).toBe("");
});

test("a part that has a row nowhere, as a place that is new, makes no other a forgotten one", () => {
  const whole = Array.from({ length: 10 }, () => sum("abcd", "abcde"));
  expect(forgottenIn([...whole, sum("ab", "abcde")]).join("")).toBe("");
  expect(forgottenIn([...whole, sum("abc", "abcde")])).toContain("d");
});
