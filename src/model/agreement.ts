import { z } from "zod";
import { text } from "./text-schemas.ts";
import { where } from "./view.ts";

/** Declares that the parts of a place add up to it, e.g. the districts to the city. */
export const Total = z.strictObject({
  /** The value column that is added up. */
  value: text,
  /** The place whose parts are meant. */
  total: text,
  /** Which rows; all of them where it is left out. */
  where: where.optional(),
  /** How far a sum may be off, which needs its reason; 0 where it is left out. */
  tolerance: z.number().min(0).optional(),
  reason: text.optional(),
});

export type Total = z.infer<typeof Total>;

/** Declares that figures stand in another dataset too: rows of one place, period and kind agree. */
export const SameAs = z.strictObject({
  value: text,
  where: where.optional(),
  other: z.strictObject({ dataset: text, value: text, where: where.optional() }),
});

export type SameAs = z.infer<typeof SameAs>;
