import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { crsIds, type Crs, type Position } from "../model/place.ts";
import {
  metresFrom,
  areaFinder,
  neighboursOf,
  rewoundForD3,
  toWgs84,
  type Area,
} from "./geometry.ts";

const square = (x: number): Area => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, 30],
        [x + 1, 30],
        [x + 1, 31],
        [x, 31],
        [x, 30],
      ],
    ],
  },
});

test("a polygon of RFC 7946 is small to d3 only when rewound, and holds its own middle", () => {
  const [rewound] = rewoundForD3([square(120)]).features;
  expect(geoArea(square(120))).toBeGreaterThan(12);
  expect(geoArea(rewound!)).toBeLessThan(0.001);
  expect(geoContains(rewound!, [120.5, 30.5])).toBe(true);
});

/** Metres between two positions that are near each other, here at 30.75° N. */
function metresBetween([ax, ay]: Position, [bx, by]: Position): number {
  const metresPerDegree = 111_320;
  return Math.hypot((ax - bx) * Math.cos((30.75 * Math.PI) / 180), ay - by) * metresPerDegree;
}

test("one place written in the three encodings ends within a metre of itself", () => {
  const place: Position = [120.75, 30.75];
  const written: Record<Crs, Position> = {
    wgs84: place,
    gcj02: [120.7543205620241, 30.747702507419234],
    bd09: [120.76086049355943, 30.75362615148369],
  };
  const residuals = crsIds.map((crs) => metresBetween(toWgs84(written[crs], crs), place));
  expect(residuals[0]).toBe(0);
  expect(Math.max(...residuals)).toBeLessThan(0.1); // of BD-09; GCJ-02 is off by 0.1 mm
  expect(metresBetween(written.gcj02, place)).toBeGreaterThan(400);
  expect(metresBetween(written.bd09, place)).toBeGreaterThan(1000);
});

test("a position is found in the area that holds it, or in none", () => {
  const areas = [
    { ...square(120), id: "west" },
    { ...square(121), id: "east" },
  ];
  const find = areaFinder(areas);
  expect([find([120.5, 30.5]), find([121.5, 30.5]), find([120.5, 31.5])]).toEqual([
    "west",
    "east",
    null,
  ]);
});

test("neighbours share a border, not a corner alone, and nobody borders on itself", () => {
  const corner = { ...square(122), id: "corner" };
  const [ring = []] = corner.geometry.coordinates as number[][][];
  const raised = ring.map(([x = 0, y = 0]) => [x, y + 1]);
  const areas = [
    { ...square(120), id: "west" },
    { ...square(121), id: "east" },
    { ...corner, geometry: { type: "Polygon" as const, coordinates: [raised] } },
  ];
  expect(neighboursOf(areas, "west")).toEqual(["east"]);
  expect(neighboursOf(areas, "corner")).toEqual([]);
  expect(neighboursOf(areas, "elsewhere")).toEqual([]);
});

const ringAt60 = [
  [10, 60],
  [11, 60],
  [11, 61],
  [10, 61],
  [10, 60],
];
const squareAt60: Area = {
  type: "Feature",
  id: "a",
  properties: {},
  geometry: { type: "Polygon", coordinates: [ringAt60] },
};

test("a point is as far from an area as from the nearest of its borders, in metres", () => {
  expect(metresFrom(squareAt60, [10.5, 59.999])).toBeCloseTo(111.2, 0);
  // A degree of longitude is half as long at 60°.
  expect(metresFrom(squareAt60, [9.999, 60.5])).toBeCloseTo(54.8, 0);
  expect(metresFrom(squareAt60, [11.001, 61.001])).toBeCloseTo(123.5, 0);
  expect(metresFrom(squareAt60, [11, 60.3])).toBe(0);
});

test("a position on the southern or northern edge is in an area, and one in WGS 84 is as it was", () => {
  const area = { ...square(120), id: "a" };
  const find = areaFinder([area]);
  expect(find([120.5, 30.5])).toBe("a");
  expect(find([120.5, 29.9])).toBeNull();
  expect(find([121.5, 30.5])).toBeNull();
  const position: Position = [120.75, 30.75];
  expect(toWgs84(position, "wgs84")).toBe(position);
});
