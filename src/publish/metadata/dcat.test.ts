import { Parser, type Quad } from "n3";
import { expect, test } from "vitest";
import { catalogue, described, describedCity, sparseCity } from "../../../tests/described.ts";
import { dcatApFaults } from "./dcat-ap.ts";
import { catalogQuads } from "./dcat.ts";
import { iriOf, quadsOf, toJsonLd, toTurtle, type Term } from "./graph.ts";
import { pointsOf, qualityOf } from "./mqa.ts";

const objectsOf = (all: readonly Quad[], subject: string, term: Term) =>
  all
    .filter((each) => each.subject.value === subject && each.predicate.value === iriOf(term))
    .map(({ object }) => object.value);

test("the catalogue of homes in Turtle", async () => {
  const quads = catalogQuads(describedCity);
  const turtle = await toTurtle(quads);
  expect(turtle).toMatchSnapshot();
  expect(new Parser().parse(turtle)).toHaveLength(quads.length);
});

test("a catalogue in which little is told keeps the profile, and says nothing empty", async () => {
  const sparse = catalogQuads(sparseCity);
  expect(dcatApFaults(sparse)).toEqual([]);
  expect(await toTurtle(sparse)).toMatchSnapshot();
});

test("a city without a page stands on the front page, one that is no place has no name", () => {
  const spatialOf = (more: Partial<typeof catalogue>) => {
    const all = catalogQuads({ ...describedCity, catalogue: { ...catalogue, ...more } });
    const [iri = ""] = objectsOf(all, "https://city.example/open/#catalog", "dct:spatial");
    return [iri, ...objectsOf(all, iri, "skos:prefLabel")];
  };
  expect(spatialOf({ places: new Map() })).toEqual(["https://city.example/open/#place"]);
});

test("the first day of all is when the catalogue was issued; without datasets it has none", () => {
  const issuedOf = (datasets: (typeof described)[]) =>
    objectsOf(
      catalogQuads({ ...describedCity, datasets }),
      "https://city.example/open/#catalog",
      "dct:issued",
    );
  expect(issuedOf([described, { ...described, issued: "2001-09-09" }])).toEqual(["2001-09-09"]);
  expect(issuedOf([])).toEqual([]);
});

test("it has every point of the assessment that does not hang on the licence's name", () => {
  const lost = qualityOf(catalogQuads(describedCity), () => true).filter(
    (each) => pointsOf(each) < each.most,
  );
  expect(lost).toEqual([
    expect.objectContaining({ metric: "open", share: 0.5 }), // a workbook is no open format
  ]);
});

test("a statement is told once, and JSON-LD says what Turtle does", () => {
  const node = {
    iri: "https://a.example/#d",
    classes: ["dcat:Dataset"] as Term[],
    properties: {
      "dct:title": [{ text: "家", language: "zh-CN" }, { text: "plain" }],
      "dct:issued": { text: "2002-03-04", type: "xsd:date" as const },
      "dct:publisher": { iri: "https://a.example/#p" },
      "dct:license": undefined,
      "dct:creator": [],
    },
  };
  const all = quadsOf([node, node, { iri: "https://a.example/#p", classes: [], properties: {} }]);
  expect(all).toHaveLength(5);
  const { "@context": context, "@graph": graph } = JSON.parse(toJsonLd(all)) as {
    "@context": Record<string, string>;
    "@graph": unknown[];
  };
  expect(context["dct"]).toBe("http://purl.org/dc/terms/");
  expect(graph).toEqual([
    {
      "@id": "https://a.example/#d",
      "@type": ["dcat:Dataset"],
      "dct:title": [{ "@value": "家", "@language": "zh-cn" }, { "@value": "plain" }],
      "dct:issued": [{ "@value": "2002-03-04", "@type": "xsd:date" }],
      "dct:publisher": [{ "@id": "https://a.example/#p" }],
    },
  ]);
  expect(toJsonLd(all)).toMatch(/^\{\n "@context"[^]*\n\}\n$/);
});

test("a node without a class, and a term of no known vocabulary, are told as they are", () => {
  const [quad] = new Parser().parse('<https://a.example/> <https://b.example/c> "d" .');
  const { "@graph": graph } = JSON.parse(toJsonLd([quad!])) as { "@graph": unknown[] };
  expect(graph).toEqual([
    { "@id": "https://a.example/", "https://b.example/c": [{ "@value": "d" }] },
  ]);
});
