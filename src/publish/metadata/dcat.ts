import type { Quad } from "n3";
import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { languageTag } from "../../locales/format.ts";
import { languages } from "../../locales/languages.ts";
import { words } from "../../locales/index.ts";
import { localised, type Locale, type Localised } from "../../model/locale.ts";
import type { Theme } from "../../model/site.ts";
import {
  fileTypeIri,
  frequencyIri,
  languageIri,
  licenceIri,
  mediaTypeIri,
  publicAccess,
  themeIri,
  themeList,
  themeNames,
} from "./authorities.ts";
import type { Described, DescribedFile, DescribedSite } from "./described.ts";
import { iriOf, quadsOf, type Node, type Term, type Value } from "./graph.ts";

// DCAT-AP 3.0.1: every node that a property names stands in the graph, with the class that the
// profile asks for.

/** A text in each language. */
const texts = (text: Localised): Value[] =>
  Object.entries(text).map(([locale, value]) => ({
    text: value,
    language: languageTag(locale as Locale),
  }));

const date = (text: string): Value => ({ text, type: "xsd:date" });

/** The addresses of what the whole catalogue has once. */
interface Names {
  catalog: string;
  publisher: string;
  contact: string;
  topics: string;
  service: string;
  city: string;
}

function namesOf({ catalogue, main }: DescribedSite): Names {
  const { site, places } = catalogue;
  const city = places.get(site.city);
  const page = city ? paths.district({ place: city.id }) : paths.home;
  return {
    catalog: `${site.baseUrl}#catalog`,
    publisher: `${site.baseUrl}#publisher`,
    contact: `${site.baseUrl}#contact`,
    topics: `${site.baseUrl}#topics`,
    service: `${absolute(site, fileHref(site, paths.openApi))}#service`,
    city: `${absolute(site, pageHref(site, main, page))}#place`,
  };
}

const topicIri = ({ catalogue: { site }, main }: DescribedSite, topic: string): string =>
  `${absolute(site, pageHref(site, main, paths.topic({ topic })))}#topic`;

const node = (iri: string, kind: Term, properties: Node["properties"] = {}): Node => ({
  iri,
  classes: [kind],
  properties,
});

const spoken = ({ site }: DescribedSite["catalogue"]) =>
  site.locales.map((each) => ({ iri: languageIri(languages[each].iso639) }));

/** The themes of data portals that the topics of a site belong to. */
const themesIn = ({ topics }: DescribedSite["catalogue"]["site"]): Theme[] => [
  ...new Set(topics.flatMap(({ theme }) => theme ?? [])),
];

/** These themes, and the list that they are of. */
function themeNodes({ site }: DescribedSite["catalogue"]): Node[] {
  const used = themesIn(site);
  const title = { text: "Data theme", language: "en" };
  return used.length === 0
    ? []
    : [
        node(themeList, "skos:ConceptScheme", { "dct:title": title }),
        ...used.map((theme) =>
          node(themeIri(theme), "skos:Concept", {
            "skos:prefLabel": { text: themeNames[theme], language: "en" },
            "skos:inScheme": { iri: themeList },
          }),
        ),
      ];
}

function catalogNode({ catalogue, datasets, main }: DescribedSite, names: Names): Node {
  const { site, modified } = catalogue;
  const issued = datasets.map((each) => each.issued).sort()[0];
  return node(names.catalog, "dcat:Catalog", {
    "dct:title": texts(site.name),
    "dct:description": texts(site.description),
    "dct:publisher": { iri: names.publisher },
    "dct:license": { iri: licenceIri(site.license) },
    "dct:language": spoken(catalogue),
    "dct:issued": issued === undefined ? undefined : date(issued),
    "dct:modified": date(modified),
    "dct:spatial": { iri: names.city },
    "foaf:homepage": { iri: absolute(site, pageHref(site, main, paths.home)) },
    "dcat:themeTaxonomy": [
      { iri: names.topics },
      ...(themesIn(site).length > 0 ? [{ iri: themeList }] : []),
    ],
    "dcat:contactPoint": { iri: names.contact },
    "dcat:dataset": datasets.map(({ url }) => ({ iri: `${url}#dataset` })),
    "dcat:service": { iri: names.service },
  });
}

