import { expect, test } from "vitest";
import { z } from "zod";
import { parseJson } from "../../parse/json.ts";
import { checkSchema } from "./schema.ts";
import { propertyNames } from "./schema-names.ts";

const view = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("bar"), sort: z.string().optional() }),
  z.strictObject({ kind: z.literal("line"), breaks: z.string().optional() }),
]);

const condition = z.union([z.string(), z.strictObject({ level: z.string() })]);

const schema = z.strictObject({
  views: z.array(view).optional(),
  where: z.record(z.string(), condition).optional(),
});

const found = (text: string) =>
  checkSchema(schema, { file: "x.json", document: parseJson(text) }).problems.map(
    ({ code, rule, line, column, value, params }) => ({
      code,
      rule,
      line,
      column,
      value,
      ...params,
    }),
  );

test("a sound file gives its value", () => {
  const document = parseJson('{ "views": [{ "kind": "bar" }] }');
  expect(checkSchema(schema, { file: "x.json", document })).toEqual({
    value: { views: [{ kind: "bar" }] },
    problems: [],
  });
});

test("an unknown property is told where it stands, with a name of its own kind of view", () => {
  expect(found('{ "views": [{ "kind": "bar",\n "srot": "x" }] }')).toMatchObject([
    { code: "unknown-property", line: 2, column: 2, property: "srot", nearest: "sort" },
  ]);
  expect(found('{ "views": [{ "kind": "line", "break": "x" }] }')).toMatchObject([
    { nearest: "breaks" },
  ]);
});

test("an unknown kind is told with the nearest, an absent one as a missing property", () => {
  expect(found('{ "views": [{ "kind": "bat" }, {}] }')).toMatchObject([
    { code: "unknown-kind", value: "bat", nearest: "bar", allowed: ["bar", "line"] },
    { code: "missing-property", property: "kind" },
  ]);
});

test("of a union that fails, the branch that was meant is told", () => {
  expect(found('{ "where": { "place": { "lvel": "x" } } }')).toMatchObject([
    { code: "missing-property", property: "level" },
    { code: "unknown-property", property: "lvel", nearest: "level" },
  ]);
  expect(found('{ "where": { "place": 330400 } }')).toMatchObject([
    { code: "property-error", rule: "text", property: "place", value: "330400" },
  ]);
});

test("a reason stands in both languages and knows what was given", () => {
  expect(found('{ "views": {} }')).toMatchObject([
    { rule: "schema", reason: { en: "Invalid input: expected array, received object" } },
  ]);
});

test("broken syntax is the only thing told", () => {
  expect(found('{ "veiws": [ }')).toMatchObject([{ code: "json-error", line: 1 }]);
});

test("a schema knows the names of the object at a path", () => {
  const value = { views: [{ kind: "line" }], where: { place: {} } };
  expect(propertyNames(schema, value, [])).toEqual(["views", "where"]);
  expect(propertyNames(schema, value, ["views", 0])).toEqual(["kind", "breaks"]);
  expect(propertyNames(schema, value, ["where", "place"])).toEqual(["level"]);
  expect(propertyNames(schema, value, ["where", "place", "level"])).toEqual([]);
});
