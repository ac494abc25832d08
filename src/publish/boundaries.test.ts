import { expect, test } from "vitest";
import { specimen } from "../../tests/specimen.ts";
import { wholeTable } from "../../tests/tabled.ts";
import { toBoundaries } from "./boundaries.ts";

const { catalogue } = specimen(wholeTable);

test("the districts for a browser's map have their short names and where they are from", () => {
  const text = toBoundaries(catalogue);
  const { features, ...rest } = JSON.parse(text) as { features: object[] };
  expect(rest).toEqual({ type: "FeatureCollection", metadata: catalogue.boundaries.metadata });
  expect(features).toHaveLength(7);
  expect(features[0]).toEqual({
    ...catalogue.boundaries.features[0],
    properties: { short: { zh: "a", en: "a" } },
  });
  expect(text).toMatch(/\}\n$/);
});
