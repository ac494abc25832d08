import { expect, test } from "vitest";
import { specimen } from "../../tests/specimen.ts";
import { wholeTable } from "../../tests/tabled.ts";
import type { Place } from "../model/place.ts";
import { toBoundaries, toGround } from "./boundaries.ts";

const { catalogue } = specimen(wholeTable);

test("the districts for a browser's map have their short names and where they are from", () => {
  const text = toBoundaries(catalogue);
  const { features, ...rest } = JSON.parse(text) as { features: object[] };
  const { metadata } = catalogue.boundaries;
  expect(rest).toEqual({ type: "FeatureCollection", metadata, towns: [] });
  expect(features).toHaveLength(7);
  expect(features[0]).toEqual({
    ...catalogue.boundaries.features[0],
    properties: { short: { zh: "a", en: "a" } },
  });
  expect(text).toMatch(/\}\n$/);
});

test("towns stand beside them, those that are placed, where they are few enough to be named", () => {
  const short = { zh: "镇", en: "Town" };
  const town: Place = {
    ...{
      id: "a1",
      level: "town",
      tier: "finer" as const,
      name: short,
      short,
      parent: "a",
      members: [],
    },
    position: [120.5, 30.5],
  };
  const { position, ...unplaced } = town;
  const towns = (places: readonly Place[]) => {
    const all = new Map([...catalogue.places.values(), ...places].map((each) => [each.id, each]));
    return (JSON.parse(toGround({ ...catalogue, places: all })) as { towns: object[] }).towns;
  };
  expect(towns([town, { ...unplaced, id: "a2" }])).toEqual([{ position, short }]);
  const many = Array.from({ length: 501 }, (_, index) => ({ ...town, id: `t${index}` }));
  expect(towns(many)).toEqual([]);
});
