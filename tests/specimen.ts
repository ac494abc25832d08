import type { Catalogue } from "../src/model/catalogue.ts";
import type { Dataset, Field, Role } from "../src/model/dataset.ts";
import type { Locale, Localised } from "../src/model/locale.ts";
import { absent, observed, type Observation } from "../src/model/observation.ts";
import { tierOf } from "../src/model/level.ts";
import type { Place, Position } from "../src/model/place.ts";
import type { Row } from "../src/model/table.ts";
import { kindOf, viewKinds, type Channel, type Option, type ViewKind } from "../src/model/kinds.ts";
import { isMeasured, type View, type ViewOf } from "../src/model/view.ts";

const both = (text: string): Localised => ({ zh: text, en: text });

const place = (id: string, level: Place["level"], members: string[] = []): Place => ({
  id,
  level,
  tier: tierOf(level),
  name: both(`Place ${id}`),
  short: both(id),
  parent: level === "city" ? null : "city",
  members,
});

/** A tenth of a degree wide, its corners those of its neighbours to the last bit. */
const square = (id: string, tenths: number) => ({
  type: "Feature" as const,
  id,
  properties: {},
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [tenths / 10, 30],
        [(tenths + 1) / 10, 30],
        [(tenths + 1) / 10, 30.1],
        [tenths / 10, 30.1],
        [tenths / 10, 30],
      ] as [number, number][],
    ],
  },
});

const ids = ["a", "b", "c", "d", "e", "f", "g"];

/** Towns by their district. */
const towns = { a: ["a1", "a2"], b: ["b1"] };

/** One observation of every status, in the order of the seven districts a to g. */
export const everyStatus: Observation[] = [
  observed(12, null, null),
  observed(0, null, null),
  absent("x"),
  absent("c"),
  absent("z"),
  observed(8, "P", null),
  observed(1200, null, "over"),
];

const field = (name: string, role: Role): Field => ({
  name,
  role,
  type: role === "value" ? "integer" : "string",
  title: both(name),
  description: null,
  unit: role === "value" ? both("people") : null,
  categories: [],
  constraints: {},
});

const places: Place[] = [
  place("city", "city"),
  ...ids.map((id) => place(id, "district")),
  ...Object.entries(towns).flatMap(([parent, below]) =>
    below.map((id) => ({ ...place(id, "town"), parent })),
  ),
];

/** The same with one number, so that nothing but the status can tell two of them apart. */
export const sameNumber: Observation[] = everyStatus.map((observation) =>
  observation.value === null || observation.status === "zero"
    ? observation
    : { ...observation, value: 12 },
);

/** Every sort of zero beside a number and every sort of gap. */
export const everyZero: Observation[] = [
  observed(12, null, null),
  observed(0, null, null),
  absent("x"),
  absent("c"),
  absent("z"),
  observed(0, "P", null),
  observed(0, null, "over"),
];

