/** As many colours as can be told apart: the sheet has `.series-0` … `.series-6`. */
export const seriesColours = 7;

/**
 * What a column is for in a view. A label, or a period where time is measured, stands along an axis;
 * a series has several marks at each of them, and parts add up there. A place is painted on a map,
 * where points have a longitude, a latitude and a name. Each value of a facet has a drawing of its own.
 */
export type Channel =
  | "value"
  | "across"
  | "size"
  | "label"
  | "period"
  | "place"
  | "series"
  | "part"
  | "longitude"
  | "latitude"
  | "name"
  | "facet";

/** The channels of numbers: a mark may stand at a second one, and have the area of a third. */
export const numeric: readonly Channel[] = ["across", "value", "size"];

/** What may be said of a view beside its columns. */
export type Option =
  | "sort"
  | "form"
  | "other"
  | "highlight"
  | "breaks"
  | "annotations"
  | "reference"
  | "counts"
  | "classes"
  | "midpoint"
  | "scale"
  | "filters";

interface Kind {
  /** By whom it is drawn; a table is its own drawing. */
  medium: "chart" | "map" | "table";
  /** The property of a view that names the column of a channel. */
  columns: Partial<Record<Channel, string>>;
  /** Channels that a view may do without. */
  optional: readonly Channel[];
  options: readonly Option[];
  /** Set where equal distances of its axes may be equal ratios; lengths and areas have no such axis. */
  mayBeLog?: true;
  /** Whether its values may be divided: rates of different places do not add up. */
  divides: boolean;
  /** How many of its series may have colours; all others are grey. */
  mostColours: number;
  /** Whether the keyboard goes through its marks line by line downwards, or from left to right. */
  walk: "down" | "across";
  /** The channel whose places, if it has any, it compares with each other. */
  compares: Channel | null;
}

/** Every kind of view, each in one declaration, from which all else that must know kinds derives. */
export const kinds = {
  bar: {
    medium: "chart",
    columns: { value: "x", label: "y", series: "series", facet: "facet" },
    optional: ["series", "facet"],
    options: ["sort", "highlight", "reference", "scale"],
    divides: true,
    mostColours: seriesColours,
    walk: "down",
    compares: "label",
  },
  dot: {
    medium: "chart",
    columns: { value: "x", label: "y", series: "series" },
    optional: [],
    options: ["sort", "highlight", "scale"],
    divides: true,
    mostColours: 4, // more dots on one line are a crowd
    walk: "down",
    compares: "label",
  },
  pyramid: {
    medium: "chart",
    columns: { value: "x", label: "y", series: "series" },
    optional: [],
    options: ["sort", "scale"],
    divides: true,
    mostColours: 2,
    walk: "down",
    compares: null,
  },
  column: {
    medium: "chart",
    columns: { label: "x", value: "y", series: "series", facet: "facet" },
    optional: ["series", "facet"],
    options: ["highlight", "breaks", "annotations", "reference", "scale"],
    divides: true,
    mostColours: seriesColours,
    walk: "across",
    compares: null,
  },
  line: {
    medium: "chart",
    columns: { period: "x", value: "y", series: "series", facet: "facet" },
    optional: ["series", "facet"],
    options: ["highlight", "breaks", "annotations", "reference", "scale"],
    mayBeLog: true,
    divides: true,
    mostColours: seriesColours,
    walk: "across",
    compares: null,
  },
  slope: {
    medium: "chart",
    columns: { period: "x", value: "y", series: "series" },
    optional: [],
    options: ["highlight", "breaks", "scale"],
    divides: true,
    mostColours: 4, // more lines that cross cannot be followed
    walk: "across",
    compares: null,
  },
  stack: {
    medium: "chart",
    columns: { period: "x", value: "y", part: "series", facet: "facet" },
    optional: ["facet"],
    options: ["form", "other", "highlight", "breaks", "scale"],
    divides: false,
    mostColours: seriesColours,
    walk: "across",
    compares: null,
  },
  heatmap: {
    medium: "chart",
    columns: { label: "x", series: "y", value: "value" },
    optional: [],
    options: ["sort", "breaks", "classes", "midpoint", "scale"],
    divides: true,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  calendar: {
    medium: "chart",
    columns: { period: "x", value: "value" },
    optional: [],
    options: ["breaks", "classes", "midpoint", "scale"],
    divides: true,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  scatter: {
    medium: "chart",
    columns: { across: "x", value: "y", label: "label", size: "size" },
    optional: ["size"],
    options: ["scale"],
    mayBeLog: true,
    divides: false,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  histogram: {
    medium: "chart",
    columns: { value: "x", label: "label" },
    optional: [],
    options: ["scale"],
    mayBeLog: true,
    divides: true,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  figure: {
    medium: "chart",
    columns: { value: "value" },
    optional: [],
    options: [],
    divides: true,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  table: {
    medium: "table",
    columns: {},
    optional: [],
    options: [],
    divides: false,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
  choropleth: {
    medium: "map",
    columns: { value: "value", place: "place", facet: "facet" },
    optional: ["facet"],
    options: ["counts", "classes", "midpoint", "scale"],
    divides: true,
    mostColours: 1,
    walk: "down",
    compares: "place",
  },
  symbols: {
    medium: "map",
    columns: { value: "value", place: "place" },
    optional: [],
    options: ["scale"],
    divides: true,
    mostColours: 1,
    walk: "down",
    compares: "place",
  },
  points: {
    medium: "map",
    columns: { longitude: "longitude", latitude: "latitude", name: "label" },
    optional: [],
    options: ["filters"],
    divides: false,
    mostColours: 1,
    walk: "across",
    compares: null,
  },
} as const satisfies Record<string, Kind>;

type Kinds = typeof kinds;

export type ViewKind = keyof Kinds;

export const viewKinds = Object.keys(kinds) as ViewKind[];

/** The kinds of which a declaration says something. */
export type KindWith<T> = {
  [K in ViewKind]: Kinds[K] extends T ? K : never;
}[ViewKind];

/** The kinds that have a channel. */
export type KindWithChannel<C extends Channel> = KindWith<{ columns: Record<C, string> }>;

export type ChartKind = KindWith<{ medium: "chart" | "table" }>;
export type MapKind = KindWith<{ medium: "map" }>;

/** A kind's declaration, where it is not known which kind it is. */
export const kindOf = (kind: ViewKind): Kind => kinds[kind];

export const isMap = (kind: ViewKind): kind is MapKind => kindOf(kind).medium === "map";

/** Whether a kind has a drawing beside its table. */
export const isDrawn = (kind: ViewKind): boolean => kindOf(kind).medium !== "table";
