import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { Parser, Store, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { mainText } from "../../src/model/locale.ts";
import { dcatApFaults } from "../../src/publish/metadata/dcat-ap.ts";
import { iriOf, type Term } from "../../src/publish/metadata/graph.ts";
import { datasets, files, folder, languages, pages, site } from "./site.ts";

type Json = Record<string, unknown>;

const jsonAt = (path: string): Json => JSON.parse(files.get(path) ?? "") as Json;

/** A file of the site, by its whole address. */
const bytesAt = (address: string): Buffer =>
  readFileSync(join(folder, new URL(address, site.baseUrl).pathname));

const pageOf = (id: string) => new URL(paths.dataset({ dataset: id }).slice(1), site.baseUrl).href;

const turtle = files.get(paths.catalog({ ending: "ttl" })) ?? "";
const quads = new Parser().parse(turtle);
const graph = new Store(quads);

const objectsOf = (subject: string, term: Term) => graph.getObjects(subject, iriOf(term), null);

const valuesOf = (subject: string, term: Term): string[] =>
  objectsOf(subject, term).map(({ value }) => value);

const inMain = (subject: string, term: Term): string[] =>
  objectsOf(subject, term).flatMap((each) =>
    each.termType === "Literal" && each.language.toLowerCase().startsWith(site.locales[0]!)
      ? [each.value]
      : [],
  );

/** A file as one dialect tells of it. */
interface Told {
  url: string;
  bytes: number;
  sha256: string;
}

/** What all dialects tell of a dataset, in the same words. */
interface Same {
  id: unknown;
  title: unknown;
  description: unknown;
  modified: unknown;
  issued: unknown;
  keywords: unknown;
  license: unknown;
  page: unknown;
  fields: unknown;
  files: Told[];
}

/** A graph has no order. */
const unordered = (words: unknown) => (words as string[]).toSorted();

const dayOf = (moment: unknown) => String(moment).slice(0, 10);
const bytesOf = (size: unknown) => Number(String(size).replace(/ B$/, ""));

interface Resource extends Json {
  path: string;
  bytes: number;
  hash: string;
  schema: { fields: { name: string }[] };
}

function ofDataPackage(id: string): Same {
  const pack = jsonAt(paths.datasetPackage({ dataset: id }));
  const resources = pack["resources"] as Resource[];
  return {
    id: pack["name"],
    title: pack["title"],
    description: pack["description"],
    modified: pack["version"],
    issued: dayOf(pack["created"]),
    keywords: unordered(pack["keywords"]),
    license: (pack["licenses"] as Json[])[0]!["path"],
    page: pack["homepage"],
    fields: resources[0 + resources.findIndex(({ name }) => name === id)]!.schema.fields.map(
      ({ name }) => name,
    ),
    files: resources
      .filter(({ name }) => name !== "places")
      .map(({ path, bytes, hash }) => ({ url: path, bytes, sha256: hash.replace("sha256:", "") })),
  };
}

/** The same of the whole site's, whose resources are named by the datasets. */
function filesOfSite(id: string): Told[] {
  const resources = jsonAt(paths.dataPackage)["resources"] as Resource[];
  return resources
    .filter(({ name }) => name === id || String(name).startsWith(`${id}.`))
    .map(({ path, bytes, hash }) => ({
      url: new URL(path, site.baseUrl).href,
      bytes,
      sha256: hash.replace("sha256:", ""),
    }));
}

interface Table extends Json {
  tableSchema: { columns: { name: string }[] };
}

const inMainOf = (texts: unknown): string[] =>
  (texts as { "@value": string; "@language": string }[])
    .filter((text) => text["@language"].toLowerCase().startsWith(site.locales[0]!))
    .map((text) => text["@value"]);

function ofCsvw(id: string): Omit<Same, "files"> {
  const [table] = jsonAt(paths.csvMetadata({ dataset: id }))["tables"] as [Table];
  return {
    id: table["dc:identifier"],
    title: inMainOf(table["dc:title"])[0],
    description: inMainOf(table["dc:description"])[0],
    modified: (table["dc:modified"] as Json)["@value"],
    issued: (table["dc:issued"] as Json)["@value"],
    keywords: unordered(inMainOf(table["dcat:keyword"])),
    license: (table["dc:license"] as Json)["@id"],
    page: (table["dcat:landingPage"] as Json)["@id"],
    fields: table.tableSchema.columns.map(({ name }) => name),
  };
}

/** schema.org in the page, and Croissant, which is made of it. */
function ofSchemaOrg(data: Json): Omit<Same, "fields"> {
  return {
    id: data["identifier"],
    title: data["name"],
    description: data["description"],
    modified: data["dateModified"],
    issued: data["datePublished"],
    keywords: unordered(data["keywords"]),
    license: (data["license"] as string[])[0],
    page: data["url"],
    files: (data["distribution"] as Json[]).map((file) => ({
      url: String(file["contentUrl"]),
      bytes: bytesOf(file["contentSize"]),
      sha256: String(file["sha256"]),
    })),
  };
}

const jsonLdOf = (address: string): Json[] =>
  [
    ...(pages
      .find((page) => page.address === address)
      ?.document.querySelectorAll("script[type='application/ld+json']") ?? []),
  ].map(({ textContent }) => JSON.parse(textContent) as Json);

function ofDcat(id: string): Omit<Same, "fields"> {
  const iri = `${pageOf(id)}#dataset`;
  const distributions = valuesOf(iri, "dcat:distribution");
  return {
    id: valuesOf(iri, "dct:identifier")[0],
    title: inMain(iri, "dct:title")[0],
    description: inMain(iri, "dct:description")[0],
    modified: valuesOf(iri, "dct:modified")[0],
    issued: valuesOf(iri, "dct:issued")[0],
    keywords: unordered(inMain(iri, "dcat:keyword")),
    license: datasets.find((each) => each.id === id)?.licenses[0]?.path,
    page: valuesOf(iri, "dcat:landingPage")[0],
    files: distributions.map((each) => ({
      url: valuesOf(each, "dcat:downloadURL")[0]!,
      bytes: Number(valuesOf(each, "dcat:byteSize")[0]),
      sha256: valuesOf(valuesOf(each, "spdx:checksum")[0]!, "spdx:checksumValue")[0]!,
    })),
  };
}

describe.each(datasets.map(({ id }) => id))("the metadata of %s", (id) => {
  const pack = ofDataPackage(id);
  const { fields, ...same } = pack;
  const croissant = jsonAt(paths.croissant({ dataset: id }));

  test("say the same in five dialects, property by property", () => {
    const [, page] = jsonLdOf(paths.dataset({ dataset: id }));
    const { files: own, ...facts } = same;
    expect(ofSchemaOrg(page!)).toEqual(same);
    expect(ofDcat(id)).toEqual(same);
    expect(ofCsvw(id)).toEqual({ ...facts, fields });
    const inCroissant = ofSchemaOrg(croissant);
    const withoutPlaces = inCroissant.files.filter(({ url }) => !url.endsWith("/places.csv"));
    expect({ ...inCroissant, files: withoutPlaces }).toEqual(same);
    expect(filesOfSite(id)).toEqual(own);
  });

  test("say what the descriptor says", () => {
    const dataset = datasets.find((each) => each.id === id)!;
    expect(pack.title).toContain(mainText(dataset.title));
    expect(/示例数据|Sample data/.test(String(pack.title))).toBe(dataset.status === "sample");
    expect(pack.description).toBe(mainText(dataset.description));
    expect(pack.modified).toBe(dataset.modified);
    expect(dataset.licenses.map(({ path }) => path)).toContain(pack.license);
  });

  test("give each file its own size and hash, which its page lists", () => {
    const page = files.get(`${paths.dataset({ dataset: id })}index.html`);
    for (const { url, bytes, sha256 } of pack.files) {
      const content = bytesAt(url);
      expect(content.length, url).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex"), url).toBe(sha256);
      expect(page).toContain(sha256);
    }
  });

  test("name columns that the CSV has, of the types that they say", () => {
    const csv = parse(bytesAt(pack.files.find(({ url }) => /[^l]\.csv$/.test(url))!.url));
    expect(csv[0]).toEqual(fields);
    const resource = (
      jsonAt(paths.datasetPackage({ dataset: id }))["resources"] as Resource[]
    ).find(({ name }) => name === id)!;
    const { schema } = resource as unknown as {
      schema: {
        fields: {
          name: string;
          type: string;
          missingValues?: { value: string }[];
          constraints?: {
            required?: boolean;
            pattern?: string;
            minimum?: number;
            maximum?: number;
            enum?: string[];
          };
          categories?: { value: string }[];
        }[];
        primaryKey: string[];
        foreignKeys?: { fields: string[] }[];
      };
    };
    const wrong = csv.slice(1).flatMap((record, at) =>
      schema.fields.flatMap((field, index) => {
        const text = record[index] ?? "";
        const missing = field.missingValues?.map(({ value }) => value) ?? [""];
        const {
          required,
          pattern,
          minimum = -Infinity,
          maximum = Infinity,
        } = field.constraints ?? {};
        if (missing.includes(text))
          return required === true ? [`${at + 2} ${field.name}: blank`] : [];
        const isTyped =
          field.type === "string" ||
          (field.type === "integer" ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)$/).test(text);
        const isWithin =
          field.type === "string" || (Number(text) >= minimum && Number(text) <= maximum);
        const isShaped = pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text);
        const isKnown = field.categories?.some(({ value }) => value === text) ?? true;
        return isTyped && isWithin && isShaped && isKnown
          ? []
          : [`${at + 2} ${field.name}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
    const keys = csv
      .slice(1)
      .map((record) =>
        JSON.stringify(schema.primaryKey.map((name) => record[(fields as string[]).indexOf(name)])),
      );
    expect(new Set(keys).size).toBe(keys.length);
    const places = parse<{ id: string }>(bytesAt(paths.places.slice(1)), { columns: true });
    const known = new Set(places.map((place) => place.id));
    for (const {
      fields: [name],
    } of schema.foreignKeys ?? []) {
      const column = (fields as string[]).indexOf(name!);
      expect(csv.slice(1).filter((record) => !known.has(record[column]!))).toEqual([]);
    }
  });

  test("name in Croissant only files, columns and keys that there are", () => {
    const objects = (croissant["distribution"] as Json[]).map((file) => file["@id"]);
    const sets = croissant["recordSet"] as {
      key: { "@id": string } | { "@id": string }[];
      field: {
        "@id": string;
        source: { fileObject: { "@id": string }; extract: { column: string } };
      }[];
    }[];
    expect(croissant["conformsTo"]).toBe("http://mlcommons.org/croissant/1.1");
    for (const { key, field } of sets) {
      const ids = field.map((each) => each["@id"]);
      for (const each of [key].flat()) expect(ids).toContain(each["@id"]);
      for (const { source } of field) {
        const file = source.fileObject["@id"];
        expect(objects).toContain(file);
        const [head] = parse(bytesAt(`downloads/${file}`), { to: 1 });
        expect(head).toContain(source.extract.column);
      }
    }
  });
});

/** Contexts that a document names, offline: all that is checked of them is that nothing is lost. */
const contexts: Record<string, object> = {
  "https://schema.org": { "@vocab": "https://schema.org/" },
  "http://www.w3.org/ns/csvw": {
    "@vocab": "http://www.w3.org/ns/csvw#",
    dc: "http://purl.org/dc/terms/",
    dcat: "http://www.w3.org/ns/dcat#",
    schema: "http://schema.org/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
  },
};

/** What expansion would drop, it refuses. */
const options = {
  documentLoader(url: string) {
    const context = contexts[url];
    if (!context) throw new Error(`no context: ${url}`);
    return Promise.resolve({ documentUrl: url, document: { "@context": context } });
  },
  safe: true,
  base: site.baseUrl,
};

// The types of jsonld know neither safe mode nor the promise that each call gives.
const expand = (document: object) =>
  (jsonld.expand as unknown as (of: object, how: object) => Promise<object[]>)(document, options);
const toQuads = (document: object) =>
  (jsonld.toRDF as unknown as (of: object, how: object) => Promise<Quad[]>)(document, options);

test("every JSON-LD of the site expands without loss", async () => {
  const documents = [
    jsonAt(paths.catalog({ ending: "jsonld" })),
    ...datasets.flatMap(({ id }) => [
      jsonAt(paths.croissant({ dataset: id })),
      jsonAt(paths.csvMetadata({ dataset: id })),
    ]),
    ...languages.flatMap(([prefix]) => [
      ...jsonLdOf(prefix + paths.datasets),
      ...datasets.flatMap(({ id }) => jsonLdOf(prefix + paths.dataset({ dataset: id }))),
    ]),
  ];
  for (const document of documents) {
    const expanded = await expand(document);
    expect(expanded.length).toBeGreaterThan(0);
  }
});

test("the catalogue is the same graph as Turtle and as JSON-LD", async () => {
  const own = jsonAt(paths.catalog({ ending: "jsonld" }));
  const other = await toQuads(own);
  const lines = (all: Quad[]) =>
    all.map(({ subject, predicate, object }) =>
      [subject, predicate, object]
        .map((term) =>
          term.termType === "Literal"
            ? `${term.value}@${term.language || term.datatype.value}`
            : term.value,
        )
        .join(" "),
    );
  expect(lines(other).sort()).toEqual(lines(quads).sort());
});

test("the catalogue keeps what DCAT-AP 3.0.1 asks for", () => {
  expect(dcatApFaults(quads)).toEqual([]);
  expect(valuesOf(`${site.baseUrl}#catalog`, "dcat:dataset").length).toBe(datasets.length);
});
