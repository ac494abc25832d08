import type { Quad } from "n3";
import { iriOf, type Term } from "./graph.ts";

// What DCAT-AP 3.0.1 asks of nodes, as its SHACL shapes say it:
// https://semiceu.github.io/DCAT-AP/releases/3.0.1/

interface Demand {
  min?: number;
  max?: number;
  /** The class of what it names; that stands in the graph too. */
  range?: Term;
  /** Of a literal; without it a property with no range is a node of any class. */
  literal?: "any" | "date" | "count" | "hex";
}

const texts = { min: 1, literal: "any" } as const;
const optionalTexts = { literal: "any" } as const;
const day = { max: 1, literal: "date" } as const;
const page = { range: "foaf:Document" } as const;

const demands: Partial<Record<Term, Partial<Record<Term, Demand>>>> = {
  "dcat:Catalog": {
    "dct:title": texts,
    "dct:description": texts,
    "dct:publisher": { min: 1, max: 1, range: "foaf:Agent" },
    "dct:license": { max: 1, range: "dct:LicenseDocument" },
    "dct:language": { range: "dct:LinguisticSystem" },
    "dct:issued": day,
    "dct:modified": day,
    "dct:spatial": { range: "dct:Location" },
    "foaf:homepage": { ...page, max: 1 },
    "dcat:themeTaxonomy": { range: "skos:ConceptScheme" },
    "dcat:contactPoint": { range: "vcard:Kind" },
    "dcat:dataset": { range: "dcat:Dataset" },
    "dcat:service": { range: "dcat:DataService" },
  },
  "dcat:Dataset": {
    "dct:identifier": optionalTexts,
    "dct:title": texts,
    "dct:description": texts,
    "dct:publisher": { max: 1, range: "foaf:Agent" },
    "dct:creator": { range: "foaf:Agent" },
    "dct:issued": day,
    "dct:modified": day,
    "dct:language": { range: "dct:LinguisticSystem" },
    "dct:accrualPeriodicity": { max: 1, range: "dct:Frequency" },
    "dct:accessRights": { max: 1, range: "dct:RightsStatement" },
    "dct:spatial": { range: "dct:Location" },
    "dct:temporal": { range: "dct:PeriodOfTime" },
    "dct:provenance": { range: "dct:ProvenanceStatement" },
    "dcat:version": { max: 1, literal: "any" },
    "dcat:keyword": optionalTexts,
    "dcat:theme": { range: "skos:Concept" },
    "dcat:contactPoint": { range: "vcard:Kind" },
    "dcat:landingPage": page,
    "foaf:page": page,
    "dcat:distribution": { range: "dcat:Distribution" },
  },
  "dcat:Distribution": {
    "dct:title": optionalTexts,
    "dct:description": optionalTexts,
    "dcat:accessURL": { min: 1 },
    "dcat:downloadURL": {},
    "dct:license": { max: 1, range: "dct:LicenseDocument" },
    "dct:rights": { max: 1, range: "dct:RightsStatement" },
    "dct:format": { max: 1, range: "dct:MediaTypeOrExtent" },
    "dcat:mediaType": { max: 1, range: "dct:MediaType" },
    "dcat:byteSize": { max: 1, literal: "count" },
    "dct:issued": day,
    "dct:modified": day,
    "dct:conformsTo": { range: "dct:Standard" },
    "spdx:checksum": { max: 1, range: "spdx:Checksum" },
  },
  "dcat:DataService": {
    "dct:title": texts,
    "dct:publisher": { max: 1, range: "foaf:Agent" },
    "dct:license": { max: 1, range: "dct:LicenseDocument" },
    "dct:accessRights": { max: 1, range: "dct:RightsStatement" },
    "dcat:contactPoint": { range: "vcard:Kind" },
    "dcat:endpointURL": { min: 1 },
    "dcat:endpointDescription": {},
    "dcat:servesDataset": { range: "dcat:Dataset" },
  },
  "foaf:Agent": { "foaf:name": texts, "foaf:homepage": page },
  "spdx:Checksum": {
    "spdx:algorithm": { min: 1, max: 1, range: "spdx:ChecksumAlgorithm" },
    "spdx:checksumValue": { min: 1, max: 1, literal: "hex" },
  },
  "dct:PeriodOfTime": { "dcat:startDate": day, "dcat:endDate": day },
  "skos:Concept": { "skos:prefLabel": texts, "skos:inScheme": { range: "skos:ConceptScheme" } },
  "skos:ConceptScheme": { "dct:title": texts },
};

const datatypes = {
  date: { iri: iriOf("xsd:date"), looks: /^\d{4}-\d{2}-\d{2}$/ },
  count: { iri: iriOf("xsd:nonNegativeInteger"), looks: /^\d+$/ },
  hex: { iri: iriOf("xsd:hexBinary"), looks: /^([0-9a-f]{2})+$/ },
};

/** A graph by its nodes. */
interface Graph {
  bySubject: Map<string, Quad[]>;
  classesOf: (iri: string) => string[];
}

function graphOf(quads: readonly Quad[]): Graph {
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value);
  const classesOf = (iri: string) =>
    (bySubject.get(iri) ?? [])
      .filter(({ predicate }) => predicate.value === iriOf("rdf:type"))
      .map(({ object }) => object.value);
  return { bySubject, classesOf };
}

/** What is wrong with one value; null where nothing is. */
function faultOf({ object }: Quad, { range, literal }: Demand, { classesOf }: Graph) {
  const isLiteral = object.termType === "Literal";
  if (literal === undefined) {
    if (isLiteral) return "a text in place of a node";
    return range === undefined || classesOf(object.value).includes(iriOf(range))
      ? null
      : `${object.value} is no ${range}`;
  }
  if (object.termType !== "Literal") return "a node in place of a text";
  if (literal === "any") return object.value.trim() === "" ? "an empty text" : null;
  const { iri, looks } = datatypes[literal];
  return object.datatype.value === iri && looks.test(object.value) ? null : `no ${literal}`;
}

function faultsOfNode(iri: string, kind: Term, graph: Graph): string[] {
  const own = graph.bySubject.get(iri) ?? [];
  const asked = Object.entries(demands[kind] ?? {}) as [Term, Demand][];
  return asked.flatMap(([term, demand]) => {
    const values = own.filter(({ predicate }) => predicate.value === iriOf(term));
    const { min = 0, max = Infinity } = demand;
    const isCounted = values.length >= min && values.length <= max;
    const found = values.flatMap((each) => faultOf(each, demand, graph) ?? []);
    const all = isCounted ? found : [`${values.length} values`, ...found];
    return all.map((fault) => `${iri} ${term}: ${fault}`);
  });
}

/** What a graph breaks of the profile, a line each; nothing where it keeps it. */
export function dcatApFaults(quads: readonly Quad[]): string[] {
  const graph = graphOf(quads);
  const kinds = Object.keys(demands) as Term[];
  return [...graph.bySubject.keys()].flatMap((iri) => {
    const classes = graph.classesOf(iri);
    return kinds
      .filter((kind) => classes.includes(iriOf(kind)))
      .flatMap((kind) => faultsOfNode(iri, kind, graph));
  });
}
