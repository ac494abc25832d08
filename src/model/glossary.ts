import { z } from "zod";
import { webAddress } from "./address.ts";

const text = z.string().min(1);

const localised = z.strictObject({ zh: text, en: text });

export const Term = z.strictObject({
  /** Its place on the page of the glossary, e.g. `/glossary/#five-star`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  term: localised,
  /** Other forms that stand for it in titles and notes, e.g. `持证社会工作者`, `communities`. */
  aliases: z
    .strictObject({ zh: z.array(text).optional(), en: z.array(text).optional() })
    .optional(),
  /** One or two sentences. */
  definition: localised,
  /** What the definition rests on, where that is a publication. */
  source: z.strictObject({ title: localised, path: webAddress.optional() }).optional(),
});

/** `data/glossary.json`: what the words of a site mean; a site may have none. */
export const Glossary = z.strictObject({
  $schema: z.string().optional(),
  terms: z.array(Term),
});

export type Term = z.infer<typeof Term>;
export type Glossary = z.infer<typeof Glossary>;
