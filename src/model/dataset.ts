import { z } from "zod";
import { text, timeZone, webAddress } from "./text-schemas.ts";
import { aggregates, SameAs, SumOf, Total, type Aggregates } from "./agreement.ts";
import { columnLanguage, type Locale, type Localised } from "./locale.ts";
import { markMeanings, type MissingSymbol } from "./observation.ts";
import { crsIds, type Crs } from "./place.ts";
import { Reshape } from "./reshape.ts";
import type { Row, Table } from "./table.ts";
import { RawView, type View } from "./view.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const roles = [
  "period",
  "place",
  "dimension",
  "value",
  "unit",
  "status",
  "qualifier",
  "source",
  "paragraph",
  "note",
  "name",
  "longitude",
  "latitude",
  "key",
] as const;

export type Role = (typeof roles)[number];

export const fieldTypes = ["string", "integer", "number"] as const;

export type FieldType = (typeof fieldTypes)[number];

export const statuses = ["official", "reported", "sample"] as const;

export type DatasetStatus = (typeof statuses)[number];

/** How near a source is to who counted: see `Source`. */
export const reliabilities = ["A", "B", "C", "D"] as const;

/** EU frequency vocabulary, as far as statistics offices use it. */
export const frequencies = [
  "daily",
  "weekly",
  "monthly",
  "quarterly",
  "annual",
  "biennial",
  "irregular",
  "never",
] as const;

export type Frequency = (typeof frequencies)[number];

const constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).min(1).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
});

export type Constraints = z.infer<typeof constraints>;

/** The columns of the ends of an interval, and how many of 100 such intervals hold the true number. */
const Interval = z.strictObject({
  lower: text,
  upper: text,
  level: z.number().gt(0).lt(100).optional(),
});

const rawField = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .refine((name) => name !== "data_status", { error: "reserved" }), // ours, in a sample's files
  type: z.enum(fieldTypes),
  role: z.enum(roles),
  title: text,
  description: text.optional(),
  unit: text.optional(),
  categories: z
    .array(
      z.strictObject({
        value: text,
        label: text,
        /** Whether it is what is left over: last in order, never the highest; 其他 and 不详 are, where it does not say. */
        residual: z.boolean().optional(),
      }),
    )
    .min(1)
    .optional(),
  constraints: constraints.optional(),
  /** Of a value: what the numbers of parts say of the whole. */
  aggregates: z.enum(aggregates).optional(),
  /** Of a value: whether it only rises from one period to the next. */
  cumulative: z.boolean().optional(),
  /** Of a value: a smaller count, 0 apart, is kept back. */
  minimumCount: z.int().min(2).optional(),
  /** Of a value: what it adds up in each row. */
  sumOf: SumOf.optional(),
  /** Of a value: between which others of its row it lies. */
  interval: Interval.optional(),
});

export type RawField = z.infer<typeof rawField>;

const resource = z.strictObject({
  name: slug,
  path: z.string().regex(/^[a-z0-9-]+\.(csv|xlsx)$/),
  type: z.literal("table"),
  format: z.enum(["csv", "xlsx"]),
  mediatype: z.enum([
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]),
  /** What is published; staff may save in another, which is found out. */
  encoding: z.literal("utf-8").optional(),
  /** Of a workbook the sheet that holds the table; the first where it is left out. */
  dialect: z.strictObject({ sheetName: text }).optional(),
  /** What its coordinates are given in; due where a field is a longitude or latitude. */
  crs: z.enum(crsIds).optional(),
  /** What marks beside numbers mean, as in `1100(p)`; a bracket around one is none of it. */
  marks: z.record(z.string().min(1), z.enum(markMeanings)).optional(),
  /** Where the file has another shape than its fields: how it is read. */
  reshape: Reshape.optional(),
  schema: z.strictObject({
    fields: z.array(rawField).min(1),
    missingValues: z
      .array(z.strictObject({ value: z.enum(["x", "c", "z"]), label: text }))
      .min(1)
      .optional(),
    primaryKey: z.array(text).min(1),
  }),
});

