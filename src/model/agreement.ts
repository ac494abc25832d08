import { z } from "zod";
import { text } from "./text-schemas.ts";
import { where } from "./view.ts";

/** What the numbers of parts say of the whole: their sum is its number, it lies among them, or nothing. */
export const aggregates = ["sum", "mean", "none"] as const;

export type Aggregates = (typeof aggregates)[number];

/** Declares that parts add up to a whole, e.g. the districts to the city, or men and women to all. */
export const Total = z.strictObject({
  /** The value column that is added up. */
  value: text,
  /** The column in which whole and parts differ; that of the places where it is left out. */
  over: text.optional(),
  /** The whole as that column has it; of periods the word "year". */
  total: text,
  /** The parts; where they are left out, those of the place or year, or all else in the column. */
  parts: z.array(text).min(2).optional(),
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

/** Declares that a column is the sum of others in each row, or how far such a sum may be off. */
export const SumOf = z.strictObject({
  /** Those of its unit where they are left out; an empty list where it is the sum of none. */
  columns: z.array(text).optional(),
  /** How far a sum may be off, which needs its reason; 0 where it is left out. */
  tolerance: z.number().min(0).optional(),
  reason: text.optional(),
});

export type SumOf = z.infer<typeof SumOf>;
