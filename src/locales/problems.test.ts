import { expect, test } from "vitest";
import { problemCodes, type Problem } from "../model/problem.ts";
import { problemWords, reportWords, sayProblem, visible } from "./problems.ts";

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

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

test("every code has words, in both languages the same ones", () => {
  const keys = Object.keys(problemWords.zh);
  expect(Object.keys(problemWords.en)).toEqual(keys);
  expect(new Set(keys.map((key) => key.split(".")[0]))).toEqual(new Set(problemCodes));
});

test("both languages speak of the same things", () => {
  const spoken = ({ what, fix }: { what: string; fix: string }) => placeholders(what + fix);
  for (const [key, words] of Object.entries(problemWords.zh))
    expect([key, ...new Set(spoken(words))]).toEqual([
      key,
      ...new Set(spoken(problemWords.en[key as keyof typeof problemWords.en])),
    ]);
});

test("the words around them are the same ones too", () => {
  expect(Object.keys(reportWords.en)).toEqual(Object.keys(reportWords.zh));
});

test("Chinese words have Chinese punctuation", () => {
  for (const { what, fix } of Object.values(problemWords.zh))
    expect(what + fix).not.toMatch(/[\p{Script=Han}”」][,:;?!()]|[,:;?!()][\p{Script=Han}“「]/u);
});

test("a Problem is told with its field and value, in each language", () => {
  expect(sayProblem(problem, "zh").what).toBe("「人数」应是整数，现在是“1,358”。");
  expect(sayProblem(problem, "en").what).toBe("“People” should be a whole number and is “1,358”.");
});

test("a nearest value and spaces around a value are pointed out", () => {
  const hinted = { ...problem, value: " 1358", params: { ...problem.params, nearest: "1358" } };
  const { what, fix } = sayProblem(hinted, "en");
  expect(what).toContain("“␣1358”");
  expect(fix).toMatch(
    /Did you mean “1358”\? Note that there is a space before or after this value\.$/,
  );
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
  const { what, fix } = sayProblem(long, "zh");
  expect(what).toBe(`「人数」里不能写“${"长".repeat(60)}…”。`);
  expect(fix).toContain("“v11”等 15 个");
});

test("words that need what a Problem does not carry are a bug", () => {
  expect(() => sayProblem({ ...problem, params: {} }, "zh")).toThrow("no {field}");
});

test("what cannot be seen is made visible", () => {
  expect(visible(" a b\u00a0\n\tc ")).toBe("␣a b[U+00A0]↵⇥c␣");
  expect(visible("\ufeff1\u3000\u200b2")).toBe("[U+FEFF]1[U+3000][U+200B]2");
  expect(visible("８（社区）")).toBe("８（社区）");
});
