import { z } from "zod";
import { text } from "./text-schemas.ts";
import {
  kindOf,
  kinds,
  numeric,
  seriesColours,
  viewKinds,
  type Channel,
  type KindWithChannel,
  type Option,
  type ViewKind,
} from "./kinds.ts";
import type { Localised } from "./locale.ts";
import { pictureSizes, themes } from "./picture.ts";

/** Named arithmetic of `stats/` with a denominator: per 10,000 of it, or percent of it. */
export const ratios = ["ratePer10000", "share"] as const;

/** Named arithmetic of `stats/` with the numbers of the same series at other times. */
export const trends = [
  "change",
  "percentChange",
  "index",
  "movingMean",
  "cumulative",
  "perDay",
] as const;

export const statistics = [...ratios, ...trends] as const;

export type Ratio = (typeof ratios)[number];
export type Trend = (typeof trends)[number];
export type Statistic = (typeof statistics)[number];

export const isRatio = (statistic: Statistic): statistic is Ratio =>
  ratios.some((each) => each === statistic);

const ofTheirSort: readonly Statistic[] = ["change", "movingMean", "cumulative", "perDay"];

/** Whether what a view shows is counted where its numbers are: no rate, percentage or index of them. */
export const isOfTheirSort = (statistic: Statistic | undefined): boolean =>
  statistic === undefined || ofTheirSort.includes(statistic);

export const isTrend = (statistic: Statistic): statistic is Trend =>
  trends.some((each) => each === statistic);

/** What addresses below a view have as names of their own, and what those of its pictures end in. */
const reserved = new RegExp(
  `^(${[...themes, "wechat"].join("|")}|cite[.].+)$|-(${Object.keys(pictureSizes).join("|")})$`,
  "i", // some disks tell no small letter from a large one
);

/** Whether a view or a state may not be called so. */
export const isReserved = (slug: string): boolean => reserved.test(slug);

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((name) => !isReserved(name), { error: "reserved" })
  .meta({ not: { pattern: reserved.source } });

const condition = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ level: text }),
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
  /** What the figures show, in a sentence whose every number is held against them. */
  headline: text.optional(),
  note: text.optional(),
  where: where.optional(),
  states: fieldStates.optional(),
};

const trendOptions = {
  /** The period at which an index is 100. */
  base: text.optional(),
  /** Over how many periods a moving mean goes, its own being the last. */
  window: z.int().min(2).max(366).optional(),
  /** What a change is from: the period before, or the same of last year. */
  against: z.enum(["before", "year"]).optional(),
};

const measured = {
  statistic: z.enum(statistics).optional(),
  denominator: denominator.optional(),
  ...trendOptions,
  states: z.union([fieldStates, measureStates]).optional(),
};

/** Ways of dividing numbers into the classes of a map. */
export const classings = ["equal", "natural", "quantile"] as const;

const classes = z.union([z.enum(classings), z.array(z.number()).min(1).max(5)]);

export type Classes = z.infer<typeof classes>;

const breaks = z.array(z.strictObject({ at: text, note: text })).min(1);

/** What a view computes to compare its places with. */
const comparisons = ["mean", "city"] as const;

const referenceValue = z.strictObject({ value: z.number(), label: text, source: text });

const reference = z
  .array(z.union([referenceValue, z.strictObject({ of: z.enum(comparisons) })]))
  .min(1)
  .max(3);

/** No more events than a drawing can number. */
export const mostAnnotations = 9;

const annotations = z
  .array(z.strictObject({ at: text, text }))
  .min(1)
  .max(mostAnnotations);

const options = {
  sort: z.enum(["value", "file"]).optional(),
  form: z.enum(["bars", "areas"]).optional(),
  /** Values of the series that are drawn as one part, the sum of them. */
  other: z.array(text).min(1).optional(),
  /** Values of the series that have colours; all others are grey. */
  highlight: z.array(text).min(1).max(seriesColours).optional(),
  breaks: breaks.optional(),
  /** Events that a reader should know of, each at a period. */
  annotations: annotations.optional(),
  /** Numbers beside which those of the view are shown. */
  reference: reference.optional(),
  /** Counts may be painted only where this says so: large districts look like high values. */
  counts: z.literal(true).optional(),
  /** How a map's numbers are divided into classes, or the edges between these. */
  classes: classes.optional(),
  /** The number that parts what is low from what is high on a map; zero where there are values below it. */
  midpoint: z.number().optional(),
  /** Whether equal distances of an axis are equal ratios, or whether each state has a scale of its own. */
  scale: z.enum(["log", "free"]).optional(),
  /** Columns by whose values the map and its list can be narrowed. */
  filters: z.array(text).min(1).optional(),
} satisfies Record<Option, z.ZodType>;

type Kinds = typeof kinds;
type Shaped<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;
type Simplified<T> = { [P in keyof T]: T[P] };

type Columns<K extends ViewKind> = {
  -readonly [C in keyof Kinds[K]["columns"] as Kinds[K]["columns"][C] & string]: string;
};

type OptionalColumn<K extends ViewKind> = {
  [C in keyof Kinds[K]["columns"]]: C extends Kinds[K]["optional"][number]
    ? Kinds[K]["columns"][C]
    : never;
}[keyof Kinds[K]["columns"]];

