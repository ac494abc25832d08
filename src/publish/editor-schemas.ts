import { z } from "zod";
import { Descriptor } from "../model/dataset.ts";
import { Glossary } from "../model/glossary.ts";
import { Site } from "../model/site.ts";

const written = (schema: z.ZodType): string =>
  JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2) + "\n";

/** JSON Schemas by which editors complete and check what staff write, by their paths. */
export const editorSchemas = (): Record<string, string> => ({
  "data/datapackage.schema.json": written(Descriptor),
  "data/glossary.schema.json": written(Glossary),
  "data/site.schema.json": written(Site),
});
