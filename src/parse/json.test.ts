import { expect, test } from "vitest";
import { parseJson } from "./json.ts";

const text = `{
  "name": "x",
  "views": [
    { "kind": "bar" },
    {
      "kind": "pie" }
  ]
}`;

test("the value is what JSON says", () => {
  expect(parseJson(text)).toMatchObject({
    value: { name: "x", views: [{ kind: "bar" }, { kind: "pie" }] },
    faults: [],
  });
});

test("a property is found at its name, an element at its start", () => {
  const { locate } = parseJson(text);
  expect(locate(["name"])).toEqual({ line: 2, column: 3 });
  expect(locate(["views", 1])).toEqual({ line: 5, column: 5 });
  expect(locate(["views", 1, "kind"])).toEqual({ line: 6, column: 7 });
});

test("what is absent is found where it would have to stand", () => {
  const { locate } = parseJson(text);
  expect(locate(["views", 1, "x", 0])).toEqual({ line: 5, column: 5 });
  expect(locate(["title"])).toEqual({ line: 1, column: 1 });
});

test.each([
  ["a trailing comma", '{\n "a": 1,\n}', { line: 3, column: 1 }],
  ["a missing comma", '{\n "a": 1\n "b": 2 }', { line: 3, column: 2 }],
  ["a comment", "{\n // no\n }", { line: 2, column: 2 }],
  ["a fullwidth comma", '{ "a": 1，\n "b": 2 }', { line: 1, column: 9 }],
  ["no text at all", "", { line: 1, column: 1 }],
  ["an open end", '{\n "a": [1', { line: 2, column: 9 }],
])("%s is a syntax fault with its position", (_, broken, position) => {
  expect(parseJson(broken)).toMatchObject({
    value: undefined,
    faults: [{ kind: "syntax", position }],
  });
});

test("a name that stands twice in one object is a fault; the same name elsewhere is none", () => {
  expect(parseJson('{ "a": { "a": 1 },\n "b": [{ "c": 1,\n "c": 2 }] }').faults).toEqual([
    { kind: "duplicate", position: { line: 3, column: 2 }, property: "c" },
  ]);
});

test("the name of a prototype is a fault, and a property none the less", () => {
  const { value, faults } = parseJson('{ "a": [{\n "__proto__": { "a": 1 } }] }');
  expect(faults).toEqual([
    { kind: "prototype", position: { line: 2, column: 2 }, property: "__proto__" },
  ]);
  expect(JSON.stringify(value)).toBe('{"a":[{"__proto__":{"a":1}}]}');
});

test("what is too deep to be read is a fault where it becomes so; brackets in texts are none", () => {
  const nested = (depth: number) => `{ "a": ${"[".repeat(depth)}1${"]".repeat(depth)} }`;
  expect(parseJson(nested(50)).faults).toEqual([]);
  expect(parseJson(JSON.stringify({ a: `"${"[".repeat(200)}` })).faults).toEqual([]);
  for (const broken of [nested(10_000), "[".repeat(1_000_000)])
    expect(parseJson(broken)).toMatchObject({ value: undefined, faults: [{ kind: "depth" }] });
});

test("line ends of every kind count once", () => {
  expect(parseJson('{\r\n"a": 1,\r"b": 2\n}').locate(["b"])).toEqual({ line: 3, column: 1 });
});
