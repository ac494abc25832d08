import { DataFactory as rdf, Writer, type Quad } from "n3";

/** The vocabularies of the catalogue, by the prefixes that they usually have. */
export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  geo: "http://www.opengis.net/ont/geosparql#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A term with its prefix: `dct:title`. */
export type Term = `${keyof typeof prefixes}:${string}`;

export function iriOf(term: Term): string {
  const [prefix = "", name = ""] = term.split(":");
  return prefixes[prefix as keyof typeof prefixes] + name;
}

/** What a property may be: a node, or a text with its language or type. */
export type Value =
  { iri: string } | { text: string; language: string } | { text: string; type?: Term };

/** A node by its classes and properties; what is undefined or empty is left out. */
export interface Node {
  iri: string;
  classes: Term[];
  properties: Partial<Record<Term, Value | Value[] | undefined>>;
}

function termOf(value: Value) {
  if ("iri" in value) return rdf.namedNode(value.iri);
  if ("language" in value) return rdf.literal(value.text, value.language);
  return value.type
    ? rdf.literal(value.text, rdf.namedNode(iriOf(value.type)))
    : rdf.literal(value.text);
}

/** Nodes as statements, each once. */
export function quadsOf(nodes: readonly Node[]): Quad[] {
  const all = nodes.flatMap(({ iri, classes, properties }) => [
    ...classes.map((each) =>
      rdf.quad(rdf.namedNode(iri), rdf.namedNode(iriOf("rdf:type")), rdf.namedNode(iriOf(each))),
    ),
    ...Object.entries(properties).flatMap(([term, values]) =>
      [values ?? []]
        .flat()
        .map((value) =>
          rdf.quad(rdf.namedNode(iri), rdf.namedNode(iriOf(term as Term)), termOf(value)),
        ),
    ),
  ]);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** Statements as Turtle. */
export function toTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}

const shortened = (iri: string): string => {
  const found = Object.entries(prefixes).find(([, space]) => iri.startsWith(space));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
};

function jsonOf({ object }: Quad): object {
  if (object.termType !== "Literal") return { "@id": object.value };
  const { value, language, datatype } = object;
  if (language !== "") return { "@value": value, "@language": language };
  return datatype.value === iriOf("xsd:string")
    ? { "@value": value }
    : { "@value": value, "@type": shortened(datatype.value) };
}

/** The same statements as JSON-LD: a node for each subject, with the prefixes as its context. */
export function toJsonLd(quads: readonly Quad[]): string {
  const nodes = [...Map.groupBy(quads, ({ subject }) => subject.value)].map(([iri, own]) => {
    const [classes, rest] = [true, false].map((isClass) =>
      own.filter(({ predicate }) => (predicate.value === iriOf("rdf:type")) === isClass),
    ) as [Quad[], Quad[]];
    const properties = Map.groupBy(rest, ({ predicate }) => shortened(predicate.value));
    return {
      "@id": iri,
      ...(classes.length > 0 && { "@type": classes.map(({ object }) => shortened(object.value)) }),
      ...Object.fromEntries([...properties].map(([name, all]) => [name, all.map(jsonOf)])),
    };
  });
  return `${JSON.stringify({ "@context": prefixes, "@graph": nodes }, null, 1)}\n`;
}
