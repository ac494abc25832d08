import { expect, test } from "vitest";
import { Parser } from "n3";
import { pointsOf, qualityOf } from "./mqa.ts";

const catalog = `
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
<https://a.example/#d> a dcat:Dataset ; dcat:keyword "k" ; dcat:distribution <#f>, <#g> .
<#f> a dcat:Distribution ; dcat:accessURL <https://a.example/f.csv> ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> .
<#g> a dcat:Distribution ; dcat:accessURL <https://a.example/gone> .
`;

const quads = new Parser({ baseIRI: "https://a.example/" }).parse(catalog);
const scores = qualityOf(quads, (url) => url.endsWith(".csv"));
const scoreOf = (metric: string) => pointsOf(scores.find((each) => each.metric === metric)!);

test("the points of all lines add up to the 405 of the assessment", () => {
  expect(scores.reduce((sum, { most }) => sum + most, 0)).toBe(405);
});

test("a line gets as many points as datasets or files keep it", () => {
  expect(scoreOf("keywords")).toBe(30);
  expect(scoreOf("temporal")).toBe(0);
  expect(scoreOf("accessUrl")).toBe(25);
  expect(scoreOf("format")).toBe(10);
  expect(scoreOf("open")).toBe(10);
});

test("a catalogue that breaks the profile gets none of its points", () => {
  expect(scoreOf("profile")).toBe(0);
});
