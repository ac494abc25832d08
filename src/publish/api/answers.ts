import { z } from "zod";
import { fieldTypes, frequencies, reliabilities, roles, statuses } from "../../model/dataset.ts";
import { viewKinds } from "../../model/kinds.ts";
import { obsStatuses, qualifiers } from "../../model/observation.ts";

// What the API answers: types, checks and the OpenAPI document are made of these.

/** The schemas that the document names, so that each stands in it once. */
export const named = z.registry<{ id: string }>();

function define<T extends z.ZodType>(id: string, schema: T): T {
  named.add(schema, { id });
  return schema;
}

/** A text by language, the main one of the site first: `{ "zh": "区域", "en": "Area" }`. */
const Texts = define("Texts", z.record(z.string(), z.string()));

/** Where something stands in each language, with scheme and host. */
const Addresses = define("Addresses", z.record(z.string(), z.url()));

const File = define(
  "File",
  z.strictObject({ format: z.string(), mediaType: z.string(), href: z.url() }),
);

const Source = define(
  "Source",
  z.strictObject({
    name: z.string(),
    title: Texts,
    path: z.url().nullable(),
    reliability: z.enum(reliabilities).nullable(),
  }),
);

const Column = define(
  "Field",
  z.strictObject({
    name: z.string(),
    type: z.enum(fieldTypes),
    role: z.enum(roles),
    title: Texts,
    description: Texts.nullable(),
    unit: Texts.nullable(),
    categories: z.array(z.strictObject({ value: z.string(), label: Texts })),
  }),
);

const MissingValue = define(
  "MissingValue",
  z.strictObject({ value: z.string(), meaning: z.enum(obsStatuses), label: Texts }),
);

const Row = define(
  "Row",
  z.strictObject({
    record: z.int().min(2),
    cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    status: z.record(z.string(), z.enum(obsStatuses)),
    qualifier: z.record(z.string(), z.enum(qualifiers)).optional(),
    origins: z.record(z.string(), z.string()).optional(),
  }),
);

const DatasetLink = define(
  "DatasetLink",
  z.strictObject({
    id: z.string(),
    title: Texts,
    status: z.enum(statuses),
    topic: z.string(),
    modified: z.iso.date(),
    href: z.url(),
    page: Addresses,
  }),
);

const ChartLink = define(
  "ChartLink",
  z.strictObject({
    id: z.string(),
    title: Texts,
    kind: z.enum(viewKinds),
    status: z.enum(statuses),
    href: z.url(),
    page: Addresses,
  }),
);

export const Index = define(
  "Index",
  z.strictObject({
    title: Texts,
    description: Texts,
    publisher: Texts,
    contact: z.email(),
    license: z.strictObject({ name: z.string(), title: Texts, path: z.url() }),
    languages: z.array(z.string()).min(1),
    modified: z.iso.date(),
    datasets: z.array(DatasetLink),
    charts: z.array(ChartLink),
    links: z.strictObject({
      self: z.url(),
      openapi: z.url(),
      places: z.url(),
      keyFigures: z.url(),
      page: Addresses,
      changes: z.url(),
      feed: Addresses,
    }),
  }),
);

export const DatasetAnswer = define(
  "Dataset",
  z.strictObject({
    id: z.string(),
    title: Texts,
    description: Texts,
    status: z.enum(statuses),
    topic: z.string(),
    updateFrequency: z.enum(frequencies),
    modified: z.iso.date(),
    licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })),
    contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })),
    sources: z.array(Source),
    primaryKey: z.array(z.string()),
    fields: z.array(Column),
    missingValues: z.array(MissingValue),
    rows: z.array(Row),
    charts: z.array(ChartLink),
    links: z.strictObject({ self: z.url(), page: Addresses, downloads: z.array(File) }),
  }),
);

const StateLink = define(
  "StateLink",
  z.strictObject({ state: z.string().nullable(), value: z.string(), href: z.url() }),
);

export const ChartAnswer = define(
  "Chart",
  z.strictObject({
    id: z.string(),
    dataset: z.string(),
    view: z.string(),
    state: z.string().nullable(),
    title: Texts,
    kind: z.enum(viewKinds),
    status: z.enum(statuses),
    modified: z.iso.date(),
    headline: Texts.nullable(),
    sentence: Texts,
    note: Texts.nullable(),
    spec: z.record(z.string(), z.unknown()),
    fields: z.array(Column),
    rows: z.array(Row),
    sources: z.array(Source),
    states: z.array(StateLink),
    links: z.strictObject({
      self: z.url(),
      dataset: z.url(),
      page: Addresses,
      embed: Addresses,
      oembed: Addresses,
      images: z.strictObject({
        svg: Addresses,
        png: Addresses,
        og: Addresses,
        portrait: Addresses,
      }),
      downloads: z.array(File),
    }),
  }),
);

export const PlacesAnswer = define(
  "Places",
  z.strictObject({
    places: z.array(
      z.strictObject({
        id: z.string(),
        level: z.string(),
        name: Texts,
        short: Texts,
        parent: z.string().nullable(),
        members: z.array(z.string()),
        page: Addresses.nullable(),
      }),
    ),
    links: z.strictObject({ self: z.url(), csv: z.url(), boundaries: z.url() }),
  }),
);

/** A single number that was published, or the reason why there is none, with all that makes it quotable. */
export const Fact = define(
  "Fact",
  z.strictObject({
    dataset: z.string(),
    field: z.string(),
    record: z.int().min(2),
    title: Texts,
    place: z.strictObject({ id: z.string(), name: Texts }).nullable(),
    period: z.string().nullable(),
    dimensions: z.array(z.strictObject({ field: z.string(), value: z.string(), label: Texts })),
    value: z.number().nullable(),
    qualifier: z.enum(qualifiers).nullable(),
    status: z.enum(obsStatuses),
    unit: Texts.nullable(),
    datasetStatus: z.enum(statuses),
    sources: z.array(Source),
    modified: z.iso.date(),
    sentence: Texts,
    links: z.strictObject({ page: Addresses, row: z.url() }),
  }),
);

export const KeyFigures = define(
  "KeyFigures",
  z.strictObject({
    figures: z.array(z.strictObject({ label: Texts, figure: Fact })),
    links: z.strictObject({ self: z.url() }),
  }),
);
