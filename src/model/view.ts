import { z } from "zod";
import type { Localised } from "./locale.ts";
import { pictureSizes } from "./picture.ts";
import { placeLevels } from "./place.ts";
import { themes } from "./theme.ts";

export const chartKinds = ["bar", "column", "line", "stack", "figure", "table"] as const;
export const mapKinds = ["choropleth", "points"] as const;
export const viewKinds = [...chartKinds, ...mapKinds] as const;

export type ChartKind = (typeof chartKinds)[number];
export type MapKind = (typeof mapKinds)[number];
export type ViewKind = (typeof viewKinds)[number];

export const statistics = ["ratePer10000", "share"] as const;

/** Named arithmetic of `stats/`: per 10,000 of the denominator, or percent of it. */
export type Statistic = (typeof statistics)[number];

/** What addresses below a view have as names of their own, and what those of its pictures end in. */
const reserved = new RegExp(
  `^(${[...themes, "wechat"].join("|")})$|-(${Object.keys(pictureSizes).join("|")})$`,
);

/** Whether a view or a state may not be called so. */
export const isReserved = (slug: string): boolean => reserved.test(slug);

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((name) => !isReserved(name), { error: "reserved" })
  .meta({ not: { pattern: reserved.source } });

const text = z.string().min(1);

const condition = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ level: z.enum(placeLevels) }),
  z.strictObject({ within: text }),
]);

/** Which rows: each column named holds the constant, or one of them. */
export const where = z.record(z.string(), condition);

/** Which rows divide: the same place, and the period named or else the same one. */
const denominator = z.strictObject({
  dataset: text,
  value: text,
  period: text.optional(),
  where: where.optional(),
});

/** A page for each value that a column has in the view's rows. */
const fieldStates = z.strictObject({ field: text, default: text.optional() });

/** A page for each measure: a value column, or a statistic over the view's denominator. */
const measureStates = z.strictObject({
  values: z.array(text).min(2),
  default: text.optional(),
});

const common = {
  name: slug,
  title: text,
  note: text.optional(),
  where: where.optional(),
  states: fieldStates.optional(),
};

const measured = {
  statistic: z.enum(statistics).optional(),
  denominator: denominator.optional(),
  states: z.union([fieldStates, measureStates]).optional(),
};

const breaks = z.array(z.strictObject({ at: text, note: text })).min(1);

/** One entry of a descriptor's `views`, as staff write it. */
export const RawView = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    ...measured,
    kind: z.literal("bar"),
    x: text,
    y: text,
    series: text.optional(),
    sort: z.enum(["value", "file"]).optional(),
  }),
  z.strictObject({
    ...common,
    ...measured,
    kind: z.literal("column"),
    x: text,
    y: text,
    series: text.optional(),
    breaks: breaks.optional(),
  }),
  z.strictObject({
    ...common,
    ...measured,
    kind: z.literal("line"),
    x: text,
    y: text,
    series: text.optional(),
    breaks: breaks.optional(),
  }),
  z.strictObject({
    ...common, // no statistic: rates of different places do not add up
    kind: z.literal("stack"),
    x: text,
    y: text,
    series: text,
    form: z.enum(["bars", "areas"]).optional(),
    /** Values of `series` that are drawn as one part, the sum of them. */
    other: z.array(text).min(1).optional(),
    breaks: breaks.optional(),
  }),
  z.strictObject({ ...common, ...measured, kind: z.literal("figure"), value: text }),
  z.strictObject({ ...common, kind: z.literal("table") }),
  z.strictObject({
    ...common,
    ...measured,
    kind: z.literal("choropleth"),
    value: text,
    place: text,
    /** Counts may be painted only where this says so: large districts look like high values. */
    counts: z.literal(true).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("points"),
    longitude: text,
    latitude: text,
    /** A field, or what the fields of a name in each language have in common: `name` of `name_zh`. */
    label: text,
    /** Columns by whose values the map and its list can be narrowed. */
    filters: z.array(text).min(1).optional(),
  }),
]);

export type RawView = z.infer<typeof RawView>;
export type Condition = z.infer<typeof condition>;
export type Where = z.infer<typeof where>;
export type FieldStates = z.infer<typeof fieldStates>;
export type MeasureStates = z.infer<typeof measureStates>;
export type Denominator = z.infer<typeof denominator>;

export const isMeasures = (states: FieldStates | MeasureStates): states is MeasureStates =>
  "values" in states;

/** The property of a view that names the column it measures; null where it measures none. */
export function valueProperty(kind: ViewKind): "x" | "y" | "value" | null {
  switch (kind) {
    case "bar":
      return "x";
    case "column":
    case "line":
    case "stack":
      return "y";
    case "figure":
    case "choropleth":
      return "value";
    case "table":
    case "points":
      return null;
  }
}

/** The most parts a stack may have: there are no more colours that can be told apart. */
export const mostParts = 7;

export interface Break {
  at: string;
  note: Localised;
}

type Checked<T> = T extends RawView
  ? Omit<T, "title" | "note" | "breaks"> & {
      title: Localised;
      note: Localised | null;
      breaks: Break[];
    }
  : never;

/** A view whose columns exist and whose words stand in every language. */
export type View = Checked<RawView>;

export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;

/** Kinds that show rows, and measure nothing. */
type Unmeasured = { kind: "table" | "points" };

/** Whether a view draws numbers of a value field, or a statistic of them. */
export const isMeasured = <V extends { kind: ViewKind }>(view: V): view is Exclude<V, Unmeasured> =>
  view.kind !== "table" && view.kind !== "points";
