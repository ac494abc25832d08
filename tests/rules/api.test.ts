import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { fileOf } from "../../src/address/files.ts";
import { pathOf } from "../../src/address/parse.ts";
import { paths } from "../../src/address/paths.ts";
import { resources } from "../../src/site/api/resources.ts";
import { headersAt, parseHeaders } from "../stage/headers.ts";
import { every } from "./every.ts";
import { catalogue, files, pages, site } from "./site.ts";
import { shownViews } from "./shown.ts";
import { recordsIn } from "./tables.ts";

interface Operation {
  parameters: { name: string }[];
  responses: { 200: { content: { "application/json": { schema: { $ref: string } } } } };
}

interface OpenApi {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
}

const jsonAt = (path: string): unknown => JSON.parse(files.get(path) ?? "");
const document = jsonAt(paths.openApi) as OpenApi;

// Strict: a keyword that JSON Schema does not know is a mistake in the document.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(["openapi", "info", "servers", "paths", "components"]);
ajv.addSchema(document, "openapi");

const server = new URL(document.servers[0]!.url).pathname;
const patterns = Object.entries(document.paths).map(([path, { get }]) => ({
  pattern: new RegExp(`^${server}${path.replaceAll(".", "[.]").replace(/\{\w+\}/g, "[^/]+")}$`),
  schema: get.responses[200].content["application/json"].schema.$ref,
}));

const answers = resources.flatMap(({ targets }) => targets(catalogue)).map(pathOf);

const everyAnswer = every(
  "every answer of the API",
  answers.map((path) => [path, path]),
);

everyAnswer("is what the document says stands at its address, alone", (path) => {
  const fitting = patterns.filter(({ pattern }) => pattern.test(path));
  expect(fitting.length).toBe(1);
  const validate = ajv.getSchema(`openapi${fitting[0]!.schema}`)!;
  const isValid = validate(jsonAt(path));
  expect(validate.errors ?? [], path).toEqual([]);
  expect(isValid).toBe(true);
});

/** Every address in an answer that is of this site, wherever it stands in it. */
function addressesIn(answer: unknown): URL[] {
  if (typeof answer === "string") return answer.startsWith(site.baseUrl) ? [new URL(answer)] : [];
  return answer !== null && typeof answer === "object"
    ? Object.values(answer).flatMap(addressesIn)
    : [];
}

const isServed = (path: string): boolean => files.has(fileOf(decodeURIComponent(path)));

everyAnswer("leads to nothing that is not there, and says where it stands itself", (path) => {
  const answer = jsonAt(path) as { links: { self: string } };
  expect(answer.links.self).toBe(new URL(path.slice(1), site.baseUrl).href);
  const dead = addressesIn(answer).filter(({ pathname }) => !isServed(pathname));
  expect(dead.map(({ href }) => href)).toEqual([]);
});

test("the document names every address, of which there is no other in its folder", () => {
  expect(document.openapi).toBe("3.1.0");
  const written = [...files.keys()].filter((name) => name.startsWith("/api/"));
  expect(written.sort()).toEqual([...answers, paths.openApi].sort());
});

test("a view in each state says what its page says, and shows the rows that its page shows", () => {
  const wrong = shownViews(catalogue).flatMap(({ dataset, view, address }) => {
    const path = address.replace("/charts/", "/api/v1/charts/").replace(/\/$/, ".json");
    const answer = jsonAt(path) as {
      sentence: Record<string, string>;
      rows: { record: number; status: object; cells: object }[];
      links: { page: Record<string, string> };
    };
    const page = files.get(`${address}index.html`) ?? "";
    const table = pages.find((each) => each.address === address)?.document.querySelector("table");
    const [main] = site.locales;
    const isSame =
      page.replaceAll("&#39;", "'").replaceAll("&quot;", '"').includes(answer.sentence[main!]!) &&
      JSON.stringify(answer.rows.map(({ record }) => record).sort()) ===
        JSON.stringify(recordsIn(table).sort());
    return isSame ? [] : [`${dataset.id}/${view.name} ${address}`];
  });
  expect(wrong).toEqual([]);
});

test("other pages may read all of it, and the files beside it", () => {
  const rules = parseHeaders(files.get(paths.headers) ?? "");
  const metadata = [paths.dataPackage, paths.catalog({ ending: "ttl" }), paths.facts, paths.llms];
  const others = [paths.places, paths.changeLog, paths.atom];
  const read = [...answers, paths.openApi, ...others, ...metadata];
  for (const path of read)
    expect(headersAt(rules, path)["Access-Control-Allow-Origin"], path).toBe("*");
});

test("every line of facts is one as the document has it, and leads to what is there", () => {
  const validate = ajv.getSchema("openapi#/components/schemas/Fact")!;
  const lines = (files.get(paths.facts) ?? "").trimEnd().split("\n");
  const due = catalogue.datasets.flatMap(({ table }) =>
    table.rows.flatMap(({ values }) => Object.keys(values)),
  );
  expect(lines.length).toBe(due.length);
  const wrong = lines.filter((line) => {
    const fact: unknown = JSON.parse(line);
    const isThere = addressesIn(fact).every(({ pathname }) => isServed(pathname));
    return !validate(fact) || !isThere;
  });
  expect(wrong).toEqual([]);
});