type PartialIn<T, P> = Omit<T, P & keyof T> & { [Q in P & keyof T]?: T[Q] | undefined };

type Dividing = Omit<typeof common, keyof typeof measured> & typeof measured;

/** A view as its kind declares it. */
type RawViewOf<K extends ViewKind> = Simplified<
  { kind: K } & Shaped<Kinds[K]["divides"] extends true ? Dividing : typeof common> &
    PartialIn<Columns<K>, OptionalColumn<K>> &
    Pick<Shaped<typeof options>, Kinds[K]["options"][number]>
>;

/** The schema of one kind's views: its columns, then what else may be said of them. */
export function viewSchema(kind: ViewKind): z.ZodObject {
  const { columns, optional, options: own, divides, mayBeLog } = kindOf(kind);
  const named = Object.entries(columns).map(([channel, property]) => {
    return [property, optional.includes(channel as Channel) ? text.optional() : text] as const;
  });
  return z.strictObject({
    ...common,
    ...(divides && measured),
    kind: z.literal(kind),
    ...Object.fromEntries(named),
    ...Object.fromEntries(own.map((option) => [option, options[option]])),
    ...(own.includes("scale") && !mayBeLog && { scale: z.literal("free").optional() }),
  });
}

/** One entry of a descriptor's `views`, as staff write it. */
export type RawView = { [K in ViewKind]: RawViewOf<K> }[ViewKind];

// The compiler follows each declaration in the type above, and cannot in what is made of them.
const schemas = viewKinds.map(viewSchema) as [z.ZodObject, ...z.ZodObject[]];
export const RawView = z.discriminatedUnion("kind", schemas) as z.ZodType as z.ZodType<RawView>;

export type Condition = z.infer<typeof condition>;
export type Where = z.infer<typeof where>;
export type FieldStates = z.infer<typeof fieldStates>;
export type MeasureStates = z.infer<typeof measureStates>;
export type Denominator = z.infer<typeof denominator>;
export type TrendOptions = Shaped<typeof trendOptions>;

/** What of a view's arithmetic a trend is reckoned with. */
const trendProperties: Record<Trend, readonly ArithmeticProperty[]> = {
  change: ["against"],
  percentChange: ["against"],
  index: ["base"],
  movingMean: ["window"],
  cumulative: [],
  perDay: [],
};

/** What a view says of its arithmetic beside the name of a statistic. */
export const arithmetic = ["statistic", "denominator", "base", "window", "against"] as const;

export type ArithmeticProperty = (typeof arithmetic)[number];

/** What a view that shows a statistic, or none, may say of its arithmetic. */
export function propertiesOf(statistic: Statistic | undefined): readonly ArithmeticProperty[] {
  if (statistic === undefined) return [];
  return [
    "statistic",
    ...(isTrend(statistic) ? trendProperties[statistic] : ["denominator" as const]),
  ];
}

/** What a statistic cannot be reckoned without. */
export const dueOf = (statistic: Statistic): readonly ArithmeticProperty[] =>
  propertiesOf(statistic).filter((property) => property !== "statistic" && property !== "against");

export const isMeasures = (states: FieldStates | MeasureStates): states is MeasureStates =>
  "values" in states;

/** The property of a view that names the column it measures; undefined where it measures none. */
export const valueProperty = (kind: ViewKind): string | undefined => kindOf(kind).columns.value;

/** The column that a view names for a channel; undefined where it names none. */
export function columnOf(view: RawView | View, channel: Channel): string | undefined {
  const property = kindOf(view.kind).columns[channel];
  const named: Partial<Record<string, unknown>> = view;
  return property === undefined ? undefined : (named[property] as string | undefined);
}

/** The columns whose numbers a view shows, in their order; none where it shows all. */
export const shownColumns = (view: RawView | View): string[] =>
  numeric.flatMap((channel) => columnOf(view, channel) ?? []);

export interface Break {
  at: string;
  note: Localised;
}

/** An event at a period, which need not be one of those on the axis. */
export interface Annotation {
  at: string;
  text: Localised;
}

/** A number from a source of the dataset, e.g. a target. */
export interface ReferenceValue {
  value: number;
  label: Localised;
  source: string;
}

export type Reference = ReferenceValue | { of: (typeof comparisons)[number] };

type Checked<T> = T extends RawView
  ? Omit<T, "title" | "headline" | "note" | "breaks" | "annotations" | "reference"> & {
      title: Localised;
      headline?: Localised | null;
      note: Localised | null;
      breaks: Break[];
      annotations?: Annotation[];
      reference?: Reference[];
    }
  : never;

/** A view whose columns exist and whose words stand in every language. */
export type View = Checked<RawView>;

export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;

type MeasuredKind = KindWithChannel<"value">;

/** Whether a view puts its rows where they lie. */
export const hasPoints = (view: RawView | View): boolean =>
  columnOf(view, "longitude") !== undefined;

/** Whether a view draws numbers of a value field, or a statistic of them. */
export const isMeasured = <V extends { kind: ViewKind }>(
  view: V,
): view is Extract<V, { kind: MeasuredKind }> => valueProperty(view.kind) !== undefined;
