import { z } from "zod";
import type { Locale } from "./locale.ts";
import { inLanguages, localisedText, text, webAddress } from "./text-schemas.ts";

const termSchema = (due: readonly Locale[]) =>
  z.strictObject({
    /** Its place on the page of the glossary, e.g. `/glossary/#five-star`. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    term: localisedText(due),
    /** Other forms that stand for it in titles and notes, e.g. `持证社会工作者`, `communities`. */
    aliases: (
      inLanguages([], z.array(text)) as z.ZodType<Partial<Record<Locale, string[]>>>
    ).optional(),
    /** One or two sentences. */
    definition: localisedText(due),
    /** What the definition rests on, where that is a publication. */
    source: z.strictObject({ title: localisedText(due), path: webAddress.optional() }).optional(),
  });

/** `data/glossary.json`: what the words of a site mean, in the languages due; a site may have none. */
export const glossarySchema = (due: readonly Locale[]) =>
  z.strictObject({
    $schema: z.string().optional(),
    terms: z.array(termSchema(due)),
  });

export type Glossary = z.output<ReturnType<typeof glossarySchema>>;
export type Term = Glossary["terms"][number];
