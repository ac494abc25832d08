import { languages } from "../../locales/languages.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Field } from "../../model/dataset.ts";
import { symbolEntries } from "../download/dictionary.ts";
import { mainOf, placesNames, type Described, type DescribedFile } from "./described.ts";
import type { DescribedSite } from "./described.ts";

// Data Package v2 (datapackage.org). What it has no word for bears names of the office's descriptor.

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const dialect = {
  $schema: profile("tabledialect"),
  header: true,
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
};

const fileOf = ({ bytes, sha256, mediaType, ending }: DescribedFile) => ({
  format: ending.split(".").at(-1),
  mediatype: mediaType,
  bytes,
  hash: `sha256:${sha256}`,
});

/** Symbols stand where a number may be missing; elsewhere `x` is a letter like others. */
function fieldOf(described: Described, field: Field, main: Locale) {
  const { name, type, role, title, description, unit, categories, constraints } = field;
  const symbols = symbolEntries(described.dataset, main).map(({ symbol, label }) => ({
    value: symbol,
    label,
  }));
  return {
    name,
    type,
    title: textIn(title, main),
    ...(description && { description: textIn(description, main) }),
    role,
    ...(unit && { unit: textIn(unit, main) }),
    ...(categories.length > 0 && {
      categories: categories.map(({ value, label }) => ({ value, label: textIn(label, main) })),
    }),
    ...(type !== "string" && { missingValues: [{ value: "", label: "" }, ...symbols] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const sourcesOf = ({ dataset }: Described, main: Locale) =>
  dataset.sources.map(({ name, title, path, reliability }) => ({
    name,
    title: textIn(title, main),
    ...(path !== null && { path }),
    ...(reliability !== null && { reliability }),
  }));

/** A file, and where a package finds it. */
interface Found {
  file: DescribedFile;
  path: string;
}

function tableOf(site: DescribedSite, described: Described, { file, path }: Found) {
  const { main } = site;
  const { dataset, fields } = described;
  const place = fields.find(({ role }) => role === "place");
  return {
    name: dataset.id,
    type: "table",
    path,
    title: mainOf(site, described.title),
    description: mainOf(site, dataset.description),
    ...fileOf(file),
    encoding: "utf-8",
    dialect,
    licenses: dataset.licenses,
    sources: sourcesOf(described, main),
    schema: {
      $schema: profile("tableschema"),
      fields: fields.map((field) => fieldOf(described, field, main)),
      missingValues: [""],
      primaryKey: dataset.primaryKey,
      ...(place && {
        foreignKeys: [{ fields: [place.name], reference: { resource: "places", fields: ["id"] } }],
      }),
    },
  };
}

function placesTable({ catalogue, places }: DescribedSite, path: string) {
  const { license } = catalogue.site;
  return {
    name: "places",
    type: "table",
    path,
    ...fileOf(places),
    encoding: "utf-8",
    dialect,
    licenses: [{ name: license.name, path: license.path }],
    schema: {
      $schema: profile("tableschema"),
      fields: placesNames(catalogue).map((name) => ({
        name,
        type: "string",
        ...(name === "id" && { constraints: { required: true, unique: true } }),
      })),
      missingValues: [""],
      primaryKey: ["id"],
    },
  };
}

type PathOf = (file: DescribedFile) => string;

function resourcesOf(site: DescribedSite, described: Described, pathOf: PathOf): object[] {
  return described.files.map((file) =>
    file.ending === "csv"
      ? tableOf(site, described, { file, path: pathOf(file) })
      : { name: file.name, path: pathOf(file), title: file.label, ...fileOf(file) },
  );
}

const contributorsOf = ({ catalogue: { site }, main }: DescribedSite) => ({
  title: textIn(site.publisher.name, main),
  ...(site.publisher.url !== undefined && { path: site.publisher.url }),
  email: site.contact.email,
  roles: ["publisher"],
});

const written = (pack: object): string => `${JSON.stringify(pack, null, 1)}\n`;

/** A dataset as a Data Package: its files stand elsewhere, and have whole addresses. */
export function datasetPackage(site: DescribedSite, described: Described): string {
  const { dataset, url, keywords, issued } = described;
  const { main } = site;
  return written({
    $schema: profile("datapackage"),
    name: dataset.id,
    id: url,
    title: mainOf(site, described.title),
    description: mainOf(site, dataset.description),
    homepage: url,
    version: dataset.modified,
    created: `${issued}T00:00:00Z`,
    modified: dataset.modified,
    status: dataset.status,
    updateFrequency: dataset.updateFrequency,
    languages: site.catalogue.site.locales.map((locale) => languages[locale].tag),
    keywords: keywords[main],
    licenses: dataset.licenses,
    sources: sourcesOf(described, main),
    contributors: [contributorsOf(site), ...dataset.contributors],
    resources: [
      ...resourcesOf(site, described, ({ url }) => url),
      placesTable(site, site.places.url),
    ],
  });
}

/** All data of the site as one Data Package, beside whose file they lie. */
export function sitePackage(described: DescribedSite): string {
  const { catalogue, datasets, main } = described;
  const { site, modified } = catalogue;
  const issued = datasets.map((each) => each.issued).sort()[0] ?? modified;
  return written({
    $schema: profile("datapackage"),
    name: new URL(site.baseUrl).hostname,
    id: site.baseUrl,
    title: mainOf(described, site.name),
    description: mainOf(described, site.description),
    homepage: site.baseUrl,
    version: modified,
    created: `${issued}T00:00:00Z`,
    modified,
    languages: site.locales.map((locale) => languages[locale].tag),
    keywords: [...new Set(datasets.flatMap(({ keywords }) => keywords[main] ?? []))],
    licenses: [
      {
        name: site.license.name,
        path: site.license.path,
        title: mainOf(described, site.license.title),
      },
    ],
    contributors: [contributorsOf(described)],
    resources: [
      ...datasets.flatMap((each) => resourcesOf(described, each, ({ path }) => path)),
      placesTable(described, described.places.path),
    ],
  });
}
