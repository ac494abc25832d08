import { Parser } from "n3";
import { expect, test } from "vitest";
import { dcatApFaults } from "./dcat-ap.ts";
import { prefixes } from "./graph.ts";

const head = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);

/** What a graph breaks, written in Turtle with `<#…>` for its own nodes. */
const faultsOf = (turtle: string): string[] =>
  dcatApFaults(
    new Parser({ baseIRI: "https://a.example/" }).parse([...head, turtle].join("\n")),
  ).map((fault) => fault.replaceAll("https://a.example/", ""));

const sound = '<#d> a dcat:Dataset ; dct:title "t" ; dct:description "d" .';
const file = "<#f> a dcat:Distribution ; dcat:accessURL <#u> ";

test.each([
  ["a sound dataset", sound, []],
  ["a class that the profile says nothing of", "<#x> a dcat:Resource .", []],
  [
    "texts that are due",
    "<#d> a dcat:Dataset .",
    ["#d dct:title: 0 values", "#d dct:description: 0 values"],
  ],
  [
    "two where one may stand",
    `${sound} <#d> dcat:version "1", "2" .`,
    ["#d dcat:version: 2 values"],
  ],
  ["an empty text", `${sound} <#d> dcat:keyword " " .`, ["#d dcat:keyword: an empty text"]],
  [
    "a node for a text",
    `${sound} <#d> dcat:keyword <#k> .`,
    ["#d dcat:keyword: a node in place of a text"],
  ],
  [
    "a text for a node",
    `${sound} <#d> dcat:landingPage "p" .`,
    ["#d dcat:landingPage: a text in place of a node"],
  ],
  [
    "a node of no class",
    `${sound} <#d> dct:publisher <#p> .`,
    ["#d dct:publisher: #p is no foaf:Agent"],
  ],
  [
    "a node of another class",
    `${sound} <#d> dct:publisher <#d> .`,
    ["#d dct:publisher: #d is no foaf:Agent"],
  ],
  ["an address of any class", `${file} .`, []],
  ["a date", `${sound} <#d> dct:issued "2001-02-03"^^xsd:date .`, []],
  [
    "a date without its type",
    `${sound} <#d> dct:issued "2001-02-03" .`,
    ["#d dct:issued: no date"],
  ],
  [
    "a date with more",
    `${sound} <#d> dct:issued "2001-02-03Z"^^xsd:date .`,
    ["#d dct:issued: no date"],
  ],
  ["a size", `${file}; dcat:byteSize "12"^^xsd:nonNegativeInteger .`, []],
  [
    "half a byte",
    `${file}; dcat:byteSize "1.5"^^xsd:nonNegativeInteger .`,
    ["#f dcat:byteSize: no count"],
  ],
  [
    "half a byte of a checksum",
    '<#c> a spdx:Checksum ; spdx:algorithm <#s> ; spdx:checksumValue "abc"^^xsd:hexBinary . <#s> a spdx:ChecksumAlgorithm .',
    ["#c spdx:checksumValue: no hex"],
  ],
  [
    "two periods, each with one beginning",
    `${sound} <#d> dct:temporal <#t>, <#u> . <#t> a dct:PeriodOfTime ; dcat:startDate "2001-01-01"^^xsd:date . <#u> a dct:PeriodOfTime .`,
    [],
  ],
])("%s", (_, turtle, faults) => {
  expect(faultsOf(turtle)).toEqual(faults);
});

/** What the profile asks of each class, as its tables have it: due, at most one. */
const asked: [kind: string, due: string[], single: string[]][] = [
  [
    "dcat:Catalog",
    ["dct:title", "dct:description", "dct:publisher"],
    ["dct:publisher", "dct:license", "dct:issued", "dct:modified", "foaf:homepage"],
  ],
  [
    "dcat:Dataset",
    ["dct:title", "dct:description"],
    [
      ...["dct:publisher", "dct:issued", "dct:modified", "dct:accrualPeriodicity"],
      ...["dct:accessRights", "dcat:version"],
    ],
  ],
  [
    "dcat:Distribution",
    ["dcat:accessURL"],
    [
      ...["dct:license", "dct:rights", "dct:format", "dcat:mediaType", "dcat:byteSize"],
      ...["dct:issued", "dct:modified", "spdx:checksum"],
    ],
  ],
  [
    "dcat:DataService",
    ["dct:title", "dcat:endpointURL"],
    ["dct:publisher", "dct:license", "dct:accessRights"],
  ],
  ["foaf:Agent", ["foaf:name"], []],
  [
    "spdx:Checksum",
    ["spdx:algorithm", "spdx:checksumValue"],
    ["spdx:algorithm", "spdx:checksumValue"],
  ],
  ["dct:PeriodOfTime", [], ["dcat:startDate", "dcat:endDate"]],
  ["skos:Concept", ["skos:prefLabel"], []],
  ["skos:ConceptScheme", ["dct:title"], []],
];

test.each(asked)("%s has what is due, and once what is single", (kind, due, single) => {
  expect(faultsOf(`<#n> a ${kind} .`)).toEqual(due.map((term) => `#n ${term}: 0 values`));
  const twice = single.map((term) => `<#n> ${term} <#a>, <#b> .`).join(" ");
  const counted = faultsOf(`<#n> a ${kind} . ${twice}`).filter((fault) =>
    fault.endsWith(": 2 values"),
  );
  expect(counted.toSorted()).toEqual(single.map((term) => `#n ${term}: 2 values`).toSorted());
});
