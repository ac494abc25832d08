import { beforeAll, expect, test, vi } from "vitest";
import type { Leaflet } from "./leaflet.ts";
import type { MapPlace } from "./places.ts";

vi.mock("./leaflet.ts", () => ({
  LatLng: class {
    lat: number;
    lng: number;

    constructor(lat: number, lng: number) {
      this.lat = lat;
      this.lng = lng;
    }
  },
}));

/** Ten pixels to a degree. */
const map = {
  project: ({ lat, lng }: { lat: number; lng: number }) => ({ x: lng * 10, y: lat * 10 }),
  unproject: ([x, y]: [number, number]) => ({ lat: y / 10, lng: x / 10 }),
} as unknown as Leaflet;

const place = (record: string, ...position: [number, number]) =>
  ({ record, position }) as unknown as MapPlace;

let clustersOf: (places: MapPlace[]) => string[];
beforeAll(async () => {
  const { Clusters } = await import("./clusters.ts");
  clustersOf = (places) =>
    new Clusters(map, places, 24)
      .at(4)
      .map(
        ({ places: of, at }) => `${of.map(({ record }) => record).join("+")} ${at.lng.toFixed(2)}`,
      )
      .sort();
});

test("places on both sides of the 180th meridian that lie close together are one mark", () => {
  const fiji = [place("a", 179.9, -17), place("b", 180.1, -17), place("c", 200, -17)];
  expect(clustersOf(fiji)).toEqual(["a+b 180.00", "c 200.00"]);
});

test("places of a land that lies on one side stand where they are", () => {
  expect(clustersOf([place("a", -179, -17), place("b", 179, -17)])).toEqual([
    "a -179.00",
    "b 179.00",
  ]);
});
