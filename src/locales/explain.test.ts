import { expect, test } from "vitest";
import { localeIds } from "../model/locale.ts";
import { problemCodes } from "../model/problem.ts";
import { explain } from "./explain.ts";

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
