import { z } from "zod";
import { years } from "./period.ts";
import { totalKinds } from "./reshape-labels.ts";
import { text } from "./text-schemas.ts";

/** What a cell says that holds no number: not published, confidential, not applicable. */
export const missingSymbols = ["x", "c", "z"] as const;

/** What numbers without a word may be that stand across: months or quarters of a year, or years without their century. */
export const numberKinds = ["month", "quarter", "year"] as const;

export type NumberKind = (typeof numberKinds)[number];

/**
 * How a file that stays as its office exports it is read as rows of the declared fields. It names
 * what does not change from one export to the next, so that one with more columns needs no edit.
 */
export const Reshape = z.strictObject({
  /** How many rows the labels take; 1 where it is left out. */
  header: z.int().min(1).max(4).optional(),
  /** Of a field the label of its column; of a period that is split those of its parts, the year first. */
  columns: z.record(z.string(), z.union([text, z.array(text).min(2).max(3)])),
  /** Of each row of the header the field that its labels fill, or `values`; of all columns that are not named. */
  across: z.array(text).min(1).max(4).optional(),
  /** The labels across that name a column of values, and the field of each; a label may hold more. */
  values: z.record(text, z.string()).optional(),
  /** The year of times that are told without theirs: `1月`, `Jan`, `一季度`. */
  year: z.int().min(years.first).max(years.last).optional(),
  /** What labels across are that are numbers and no more: `1`, `2`, `3`. */
  numbers: z.enum(numberKinds).optional(),
  /** The period of all rows, where nothing in the file but its title tells it. */
  period: text.optional(),
  /** Of a field the word of a line of its own, `地区：甲区`, which tells it of all rows below; `""` where the line is a time and no more. */
  lines: z.record(z.string(), z.string().trim()).optional(),
  /** Fields whose blank cells mean what stands above, as where cells were merged. */
  filled: z.array(text).min(1).optional(),
  /** The field in whose column names are set in below what they are a part of: `总人口`, `  其中：男` → `总人口 / 男`. */
  nested: text.optional(),
  /** Of fields of values what the row of units below the labels says: `{ people: "（万人）" }`. */
  units: z.record(z.string(), text).optional(),
  /** Labels of columns that are not read. */
  skipped: z.array(text).min(1).optional(),
  /** What rows of totals are called, `""` those without a name, which are left out; they are held against what they add up. */
  totals: z.record(z.string(), z.enum(totalKinds)).optional(),
  /** What stands in cells that have no number: `{ "": "x", "…": "c" }`. */
  missing: z.record(z.string(), z.enum(missingSymbols)).optional(),
});

export type Reshape = z.infer<typeof Reshape>;
