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

test("districts and towns over the 180th meridian lie beside each other", () => {
  const square = (west: number, east: number) => [
    [west, -19],
    [east, -19],
    [east, -16],
    [west, -16],
    [west, -19],
  ];
  const [a, b] = catalogue.boundaries.features;
  const at = (area: typeof a, ring: number[][]) => ({
    ...area!,
    geometry: { type: "Polygon" as const, coordinates: [ring] },
  });
  const features = [at(a, square(177, 180)), at(b, square(-180, -178))];
  const town = { ...catalogue.places.get("a")!, id: "t", tier: "finer" as const };
  const places = new Map([...catalogue.places, ["t", { ...town, position: [-179, -17] as const }]]);
  const boundaries = { ...catalogue.boundaries, features };
  const ground = JSON.parse(
    toGround({ ...catalogue, boundaries, places } as unknown as typeof catalogue),
  ) as {
    towns: { position: number[] }[];
    features: { geometry: { coordinates: number[][][][] } }[];
  };
  const wests = ground.features.map(({ geometry }) => geometry.coordinates[0]![0]![0]![0]);
  expect(wests).toEqual([177, 180]);
  expect(ground.towns.map(({ position }) => position)).toEqual([[181, -17]]);
});
