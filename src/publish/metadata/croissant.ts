import { languageTag } from "../../locales/format.ts";
import { textIn } from "../../model/locale.ts";
import type { FieldType } from "../../model/dataset.ts";
import { mainOf, placesNames, type Described, type DescribedSite } from "./described.ts";

// Croissant 1.1: https://docs.mlcommons.org/croissant/

const own = [
  ...["annotation", "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty"],
  ...["excludes", "extract", "field", "fileProperty", "fileObject", "fileSet", "format"],
  ...["includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5", "parentField"],
  ...["recordSet", "references", "regex", "readLines", "sdVersion", "separator", "source"],
  ...["subField", "transform", "unArchive", "value"],
];

const context = (language: string) => ({
  "@language": language,
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  conformsTo: "dct:conformsTo",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  ...Object.fromEntries(own.map((name) => [name, `cr:${name}`])),
});

/** Numbers are as the file has them: where a symbol stands for one, a loader has to be told. */
const types: Record<FieldType, string> = {
  string: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
};

const columnOf = (file: string, column: string) => ({
  fileObject: { "@id": file },
  extract: { column },
});

function recordsOf(site: DescribedSite, { dataset, fields }: Described, file: string) {
  return {
    "@type": "cr:RecordSet",
    "@id": "records",
    name: "records",
    key: dataset.primaryKey.map((name) => ({ "@id": `records/${name}` })),
    field: fields.map(({ name, type, role, title, description }) => ({
      "@type": "cr:Field",
      "@id": `records/${name}`,
      name,
      description: [title, description]
        .flatMap((text) => (text ? textIn(text, site.main) : []))
        .join(" "),
      dataType: types[type],
      source: columnOf(file, name),
      ...(role === "place" && { references: { field: { "@id": "places/id" } } }),
    })),
  };
}

const placesRecords = ({ catalogue, places }: DescribedSite) => ({
  "@type": "cr:RecordSet",
  "@id": "places",
  name: "places",
  key: { "@id": "places/id" },
  field: placesNames(catalogue).map((name) => ({
    "@type": "cr:Field",
    "@id": `places/${name}`,
    name,
    dataType: "sc:Text",
    source: columnOf(places.name, name),
  })),
});

/** Who publishes a dataset, and who made it. */
function creditsOf({ catalogue, main }: DescribedSite, { dataset }: Described) {
  const { name, url } = catalogue.site.publisher;
  const publisher = {
    "@type": "Organization",
    name: textIn(name, main),
    ...(url !== undefined && { url }),
  };
  const creators = dataset.contributors.map(({ title }) => ({
    "@type": "Organization",
    name: title,
  }));
  return { publisher, creator: creators.length > 0 ? creators : [publisher] };
}

/** A dataset as tools that train models load it. */
export function toCroissant(site: DescribedSite, described: Described): string {
  const { catalogue, main, places } = site;
  const { dataset, url, keywords, issued, temporal, files } = described;
  const metadata = {
    "@context": context(languageTag(main)),
    "@type": "sc:Dataset",
    "@id": `${url}#dataset`,
    conformsTo: "http://mlcommons.org/croissant/1.1",
    identifier: dataset.id,
    name: mainOf(site, described.title),
    description: mainOf(site, dataset.description),
    url,
    version: dataset.modified,
    datePublished: issued,
    dateModified: dataset.modified,
    keywords: keywords[main],
    license: dataset.licenses.map(({ path }) => path),
    inLanguage: catalogue.site.locales.map(languageTag),
    ...creditsOf(site, described),
    ...(temporal && { temporalCoverage: `${temporal.start}/${temporal.end}` }),
    "prov:wasDerivedFrom": dataset.sources.map(({ title, path }) => ({
      "@type": "prov:Entity",
      name: textIn(title, main),
      ...(path !== null && { url: path }),
    })),
    distribution: [...files, places].map(
      ({ name, label, mediaType, url: contentUrl, bytes, sha256 }) => ({
        "@type": "cr:FileObject",
        "@id": name,
        name,
        description: label,
        contentUrl,
        encodingFormat: mediaType,
        contentSize: `${bytes} B`,
        sha256,
      }),
    ),
    recordSet: [recordsOf(site, described, `${dataset.id}.csv`), placesRecords(site)],
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
