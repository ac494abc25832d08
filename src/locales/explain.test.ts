import { expect, test } from "vitest";
import { localeIds } from "../model/locale.ts";
import { problemCodes, retiredCodes } from "../model/problem-codes.ts";
import { explain, knownCodes } from "./explain.ts";
import published from "./published-codes.json" with { type: "json" };

test("a code is told by an example, with what to do", () => {
  expect(explain("type-error.letter", "zh")).toBe(`type-error.letter
  例如：「持证人数」的“3O2”里夹着字母，看起来像数字。
  怎么改：把字母 O、l、I 改成数字 0、1。是不是想写“302”？
`);
});

test("a code of several rules tells them all, an unknown one nothing", () => {
  expect(explain("wrong-quote", "en").match(/^wrong-quote\.\w+$/gm)).toHaveLength(2);
  expect(explain("no-such-code", "en")).toBe("");
});

test.each(problemCodes)("%s can be told in every language, with no word left out", (code) => {
  for (const locale of localeIds) {
    expect(explain(code, locale)).not.toBe("");
    expect(explain(code, locale)).not.toMatch(/「」|«»|\{[a-z]\w*\}/);
  }
});

test("a code that was ever published is known for good: told still, or retired", () => {
  expect([...knownCodes].sort()).toEqual([...published].sort());
});

test("no code that is told still is called retired", () => {
  expect(problemCodes.filter((code) => code in retiredCodes)).toEqual([]);
});

test("a retired code is told with the day since when, and what holds now", () => {
  expect(explain("many-series", "zh")).toMatch(
    /^many-series\n {2}从2026年11月27日起，不再报告这个代码。\n {2}现在/,
  );
  for (const code of Object.keys(retiredCodes))
    for (const locale of localeIds) expect(explain(code, locale)).toMatch(/2026.*\n {2}\S/);
});