/** Years that begin in any month. */
export const yearKinds = ["school", "fiscal"] as const;

/** What a day may stand for that is the first or the last of one. */
export const spans = ["day", "month", "quarter", "year"] as const;

/** How the times of a dataset are meant, and how its file writes them. */
export const Calendar = z.strictObject({
  /** What a year is called that begins in a month of its own. */
  year: z.enum(yearKinds).optional(),
  /** The month in which such a year begins: 9 is September. */
  begins: z.int().min(1).max(12).optional(),
  /** By which of the two years that it runs through a single one is meant: `FY2021`. */
  named: z.enum(["start", "end"]).optional(),
  /** Whether spans that begin with the year are counted up from its beginning: `2023年1—6月`. */
  toDate: z.boolean().optional(),
  /** Whether a time, however exact, is a day as of which is counted: then `2012` is its end. */
  points: z.boolean().optional(),
  /** What comes first in `05/06/2023`. */
  dates: z.enum(["day-first", "month-first"]).optional(),
  /** What each day stands for that is the first or the last of one: `2006-01-01`. */
  span: z.enum(spans).optional(),
  /** Where times of day are told, e.g. `Asia/Shanghai`; without it a time of day is refused. */
  zone: timeZone.optional(),
});

export type Calendar = z.infer<typeof Calendar>;

/** All optional: which texts are due depends on the site's locales, which `check/` knows. */
const translation = z.strictObject({
  title: text.optional(),
  description: text.min(50).optional(),
  keywords: z.array(text).optional(),
  fields: z
    .record(z.string(), z.strictObject({ title: text.optional(), description: text.optional() }))
    .optional(),
  units: z.record(z.string(), text).optional(),
  missingValues: z.record(z.string(), text).optional(),
  categories: z.record(z.string(), z.record(z.string(), text)).optional(),
  sources: z.record(z.string(), text).optional(),
  views: z
    .record(
      z.string(),
      z.strictObject({
        title: text.optional(),
        headline: text.optional(),
        note: text.optional(),
        breaks: z.record(z.string(), text).optional(),
        annotations: z.record(z.string(), text).optional(),
        reference: z.record(z.string(), text).optional(),
      }),
    )
    .optional(),
});

/** `datapackage.json` as staff write it: a Data Package v2 descriptor with our own properties. */
export const Descriptor = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: slug.refine((name) => name !== "places", { error: "reserved" }), // ours, among downloads
  title: text,
  description: text.min(50),
  status: z.enum(statuses),
  topic: text,
  updateFrequency: z.enum(frequencies),
  modified: z.iso.date(),
  keywords: z.array(text).optional(),
  licenses: z.array(z.strictObject({ name: text, title: text, path: webAddress })).min(1),
  sources: z
    .array(
      z.strictObject({
        name: slug,
        title: text,
        path: webAddress.optional(),
        /** Left out where nothing is published: our own arithmetic, a sample's invented figures. */
        reliability: z.enum(reliabilities).optional(),
      }),
    )
    .min(1),
  contributors: z.array(z.strictObject({ title: text, roles: z.array(text).min(1) })).min(1),
  resources: z.array(resource).length(1),
  calendar: Calendar.optional(),
  /** Whether its figures of times to come are projections, each of which else says so in its row. */
  projection: z.boolean().optional(),
  totals: z.array(Total).min(1).optional(),
  sameAs: z.array(SameAs).min(1).optional(),
  views: z.array(RawView).min(1),
  translations: z.record(z.string(), translation).optional(),
});

export type Descriptor = z.infer<typeof Descriptor>;

export interface Category {
  value: string;
  label: Localised;
  /** What is left over, such as 其他 and 不详; left out where it is a category like others. */
  residual?: true;
}

