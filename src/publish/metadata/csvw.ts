import { languageTag } from "../../locales/format.ts";
import type { Field, FieldType } from "../../model/dataset.ts";
import type { Localised, Locale } from "../../model/locale.ts";
import { symbols } from "../../model/observation.ts";
import { placesNames, type Described, type DescribedSite } from "./described.ts";

// CSV on the Web: https://www.w3.org/TR/tabular-metadata/

const datatypes: Record<FieldType, string> = {
  string: "string",
  integer: "integer",
  number: "number",
};

/** A text in each language, as JSON-LD has it. */
const texts = (text: Localised) =>
  Object.entries(text).map(([locale, value]) => ({
    "@value": value,
    "@language": languageTag(locale as Locale),
  }));

function columnOf({ name, type, title, constraints }: Field, primaryKey: string[]) {
  const { minimum, maximum } = constraints;
  const datatype = {
    base: datatypes[type],
    ...(type !== "string" && minimum !== undefined && { minimum }),
    ...(type !== "string" && maximum !== undefined && { maximum }),
  };
  return {
    name,
    titles: name,
    "dc:title": texts(title),
    datatype: Object.keys(datatype).length > 1 ? datatype : datatype.base,
    ...(type !== "string" && { null: ["", ...Object.keys(symbols)] }),
    ...(primaryKey.includes(name) && { required: true }),
  };
}

const dialect = {
  encoding: "utf-8",
  header: true,
  delimiter: ",",
  lineTerminators: ["\n"],
  quoteChar: '"',
  doubleQuote: true,
};

const checksum = ({ bytes, sha256 }: { bytes: number; sha256: string }) => ({
  "schema:contentSize": String(bytes),
  "schema:sha256": sha256,
});

function tableOf(described: Described) {
  const { dataset, fields, files, keywords, issued, url } = described;
  const csv = files.find(({ ending }) => ending === "csv");
  const place = fields.find(({ role }) => role === "place");
  const [license] = dataset.licenses;
  return {
    url: `${dataset.id}.csv`,
    "dc:identifier": dataset.id,
    "dc:title": texts(described.title),
    "dc:description": texts(dataset.description),
    "dc:license": { "@id": license?.path },
    "dc:issued": { "@value": issued, "@type": "xsd:date" },
    "dc:modified": { "@value": dataset.modified, "@type": "xsd:date" },
    "dcat:keyword": Object.entries(keywords).flatMap(([locale, words]) =>
      words.map((word) => ({
        "@value": word,
        "@language": languageTag(locale as Locale),
      })),
    ),
    "dcat:landingPage": { "@id": url },
    ...(csv && checksum(csv)),
    dialect,
    tableSchema: {
      columns: fields.map((field) => columnOf(field, dataset.primaryKey)),
      primaryKey: dataset.primaryKey,
      aboutUrl: `${dataset.id}.csv#row={_sourceRow}`,
      ...(place && {
        foreignKeys: [
          {
            columnReference: place.name,
            reference: { resource: "places.csv", columnReference: "id" },
          },
        ],
      }),
    },
  };
}

/** What the columns of a dataset's CSV hold, and those of the places that it names. */
export function csvMetadata(site: DescribedSite, described: Described): string {
  const { catalogue, main, places } = site;
  const publisher = catalogue.site.publisher;
  const metadata = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": languageTag(main) }],
    "dc:publisher": {
      "schema:name": texts(publisher.name),
      ...(publisher.url !== undefined && { "schema:url": { "@id": publisher.url } }),
    },
    tables: [
      tableOf(described),
      {
        url: "places.csv",
        ...checksum(places),
        dialect,
        tableSchema: {
          columns: placesNames(catalogue).map((name) => ({
            name,
            titles: name,
            datatype: "string",
            ...(name === "id" && { required: true }),
          })),
          primaryKey: "id",
        },
      },
    ],
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
