import type { Quad } from "n3";
import type { Words } from "../../locales/index.ts";
import { dcatApFaults } from "./dcat-ap.ts";
import { iriOf, type Term } from "./graph.ts";

// The metadata quality assessment of data.europa.eu, whose points add up to 405:
// https://data.europa.eu/mqa/methodology

export type Dimension = keyof Words["scores"]["dimensions"];
export type Metric = keyof Words["scores"]["metrics"];

export interface Score {
  dimension: Dimension;
  metric: Metric;
  /** Of all datasets, or of all their files, that keep it. */
  share: number;
  most: number;
}

/** The nodes that a property of another one names, and texts. */
type Lookup = (iri: string, term: Term) => string[];

/** A measure of a dataset, or of a file of one. */
interface Measure {
  dimension: Dimension;
  most: number;
  of: "dataset" | "file";
  holds: (iri: string, values: Lookup, isThere: (url: string) => boolean) => boolean;
}

const gives =
  (term: Term) =>
  (iri: string, values: Lookup): boolean =>
    values(iri, term).length > 0;

const within =
  (term: Term, list: RegExp) =>
  (iri: string, values: Lookup): boolean =>
    values(iri, term).some((value) => list.test(value));

const authority = (list: string) =>
  new RegExp(`^http://publications\\.europa\\.eu/resource/authority/${list}/`);

const answers: (term: Term) => Measure["holds"] = (term) => (iri, values, isThere) =>
  values(iri, term).length > 0 && values(iri, term).every(isThere);

const fileType = (names: string) => new RegExp(`/file-type/(${names})$`);

const measures: Record<Exclude<Metric, "profile">, Measure> = {
  keywords: { dimension: "findability", most: 30, of: "dataset", holds: gives("dcat:keyword") },
  categories: { dimension: "findability", most: 30, of: "dataset", holds: gives("dcat:theme") },
  spatial: { dimension: "findability", most: 20, of: "dataset", holds: gives("dct:spatial") },
  temporal: { dimension: "findability", most: 20, of: "dataset", holds: gives("dct:temporal") },
  accessUrl: { dimension: "accessibility", most: 50, of: "file", holds: answers("dcat:accessURL") },
  downloadUrl: {
    dimension: "accessibility",
    most: 20,
    of: "file",
    holds: gives("dcat:downloadURL"),
  },
  downloadAnswers: {
    dimension: "accessibility",
    most: 30,
    of: "file",
    holds: answers("dcat:downloadURL"),
  },
  format: { dimension: "interoperability", most: 20, of: "file", holds: gives("dct:format") },
  mediaType: {
    dimension: "interoperability",
    most: 10,
    of: "file",
    holds: gives("dcat:mediaType"),
  },
  vocabulary: {
    dimension: "interoperability",
    most: 10,
    of: "file",
    holds: (iri, values) =>
      within("dct:format", authority("file-type"))(iri, values) &&
      within("dcat:mediaType", /\/assignments\/media-types\//)(iri, values),
  },
  open: {
    dimension: "interoperability",
    most: 20,
    of: "file",
    holds: within("dct:format", fileType("CSV|JSON|GEOJSON|ZIP")),
  },
  readable: {
    dimension: "interoperability",
    most: 20,
    of: "file",
    holds: within("dct:format", fileType("CSV|JSON|GEOJSON|XLSX")),
  },
  licence: { dimension: "reusability", most: 20, of: "file", holds: gives("dct:license") },
  licenceKnown: {
    dimension: "reusability",
    most: 10,
    of: "file",
    holds: within("dct:license", authority("licence")),
  },
  access: { dimension: "reusability", most: 10, of: "dataset", holds: gives("dct:accessRights") },
  accessKnown: {
    dimension: "reusability",
    most: 5,
    of: "dataset",
    holds: within("dct:accessRights", authority("access-right")),
  },
  contact: { dimension: "reusability", most: 20, of: "dataset", holds: gives("dcat:contactPoint") },
  publisher: { dimension: "reusability", most: 10, of: "dataset", holds: gives("dct:publisher") },
  rights: { dimension: "contextuality", most: 5, of: "file", holds: gives("dct:rights") },
  size: { dimension: "contextuality", most: 5, of: "file", holds: gives("dcat:byteSize") },
  issued: { dimension: "contextuality", most: 5, of: "dataset", holds: gives("dct:issued") },
  modified: { dimension: "contextuality", most: 5, of: "dataset", holds: gives("dct:modified") },
};

const profilePoints = 30;

function lookupIn(quads: readonly Quad[]): Lookup {
  const byProperty = Map.groupBy(
    quads,
    ({ subject, predicate }) => `${subject.value} ${predicate.value}`,
  );
  return (iri, term) =>
    (byProperty.get(`${iri} ${iriOf(term)}`) ?? []).map(({ object }) => object.value);
}

const nodesOf = (quads: readonly Quad[], kind: Term): string[] =>
  quads
    .filter(
      ({ predicate, object }) =>
        predicate.value === iriOf("rdf:type") && object.value === iriOf(kind),
    )
    .map(({ subject }) => subject.value);

/** The scores of a catalogue, in the order of the assessment. */
export function qualityOf(quads: readonly Quad[], isThere: (url: string) => boolean): Score[] {
  const values = lookupIn(quads);
  const nodes = {
    dataset: nodesOf(quads, "dcat:Dataset"),
    file: nodesOf(quads, "dcat:Distribution"),
  };
  const scores = Object.entries(measures).map(([metric, { dimension, most, of, holds }]): Score => {
    const all = nodes[of];
    const kept = all.filter((iri) => holds(iri, values, isThere));
    const share = all.length === 0 ? 0 : kept.length / all.length;
    return { dimension, metric: metric as Metric, share, most };
  });
  const share = dcatApFaults(quads).length === 0 ? 1 : 0;
  const profile: Score = {
    ...{ dimension: "interoperability", metric: "profile" },
    ...{ share, most: profilePoints },
  };
  const before = scores.findIndex(({ dimension }) => dimension === "reusability");
  return scores.toSpliced(before, 0, profile);
}

/** The points of a line, as far as it is kept. */
export const pointsOf = ({ share, most }: Score): number => share * most;
