import { expect, test } from "vitest";
import { problem } from "../../check/problem.ts";
import { allFixed, fixed, meant, withLine } from "./fixes.ts";

const json = { file: "data/site.json", reading: undefined };
const csv = (delimiter: "," | ";", hasSepLine = false) => ({
  file: "data/a.csv",
  reading: { kind: "text", encoding: "utf-8", hasMark: false, delimiter, hasSepLine } as const,
});

const at = (line: number, column: number, cell: string | null = null) => ({ line, column, cell });

test("a line is written anew only where it is what it was", () => {
  const text = "one\ntwo\nthree";
  expect(withLine(text, { line: 2, before: "two", after: "2" })).toBe("one\n2\nthree");
  expect(withLine(text, { line: 2, before: "one", after: "2" })).toBeNull();
  expect(withLine(text, { line: 4, before: "", after: "2" })).toBeNull();
});

test("values and names of JSON are mended in their places, and nowhere else", () => {
  const text = '{\n  "kind": "barr", "titel": "barr"\n}';
  const kind = problem("unknown-kind", json.file, {
    spot: at(2, 11),
    value: "barr",
    params: { property: "kind", nearest: "bar" },
  });
  const title = problem("unknown-property", json.file, {
    spot: at(2, 19),
    params: { property: "views.titel", nearest: "title" },
  });
  expect(meant(title)).toEqual(["titel", "title"]);
  expect(fixed(text, kind, json)).toBe(text.replace("barr", "bar"));
  expect(fixed(text, { ...kind, column: 3 }, json)).toBeNull(); // there are two behind it
  expect(fixed(text, { ...kind, column: 20 }, json)).toBe(text.replace(/barr"\n/, 'bar"\n'));
  expect(fixed(text, { ...kind, line: 3, column: 1 }, json)).toBeNull();
  expect(allFixed(text, [kind, title], json)).toBe('{\n  "kind": "bar", "title": "barr"\n}');
});

test("cells are mended as their rows are counted, in the way that they are written", () => {
  const wrong = problem("unknown-place", "data/a.csv", {
    spot: at(3, 2, "B2"),
    value: "二仙",
    params: { nearest: "二;仙桥" },
  });
  expect(fixed('a;b\r\n1;"二仙"\r\n', wrong, csv(";"))).toBe('a;b\r\n1;"二;仙桥"\r\n');
  expect(fixed("sep=,\na,b\n1,二仙\n", wrong, csv(",", true))).toBe("sep=,\na,b\n1,二;仙桥\n");
  expect(fixed("a,b\n1,二仙\n", { ...wrong, line: null }, json)).toBeNull();
});

test("a fault that carries nothing is left as it is", () => {
  const unknown = problem("missing-property.property", json.file, { spot: at(1, 1) });
  expect(meant(unknown)).toBeNull();
  expect(fixed("{}", unknown, json)).toBeNull();
});
