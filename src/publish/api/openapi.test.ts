import { expect, test } from "vitest";
import { z } from "zod";
import { Index, KeyFigures, named } from "./answers.ts";
import { openApiOf } from "./openapi.ts";

type Json = Record<string, unknown>;

const document = () =>
  openApiOf({
    title: "Data",
    description: "All data",
    version: "2003-02-01",
    contact: { name: "Desk", email: "a@b.example" },
    license: { name: "CC0", url: "https://b.example/cc0/" },
    server: "https://b.example/api/v1",
    missing: "There is none",
    described: [
      { path: "/index.json", id: "index", summary: "All", schema: Index, parameters: [] },
      {
        path: "/figures/{place}.json",
        id: "figures",
        summary: "Figures",
        schema: KeyFigures,
        parameters: [{ name: "place", description: "Its id", example: "a" }],
      },
    ],
  }) as Json & { components: { schemas: Record<string, Json> } };

test("each sort of answer is told with its parts, its schema and what stands for none", () => {
  const { components, ...rest } = document();
  expect(rest).toEqual({
    openapi: "3.1.0",
    info: {
      ...{ title: "Data", description: "All data", version: "2003-02-01" },
      contact: { name: "Desk", email: "a@b.example" },
      license: { name: "CC0", url: "https://b.example/cc0/" },
    },
    servers: [{ url: "https://b.example/api/v1" }],
    paths: {
      "/index.json": { get: operation({ id: "index", summary: "All", schema: "Index" }, []) },
      "/figures/{place}.json": {
        get: operation({ id: "figures", summary: "Figures", schema: "KeyFigures" }, [
          {
            ...{ name: "place", in: "path", required: true, description: "Its id" },
            schema: { type: "string" },
            example: "a",
          },
        ]),
      },
    },
  });
  expect(Object.keys(components.schemas)).toContain("Index");
});

function operation(
  { id, summary, schema }: Record<"id" | "summary" | "schema", string>,
  parameters: object[],
) {
  const json = { schema: { $ref: `#/components/schemas/${schema}` } };
  const ok = { description: summary, content: { "application/json": json } };
  const responses = { 200: ok, 404: { description: "There is none" } };
  return { operationId: id, summary, parameters, responses };
}

test("every schema that another names stands in the document, none as a document of its own", () => {
  const { components } = document();
  const names = [...JSON.stringify(components).matchAll(/"\$ref":"([^"]*)"/g)].map(([, at]) => at);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names)
    expect(components.schemas).toHaveProperty(name!.replace("#/components/schemas/", ""));
  for (const schema of Object.values(components.schemas)) {
    expect(schema).not.toHaveProperty("$schema");
    expect(schema).not.toHaveProperty("$id");
    expect(schema).toMatchObject({ type: "object" });
  }
});

test("an answer is held to what the document says", () => {
  const { components } = document();
  const figures = { figures: [], links: { self: "https://b.example/f.json" } };
  expect(KeyFigures.safeParse(figures).success).toBe(true);
  expect(KeyFigures.safeParse({ ...figures, more: 1 }).success).toBe(false);
  expect(components.schemas["KeyFigures"]).toMatchObject({
    required: ["figures", "links"],
    additionalProperties: false,
  });
  expect(named.get(KeyFigures)).toEqual({ id: "KeyFigures" });
  expect(named.get(z.string())).toBeUndefined();
});
