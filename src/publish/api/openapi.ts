import { z } from "zod";
import { named } from "./answers.ts";

/** One sort of answer of the API, as its description has it. */
export interface Described {
  /** With its parts in braces, e.g. `/datasets/{dataset}.json`. */
  path: string;
  id: string;
  summary: string;
  schema: z.ZodType;
  parameters: { name: string; description: string; example: string }[];
}

interface Api {
  title: string;
  description: string;
  /** Of the data, since the API changes with them alone. */
  version: string;
  contact: { name: string; email: string };
  license: { name: string; url: string };
  /** Below which all paths stand. */
  server: string;
  missing: string;
  described: readonly Described[];
}

const reference = (id: string): string => `#/components/schemas/${id}`;

/** What a schema has that is a document of its own. */
const ofDocuments = ["$schema", "$id"];

/** The schemas by their names, as parts of one document. */
function schemas(): Record<string, object> {
  const written = Object.entries(z.toJSONSchema(named, { uri: reference }).schemas);
  const partOf = (schema: object) =>
    Object.entries(schema).filter(([key]) => !ofDocuments.includes(key));
  return Object.fromEntries(
    written.map(([id, schema]) => [id, Object.fromEntries(partOf(schema))]),
  );
}

const nameOf = (schema: z.ZodType): string => named.get(schema)?.id ?? "";

const operation = ({ id, summary, schema, parameters }: Described, missing: string) => ({
  operationId: id,
  summary,
  parameters: parameters.map(({ name, description, example }) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
    example,
  })),
  responses: {
    200: {
      description: summary,
      content: { "application/json": { schema: { $ref: reference(nameOf(schema)) } } },
    },
    404: { description: missing },
  },
});

/** The API as OpenAPI 3.1 has it. */
export const openApiOf = (api: Api): object => ({
  openapi: "3.1.0",
  info: {
    title: api.title,
    description: api.description,
    version: api.version,
    contact: api.contact,
    license: api.license,
  },
  servers: [{ url: api.server }],
  paths: Object.fromEntries(
    api.described.map((each) => [each.path, { get: operation(each, api.missing) }]),
  ),
  components: { schemas: schemas() },
});