/** The API, which serves all datasets. */
function serviceNodes({ catalogue, datasets }: DescribedSite, names: Names): Node[] {
  const { site } = catalogue;
  const at = (path: string) => absolute(site, fileHref(site, path));
  return [
    node(names.service, "dcat:DataService", {
      "dct:title": texts(localised(site.locales, (locale) => words[locale].api.service)),
      "dct:publisher": { iri: names.publisher },
      "dct:license": { iri: licenceIri(site.license) },
      "dct:accessRights": { iri: publicAccess },
      "dcat:contactPoint": { iri: names.contact },
      "dcat:endpointURL": { iri: at(paths.apiIndex) },
      "dcat:endpointDescription": { iri: at(paths.openApi) },
      "dcat:servesDataset": datasets.map(({ url }) => ({ iri: `${url}#dataset` })),
    }),
    node(at(paths.apiIndex), "rdfs:Resource"),
  ];
}

/** Who publishes the site, and whom to ask. */
function agentNodes({ catalogue: { site } }: DescribedSite, names: Names): Node[] {
  const { publisher, contact } = site;
  const homepage = publisher.url === undefined ? [] : [{ iri: publisher.url }];
  return [
    node(names.publisher, "foaf:Agent", {
      "foaf:name": texts(publisher.name),
      "foaf:homepage": homepage,
    }),
    ...homepage.map(({ iri }) => node(iri, "foaf:Document")),
    {
      iri: names.contact,
      classes: ["vcard:Kind", "vcard:Organization"],
      properties: {
        "vcard:fn": texts(contact.name),
        "vcard:hasEmail": { iri: `mailto:${contact.email}` },
      },
    },
  ];
}

/** The catalogue and what it has once. */
function catalogNodes(described: DescribedSite, names: Names): Node[] {
  const { catalogue, main } = described;
  const { site, places } = catalogue;
  const city = places.get(site.city);
  return [
    catalogNode(described, names),
    node(absolute(site, pageHref(site, main, paths.home)), "foaf:Document", {
      "dct:title": texts(site.name),
    }),
    ...agentNodes(described, names),
    node(names.topics, "skos:ConceptScheme", { "dct:title": texts(site.name) }),
    ...site.topics.map(({ id, title }) =>
      node(topicIri(described, id), "skos:Concept", {
        "skos:prefLabel": texts(title),
        "skos:inScheme": { iri: names.topics },
      }),
    ),
    node(names.city, "dct:Location", {
      "skos:prefLabel": city ? texts(city.name) : [],
      "dct:identifier": city ? { text: city.id } : [],
    }),
    ...themeNodes(catalogue),
    ...serviceNodes(described, names),
    node(publicAccess, "dct:RightsStatement"),
    ...spoken(catalogue).map(({ iri }) => node(iri, "dct:LinguisticSystem")),
    node(licenceIri(site.license), "dct:LicenseDocument", {
      "dct:title": texts(site.license.title),
    }),
  ];
}

/** Where the page says which columns the CSV of a dataset has. */
const structureOf = ({ catalogue: { site } }: DescribedSite, dataset: string): string =>
  absolute(site, fileHref(site, paths.csvMetadata({ dataset })));

const creatorsOf = ({ dataset, url }: Described) =>
  dataset.contributors.map(({ title }, at) => ({ iri: `${url}#contributor-${at + 1}`, title }));

const sourcesOf = ({ dataset, url }: Described) =>
  dataset.sources.map((source) => ({ ...source, iri: `${url}#source-${source.name}` }));

const irisOf = (all: readonly { iri: string }[]): Value[] => all.map(({ iri }) => ({ iri }));

