import { expect, test } from "vitest";
import { problemCodes } from "../model/problem-codes.ts";
import type { Problem } from "../model/problem.ts";
import { findingWords } from "./index.ts";
import { sayProblem, visible } from "./problems.ts";

const problem: Problem = {
  code: "type-error",
  rule: "integer",
  severity: "error",
  file: "x.csv",
  line: 2,
  column: 1,
  cell: "A2",
  value: "1,358",
  params: { field: { zh: "人数", en: "People" } },
};

test("every code has words", () => {
  const keys = Object.keys(findingWords.zh.problems);
  expect(new Set(keys.map((key) => key.split(".")[0]))).toEqual(new Set(problemCodes));
});

test("Chinese words have Chinese punctuation", () => {
  for (const { what, fix } of Object.values(findingWords.zh.problems))
    expect(what + fix).not.toMatch(/[\p{Script=Han}”」][,:;?!()]|[,:;?!()][\p{Script=Han}“「]/u);
});

test("a Problem is told with its field and value, in each language", () => {
  expect(sayProblem(problem, findingWords.zh).what).toBe("「人数」应是整数，现在是“1,358”。");
  expect(sayProblem(problem, findingWords.en).what).toBe(
    "“People” should be a whole number and is “1,358”.",
  );
});

test("a nearest value and spaces around a value are pointed out", () => {
  const hinted = { ...problem, value: " 1358", params: { ...problem.params, nearest: "1358" } };
  const { what, fix } = sayProblem(hinted, findingWords.en);
  expect(what).toContain("“␣1358”");
  expect(fix).toMatch(
    /Did you mean “1358”\? Note that there is a space before or after this value\.$/,
  );
});

test("of a cell that has nothing but spaces none are said to be around a value", () => {
  const { fix } = sayProblem({ ...problem, value: " " }, findingWords.en);
  expect(fix).not.toContain("space before or after");
});

test("a long value is cut, a long list is counted", () => {
  const params = {
    ...problem.params,
    allowed: Array.from({ length: 15 }, (_, each) => `v${each}`),
  };
  const long: Problem = {
    ...problem,
    code: "constraint-error",
    rule: "enum",
    value: "长".repeat(99),
    params,
  };
  const { what, fix } = sayProblem(long, findingWords.zh);
  expect(what).toBe(`「人数」里不能写“${"长".repeat(60)}…”。`);
  expect(fix).toContain("“v11”等 15 个");
});

test("words that need what a Problem does not carry are a bug", () => {
  expect(() => sayProblem({ ...problem, params: {} }, findingWords.zh)).toThrow("no {field}");
});

test("what cannot be seen is made visible", () => {
  expect(visible(" a b\u00a0\n\tc ")).toBe("␣a b[U+00A0]↵⇥c␣");
  expect(visible("\ufeff1\u3000\u200b2")).toBe("[U+FEFF]1[U+3000][U+200B]2");
  expect(visible("８（社区）")).toBe("８（社区）");
});