export interface Field {
  name: string;
  type: FieldType;
  role: Role;
  title: Localised;
  description: Localised | null;
  unit: Localised | null;
  categories: Category[];
  constraints: Constraints;
  /** Left out where unit and title tell it: see `aggregatesOf`. */
  aggregates?: Aggregates;
  /** Whether its numbers only rise from one period to the next. */
  cumulative?: boolean;
  /** A smaller count, 0 apart, is kept back. */
  minimumCount?: number;
  /** What it adds up in each row; left out where its title and numbers tell it. */
  sumOf?: SumOf;
  /** The columns of the interval in which it lies. */
  interval?: z.infer<typeof Interval>;
  /** Of a period, how its times are meant; left out where nothing is declared of them. */
  calendar?: Calendar;
}

export interface Source {
  name: string;
  title: Localised;
  path: string | null;
  /** A official, B paper or package naming an official source, C repost of one, D copy; null for none. */
  reliability: (typeof reliabilities)[number] | null;
}

/** A dataset that passed every check. */
/** A file as its office has it: by its hash a copy of it is known. */
export interface OfficeFile {
  name: string;
  /** In hexadecimal digits. */
  sha256: string;
}

export interface Dataset {
  id: string;
  title: Localised;
  description: Localised;
  status: DatasetStatus;
  topic: string;
  updateFrequency: Frequency;
  /** The day of its last change: that of its descriptor, or of its last release where that is later. */
  modified: string;
  /** What it is about, in each language. */
  keywords: Readonly<Partial<Record<Locale, readonly string[]>>>;
  licenses: Descriptor["licenses"];
  contributors: Descriptor["contributors"];
  sources: Source[];
  fields: Field[];
  /** What the dataset itself says for a symbol, e.g. `{ x: { zh: "未见公布", … } }`. */
  missingLabels: Partial<Record<MissingSymbol, Localised>>;
  primaryKey: string[];
  /** Which of its figures stand in other datasets too; left out where nothing is declared. */
  sameAs?: readonly SameAs[] | undefined;
  /** What the coordinates in its cells are given in; null where it has none. */
  crs: Crs | null;
  views: View[];
  /** Markdown. */
  notes: Localised | null;
  /** What its rows were read from; left out where that is no file. */
  file?: OfficeFile;
  table: Table;
}

/** A field by its name; views were checked to name only fields that exist. */
export function fieldOf(dataset: Pick<Dataset, "fields">, name: string): Field {
  const field = dataset.fields.find((each) => each.name === name);
  if (!field) throw new Error(`unknown field: ${name}`);
  return field;
}

/** The field that has a role which a dataset has once at most, e.g. its period. */
export const fieldInRole = (
  { fields }: { fields: readonly Field[] },
  role: Role,
): Field | undefined => fields.find((field) => field.role === role);

/** How the times of a dataset are meant; undefined where nothing is declared of them. */
export const calendarOf = (dataset: Pick<Dataset, "fields">): Calendar | undefined =>
  fieldInRole(dataset, "period")?.calendar;

/** Where rows come from: the sources that they name; all of the dataset where no column names any. */
export function sourcesOf(
  dataset: Pick<Dataset, "fields" | "sources">,
  rows: readonly Row[],
): Source[] {
  const field = fieldInRole(dataset, "source");
  if (!field) return dataset.sources;
  const named = new Set(rows.map(({ cells }) => cells[field.name]));
  return dataset.sources.filter(({ name }) => named.has(name));
}

/** The columns of numbers; a register has none. */
export const valueFields = ({ fields }: Pick<Dataset, "fields">): Field[] =>
  fields.filter(({ role }) => role === "value");

/** Whether a field is for readers of one of a site's languages: `note_en` is for English alone. */
export function speaks(
  { name }: Pick<Field, "name">,
  locale: Locale,
  locales: readonly Locale[],
): boolean {
  const language = columnLanguage(name, locales);
  return language === undefined || language === locale;
}

/** Columns of numbers with those of their intervals. */
export const withIntervals = (
  { fields }: Pick<Dataset, "fields">,
  columns: readonly string[],
): string[] =>
  columns.flatMap((column) => {
    const { lower, upper } = fields.find(({ name }) => name === column)?.interval ?? {};
    return [column, ...[lower, upper].filter((each) => each !== undefined)];
  });