function datasetNode(site: DescribedSite, described: Described, names: Names): Node {
  const { dataset, url, pages, keywords, issued, temporal, files, topic } = described;
  return node(`${url}#dataset`, "dcat:Dataset", {
    "dct:identifier": { text: dataset.id },
    "dct:title": texts(described.title),
    "dct:description": texts(dataset.description),
    "dct:publisher": { iri: names.publisher },
    "dct:creator": irisOf(creatorsOf(described)),
    "dct:issued": date(issued),
    "dct:modified": date(dataset.modified),
    "dct:language": spoken(site.catalogue),
    "dct:accrualPeriodicity": { iri: frequencyIri(dataset.updateFrequency) },
    "dct:accessRights": { iri: publicAccess },
    "dct:spatial": { iri: names.city },
    "dct:temporal": temporal ? { iri: `${url}#temporal` } : undefined,
    "dct:provenance": irisOf(sourcesOf(described)),
    "dcat:version": { text: dataset.modified },
    "dcat:keyword": Object.entries(keywords).flatMap(([locale, all]) =>
      all.map((text) => ({ text, language: languageTag(locale as Locale) })),
    ),
    "dcat:theme": [
      { iri: topicIri(site, topic.id) },
      ...(topic.theme ? [{ iri: themeIri(topic.theme) }] : []),
    ],
    "dcat:contactPoint": { iri: names.contact },
    "dcat:landingPage": { iri: url },
    "foaf:page": Object.values(pages).map((page) => ({ iri: page })),
    "dcat:distribution": files.map(({ ending }) => ({ iri: `${url}#${ending}` })),
  });
}

/** A dataset, and what its properties name. */
function datasetNodes(site: DescribedSite, described: Described, names: Names): Node[] {
  const { dataset, url, pages, temporal, files } = described;
  const structure = structureOf(site, dataset.id);
  const period = temporal && {
    "dcat:startDate": date(temporal.start),
    "dcat:endDate": date(temporal.end),
  };
  return [
    datasetNode(site, described, names),
    ...Object.values(pages).map((page) => node(page, "foaf:Document")),
    ...creatorsOf(described).map(({ iri, title }) =>
      node(iri, "foaf:Agent", { "foaf:name": { text: title } }),
    ),
    ...sourcesOf(described).map(({ iri, title, path }) =>
      node(iri, "dct:ProvenanceStatement", {
        "rdfs:label": texts(title),
        "rdfs:seeAlso": path === null ? undefined : { iri: path },
      }),
    ),
    ...(period ? [node(`${url}#temporal`, "dct:PeriodOfTime", period)] : []),
    node(frequencyIri(dataset.updateFrequency), "dct:Frequency"),
    node(structure, "dct:Standard", { "dct:title": { text: "CSV on the Web" } }),
    ...files.flatMap((file) => fileNodes(described, file, structure)),
  ];
}

function fileNodes({ dataset, url }: Described, file: DescribedFile, structure: string): Node[] {
  const [license = { name: "", title: "", path: "" }] = dataset.licenses;
  const format = fileTypeIri(file.ending);
  const media = mediaTypeIri(file.mediaType);
  const checksum = `${url}#${file.ending}-checksum`;
  const algorithm = iriOf("spdx:checksumAlgorithm_sha256");
  return [
    node(`${url}#${file.ending}`, "dcat:Distribution", {
      "dct:title": { text: file.name },
      "dct:description": { text: file.label },
      "dcat:accessURL": { iri: file.url },
      "dcat:downloadURL": { iri: file.url },
      "dct:license": { iri: licenceIri(license) },
      "dct:rights": { iri: `${url}#rights` },
      "dct:format": { iri: format },
      "dcat:mediaType": { iri: media },
      "dcat:byteSize": { text: String(file.bytes), type: "xsd:nonNegativeInteger" },
      "dct:issued": date(dataset.modified),
      "dct:modified": date(dataset.modified),
      "dct:conformsTo": file.ending === "csv" ? { iri: structure } : undefined,
      "spdx:checksum": { iri: checksum },
    }),
    node(`${url}#rights`, "dct:RightsStatement", { "rdfs:label": { text: license.title } }),
    node(licenceIri(license), "dct:LicenseDocument", { "dct:title": { text: license.title } }),
    node(format, "dct:MediaTypeOrExtent"),
    node(media, "dct:MediaType"),
    node(checksum, "spdx:Checksum", {
      "spdx:algorithm": { iri: algorithm },
      "spdx:checksumValue": { text: file.sha256, type: "xsd:hexBinary" },
    }),
    node(algorithm, "spdx:ChecksumAlgorithm"),
  ];
}

/** The catalogue of all datasets as a graph. */
export function catalogQuads(site: DescribedSite): Quad[] {
  const names = namesOf(site);
  return quadsOf([
    ...catalogNodes(site, names),
    ...site.datasets.flatMap((each) => datasetNodes(site, each, names)),
  ]);
}
