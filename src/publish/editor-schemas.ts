import { z } from "zod";
import { Descriptor } from "../model/dataset.ts";
import { glossarySchema } from "../model/glossary.ts";
import { siteSchema } from "../model/site.ts";

const written = (schema: z.ZodType): string =>
  JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2) + "\n";

/** JSON Schemas by which editors complete and check what staff write, by their paths; any language will do. */
export const editorSchemas = (): Record<string, string> => ({
  "data/datapackage.schema.json": written(Descriptor),
  "data/glossary.schema.json": written(glossarySchema([])),
  "data/site.schema.json": written(siteSchema([])),
});
