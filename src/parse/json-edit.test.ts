import { expect, test } from "vitest";
import { withJsonEdit, withJsonValue } from "./json-edit.ts";

const text = `{
  "name": "x",
  "views": [
    { "kind": "bar", "title": "A" },
    {
      "kind": "line",
      "title": "B", "note": "C"
    }
  ],
  "translations": {}
}
`;

test("one value is written anew, and all else stays as it was", () => {
  expect(withJsonValue(text, ["views", 1, "title"], "D")).toBe(text.replace('"B"', '"D"'));
});

test("a new property stands where its order has it, on a line where the others do", () => {
  const order = ["kind", "title", "headline", "note"];
  expect(withJsonEdit(text, { path: ["views", 0, "headline"], value: "H", order: order })).toBe(
    text.replace('"title": "A"', '"title": "A", "headline": "H"'),
  );
  expect(
    withJsonEdit(text, {
      path: ["views", 1, "headline"],
      value: "H",
      order: ["title", "headline"],
    }),
  ).toBe(text.replace('"title": "B",', '"title": "B",\n      "headline": "H",'));
  expect(
    withJsonEdit(text, { path: ["views", 0, "name"], value: "n", order: ["name", ...order] }),
  ).toBe(text.replace('{ "kind": "bar"', '{ "name": "n", "kind": "bar"'));
});

test("what a property stands in is made where it is not there", () => {
  const made = withJsonValue(text, ["translations", "en", "views", "a", "title"], "A");
  expect(made).toContain('"translations": { "en": { "views": { "a": { "title": "A" } } } }');
  expect(withJsonValue("{}", ["a", "b"], [1])).toBe('{ "a": { "b": [1] } }');
});

test("an element of a list comes last, and line by line as its neighbours", () => {
  const made = withJsonValue(text, ["views", 2], { kind: "dot", where: { place: "1" } });
  expect(made).toContain(`"note": "C"
    },
    {
      "kind": "dot",
      "where": {
        "place": "1"
      }
    }
  ],`);
  expect(JSON.parse(made)).toMatchObject({ views: [{}, {}, { kind: "dot" }] });
  expect(withJsonValue('{ "a": [] }', ["a", 0], "b")).toBe('{ "a": ["b"] }');
});

test("a value that is undefined is taken out, and nothing happens where there is none", () => {
  expect(withJsonValue(text, ["views", 1, "note"], undefined)).toBe(
    text.replace(', "note": "C"', ""),
  );
  expect(withJsonValue(text, ["views", 0, "note"], undefined)).toBe(text);
});

test("with the last of a list what parts it from the one before goes, and what follows the list stays", () => {
  const list = `{
  "views": [
    { "name": "a" },
    {
      "name": "b"
    }
  ],
  "rest": [1]
}`;
  expect(withJsonValue(list, ["views", 1], undefined)).toBe(`{
  "views": [
    { "name": "a" }
  ],
  "rest": [1]
}`);
  expect(withJsonValue(list, ["rest", 0], undefined)).toContain('"rest": []');
});

test("line ends stay those of the file", () => {
  const made = withJsonValue(text.replaceAll("\n", "\r\n"), ["views", 2], { kind: "dot" });
  expect(made.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
