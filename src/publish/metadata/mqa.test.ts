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
const scores = () => qualityOf(quads, (url) => url.endsWith(".csv"));
const scoreOf = (metric: string) => pointsOf(scores().find((each) => each.metric === metric)!);

test("the points of all lines add up to the 405 of the assessment", () => {
  expect(scores().reduce((sum, { most }) => sum + most, 0)).toBe(405);
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

test("lines stand as the assessment lists them, each with its most points", () => {
  expect(scores().map(({ dimension, metric, most }) => `${dimension} ${metric} ${most}`)).toEqual([
    "findability keywords 30",
    "findability categories 30",
    "findability spatial 20",
    "findability temporal 20",
    "accessibility accessUrl 50",
    "accessibility downloadUrl 20",
    "accessibility downloadAnswers 30",
    "interoperability format 20",
    "interoperability mediaType 10",
    "interoperability vocabulary 10",
    "interoperability open 20",
    "interoperability readable 20",
    "interoperability profile 30",
    "reusability licence 20",
    "reusability licenceKnown 10",
    "reusability access 10",
    "reusability accessKnown 5",
    "reusability contact 20",
    "reusability publisher 10",
    "contextuality rights 5",
    "contextuality size 5",
    "contextuality issued 5",
    "contextuality modified 5",
  ]);
});

test("names that are not from the EU's lists get no points of a vocabulary", () => {
  const own = `
<#d> a dcat:Dataset ; dct:accessRights <https://a.example/authority/access-right/PUBLIC> .
<#f> a dcat:Distribution ; dcat:accessURL <#u>, <#v> ; dct:license <https://a.example/licence/CC0> ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/XLSX> ; dcat:mediaType "text/csv" .
`;
  const heads = catalog.split("\n").slice(0, 3).join("\n");
  const told = qualityOf(
    new Parser({ baseIRI: "https://a.example/" }).parse(heads + own),
    (url) => !url.endsWith("v"),
  );
  const shares = Object.fromEntries(told.map(({ metric, share }) => [metric, share]));
  expect(shares).toMatchObject({
    ...{ access: 1, accessKnown: 0, licence: 1, licenceKnown: 0 },
    ...{ format: 1, mediaType: 1, vocabulary: 0, open: 0, readable: 1 },
    ...{ accessUrl: 0, downloadUrl: 0, downloadAnswers: 0 },
  });
});

test("a catalogue of nothing has points of nothing but its profile", () => {
  const kept = qualityOf([], () => true).filter(({ share }) => share > 0);
  expect(kept.map(({ metric }) => metric)).toEqual(["profile"]);
});
