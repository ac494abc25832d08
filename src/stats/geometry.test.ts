import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { mergedArea, rewoundForD3, type Area } from "./geometry.ts";

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

test("neighbours merge into one outline without the border between them", () => {
  const { geometry } = mergedArea([square(120), square(121)]);
  expect(geometry.type).toBe("Polygon");
  expect(new Set((geometry.coordinates[0] as number[][]).map(String)).size).toBe(4);
});
