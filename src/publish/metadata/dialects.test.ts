import { describe, expect, test } from "vitest";
import {
  catalogue,
  described,
  describedCity,
  sparse,
  sparseCity,
} from "../../../tests/described.ts";
import { toCroissant } from "./croissant.ts";
import { csvMetadata } from "./csvw.ts";
import { datasetPackage, sitePackage } from "./data-package.ts";
import { catalogJsonLd, datasetJsonLd } from "./schema-org.ts";

type Json = Record<string, unknown>;

const read = (text: string) => JSON.parse(text) as Json & Json[];

/** Every node of a document, its own first. */
function nodesOf(json: unknown): Json[] {
  if (typeof json !== "object" || json === null) return [];
  const within = Object.values(json).flatMap(nodesOf);
  return Array.isArray(json) ? within : [json as Json, ...within];
}

const dialects: [name: string, rich: () => Json, bare: () => Json][] = [
  [
    "CSV on the Web",
    () => read(csvMetadata(describedCity, described)),
    () => read(csvMetadata(sparseCity, sparse)),
  ],
  [
    "Data Package",
    () => read(datasetPackage(describedCity, described)),
    () => read(datasetPackage(sparseCity, sparse)),
  ],
  [
    "Data Package of the site",
    () => read(sitePackage(describedCity)),
    () => read(sitePackage(sparseCity)),
  ],
  [
    "Croissant",
    () => read(toCroissant(describedCity, described)),
    () => read(toCroissant(sparseCity, sparse)),
  ],
  [
    "schema.org",
    () => datasetJsonLd(described, catalogue.site, "zh") as Json,
    () => datasetJsonLd(sparse, sparseCity.catalogue.site, "en") as Json,
  ],
  [
    "schema.org of the site",
    () => catalogJsonLd(catalogue.site, "zh", catalogue.datasets) as Json,
    () => catalogJsonLd(sparseCity.catalogue.site, "en", []) as Json,
  ],
];

describe.each(dialects)("%s", (_, rich, bare) => {
  test("tells of homes what is known of them", () => {
    expect(rich()).toMatchSnapshot();
  });

  test("has no member for what is not known", () => {
    const said = bare();
    expect(said).toMatchSnapshot();
    for (const node of nodesOf(JSON.parse(JSON.stringify(said))))
      for (const [name, value] of Object.entries(node)) {
        expect([name, value]).not.toEqual([name, null]);
        expect([name, value]).not.toEqual([name, {}]);
      }
  });
});

test("files end with a line end", () => {
  expect(csvMetadata(describedCity, described)).toMatch(/^\{\n "@context"[^]*\n\}\n$/);
  expect(sitePackage(describedCity)).toMatch(/^\{\n "\$schema"[^]*\n\}\n$/);
  expect(toCroissant(describedCity, described)).toMatch(/^\{\n "@context"[^]*\n\}\n$/);
});

test("a package of a site without a dataset is of the day of its figures", () => {
  const none = read(sitePackage({ ...describedCity, datasets: [] }));
  expect(none["created"]).toBe("2003-02-01T00:00:00Z");
});