/** A catalogue of one dataset, whose seven districts have an observation each, in seven years. */
export function specimen(
  view: View,
  observations = everyStatus,
  locale: Locale = "en",
): {
  catalogue: Catalogue;
  dataset: Dataset;
  view: View;
  locale: Locale;
} {
  const rows = observations.map((observation, index) => ({
    record: index + 2,
    cells: { period: String(2001 + index), place: ids[index] ?? "", count: "" },
    values: { count: observation },
  }));
  const dataset: Dataset = {
    id: "specimen",
    title: both("Specimen"),
    description: both("Made up"),
    status: "official",
    topic: "specimens",
    updateFrequency: "never",
    modified: "2020-01-01",
    keywords: {},
    licenses: [],
    contributors: [],
    sources: [],
    fields: [field("period", "period"), field("place", "place"), field("count", "value")],
    missingLabels: {},
    primaryKey: ["place"],
    crs: null,
    views: [view],
    notes: null,
    table: { rows },
  };
  const catalogue: Catalogue = {
    site: {
      name: both("Site"),
      shortName: both("Site"),
      description: both("Site"),
      publisher: { name: both("Publisher") },
      contact: { name: both("Contact"), email: "a@b.example" },
      license: { name: "CC0", title: both("CC0"), path: "https://b.example/" },
      baseUrl: "https://b.example/",
      locales: ["en", "zh"],
      city: "city",
      topics: [
        {
          id: "specimens",
          title: both("Specimens"),
          intro: both("Made up"),
          views: [`specimen/${view.name}`],
        },
      ],
      keyFigures: [],
      map: { exemption: both("schematic") },
    },
    places: new Map(places.map((each) => [each.id, each])),
    glossary: [],
    boundaries: {
      type: "FeatureCollection",
      metadata: {
        crs: "wgs84",
        source: "made up",
        license: "CC0",
        licenseUrl: "https://b.example/",
        attribution: "nobody",
      },
      features: ids.map((id, index) => square(id, 1200 + index)),
    },
    datasets: [dataset],
    changes: [],
    planned: [],
    published: [],
    archive: [],
    modified: "2020-01-01",
  };
  return { catalogue, dataset, view, locale };
}

const common = { name: "all", title: both("All"), note: null, breaks: [] };

/** The column of the specimen for each channel; points have a specimen of their own. */
const columns: Record<Channel, string> = {
  value: "count",
  across: "count",
  size: "count",
  label: "place",
  period: "period",
  place: "place",
  series: "place",
  part: "place",
  longitude: "lon",
  latitude: "lat",
  name: "name",
  facet: "place",
};

/** What views say beside their columns, where that makes another drawing. */
const variants: Record<Option, Record<string, unknown>[]> = {
  sort: [],
  form: [{}, { form: "areas" }],
  other: [],
  highlight: [],
  breaks: [],
  annotations: [],
  reference: [],
  counts: [{ counts: true }],
  classes: [],
  midpoint: [],
  scale: [],
  filters: [],
};

function viewsOf(kind: ViewKind): View[] {
  const { columns: properties, optional, options } = kindOf(kind);
  const channels = (Object.keys(properties) as Channel[]).filter(
    (channel) => !optional.includes(channel),
  );
  const named = channels.map((channel) => [properties[channel], columns[channel]]);
  const varied = options.flatMap((option) => variants[option]);
  return (varied.length > 0 ? varied : [{}]).map(
    (variant) => ({ ...common, kind, ...Object.fromEntries(named), ...variant }) as View,
  );
}

/** A view of every drawn kind over the specimen, but of key numbers, which have one row. */
export const specimenViews: View[] = viewKinds
  .filter((kind) => Object.keys(kindOf(kind).columns).length > 1)
  .flatMap(viewsOf)
  .filter(isMeasured);

/** A point of every status that has a position, and a place without one for every reason. */
export function specimenPoints() {
  const view: ViewOf<"points"> = {
    ...common,
    kind: "points",
    longitude: "lon",
    latitude: "lat",
    label: "name",
  };
  const lines = ["12 - -", "25 P -", "35 - about", "x - -", "c - -", "z - -"];
  const rows = lines.map((line, index): Row => {
    const [at = "", ...flags] = line.split(" ");
    const [flag = "", about = ""] = flags.map((text) => text.replace("-", ""));
    const degrees: Position = [120 + Number(at) / 100, 30.05];
    return {
      record: index + 2,
      cells: { name_zh: `N${at}`, name_en: `N${at}`, place: "a", lon: at, lat: at, flag, about },
      values: {},
      ...(!Number.isNaN(degrees[0]) && { position: degrees }),
    };
  });
  const base = specimen(view);
  const fields = [
    field("name_zh", "name"),
    field("name_en", "name"),
    field("place", "place"),
    field("lon", "longitude"),
    field("lat", "latitude"),
    field("flag", "status"),
    field("about", "qualifier"),
  ];
  const dataset: Dataset = { ...base.dataset, crs: "wgs84", fields, table: { rows } };
  return { ...base, view, dataset };
}
