import { geoPath } from "d3-geo";
import { expect, test } from "vitest";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { fit } from "./fit.ts";
import { projectionOf, type Frame } from "./projection.ts";

type Box = [west: number, south: number, east: number, north: number];

const ring = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const area = (id: string, ...boxes: Box[]): Area => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "MultiPolygon", coordinates: boxes.map((box) => [ring(box)]) },
});

/** Left, top, right and bottom of what a projection makes of areas. */
function extentOf(areas: Area[], stream: ReturnType<typeof projectionOf>["stream"]) {
  const [[x0, y0], [x1, y1]] = geoPath({ stream }).bounds(rewoundForD3(areas));
  return [x0, y0, x1, y1] as const;
}

const framed = ([x, y, width, height]: Frame) => [x, y, x + width, y + height] as const;

type Extent = readonly [number, number, number, number];

const isIn = ([left, top, right, bottom]: Extent, [l, t, r, b]: Extent) =>
  left >= l - 0.01 && top >= t - 0.01 && right <= r + 0.01 && bottom <= b + 0.01;

const areApart = (one: Extent, other: Extent) =>
  one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];

const mains: Record<string, Box[]> = {
  wide: [
    [-120, 30, -100, 45],
    [-100, 30, -75, 45],
  ],
  tall: [
    [100, 1, 104, 3],
    [100, 3, 104, 7],
  ],
  square: [[10, 50, 15, 53]],
};

const outer: Record<string, Box[]> = {
  large: [[109, 1, 119, 7]],
  "far and small": [[-160, 19, -155, 22]],
  tiny: [[60, 10, 60.1, 10.1]],
  "three of all sorts": [
    [-170, 55, -140, 71],
    [-160, 19, -155, 22],
    [60, 10, 60.1, 10.1],
  ],
  five: [0, 1, 2, 3, 4].map((at): Box => [20 + 5 * at, -40, 24 + 5 * at, -38]),
};

for (const [main, boxes] of Object.entries(mains))
  for (const [outside, islands] of Object.entries(outer))
    test(`insets: ${outside}, of a ${main} land, are in frames of their own`, () => {
      const home = boxes.map((box, index) => area(`home-${index}`, box));
      const away = islands.map((box, index) => area(`away-${index}`, box));
      const land = { areas: [...home, ...away], insets: away.map(({ id }) => [String(id)]) };
      for (const widthPx of [360, 720]) {
        const { stream, frames, heightPx, project } = projectionOf(land, widthPx, 1);
        const canvas = [0, 0, widthPx, heightPx] as const;
        const all = [extentOf(home, stream), ...frames.map(framed)];
        for (const extent of all) expect(isIn(extent, canvas), String(extent)).toBe(true);
        for (const [index, extent] of all.entries())
          for (const other of all.slice(index + 1)) expect(areApart(extent, other)).toBe(true);
        expect(heightPx).toBeLessThan(2.6 * widthPx);
        for (const [index, island] of away.entries()) {
          const frame = framed(frames[index]!);
          const [left, top, right, bottom] = extentOf([island], stream);
          expect(isIn([left, top, right, bottom], frame)).toBe(true);
          expect(Math.max(right - left, bottom - top)).toBeGreaterThan(widthPx * 0.05);
          const [west, south, east, north] = islands[index]!;
          const [x, y] = project([(west + east) / 2, (south + north) / 2]);
          expect(isIn([x, y, x, y], frame)).toBe(true);
        }
      }
    });

test("the main land is larger with its islands in an inset than with the sea between them", () => {
  const [home, away] = [area("home", [100, 1, 104, 7]), area("away", [116, 1, 119, 7])];
  const widthOf = (insets: string[][]) => {
    const [left, , right] = extentOf(
      [home],
      projectionOf({ areas: [home, away], insets }, 720, 1).stream,
    );
    return right - left;
  };
  expect(widthOf([["away"]])).toBeGreaterThan(1.25 * widthOf([]));
});

test("a label beside its place stands in the inset of its place, or out of all", () => {
  const home = area("home", [100, 1, 104, 3], [100, 6, 104, 7]);
  const shore = area("shore", [104.05, 4, 104.07, 4.02]);
  const away = area("away", [116, 1, 119, 7]);
  const isle = area("isle", [109.9, 4, 109.92, 4.02]);
  const areas = [home, shore, away, isle];
  const insets = [["away", "isle"]];
  const [inset] = projectionOf({ areas, insets }, 720, 1).frames.map(framed);
  const size: [number, number] = [40, 17];
  const wishes = [shore, isle].map((each) => ({ area: rewoundForD3([each]).features[0]!, size }));
  const [out, within] = fit({ areas, insets }, 720)
    .spots(wishes)
    .map((spot) => {
      expect(spot?.leader).toBeDefined();
      const [x, y] = spot!.middle;
      return [x - 20, y - 8.5, x + 20, y + 8.5] as const;
    });
  expect(areApart(out!, inset!)).toBe(true);
  expect(isIn(within!, inset!)).toBe(true);
});

/** Two islands beside each other, of which the 180th meridian cuts one, and a neighbour beyond it. */
const overEdge = [
  area("west", [176, -19, 178, -16]),
  area("cut", [178, -19, 180, -16], [-180, -19, -178, -16]),
  area("east", [-178, -19, -176, -16]),
];

test("a land over the 180th meridian lies together, in its order from west to east", () => {
  const { stream } = projectionOf({ areas: overEdge, insets: [] }, 720, 1);
  const extents = overEdge.map((each) => extentOf([each], stream));
  const [west, cut, east] = extents.map(([left, , right]) => [left, right] as const);
  expect(west![0]).toBeCloseTo(1, 3);
  expect(west![1]).toBeCloseTo(cut![0], 3);
  expect(cut![1]).toBeCloseTo(east![0], 3);
  expect(east![1]).toBeCloseTo(719, 3);
});

test("a place that GeoJSON cuts at the 180th meridian is drawn as one, without a slit", () => {
  const { shapeOf } = fit({ areas: overEdge, insets: [] }, 720);
  for (const id of ["west", "cut", "east"]) expect(shapeOf([id]).d.match(/M/g)?.length, id).toBe(1);
});

test("a point of a place over the 180th meridian lies in it, on either side", () => {
  const { project, stream } = projectionOf({ areas: overEdge, insets: [] }, 720, 1);
  const within = extentOf([overEdge[1]!], stream);
  for (const at of [
    [179, -17],
    [-179, -17],
  ]) {
    const [x, y] = project(at);
    expect(isIn([x, y, x, y], within)).toBe(true);
  }
});

test("an inset may go over the 180th meridian", () => {
  const home = area("home", [-120, 30, -80, 48]);
  const away = area("away", [172, 51, 180, 53], [-180, 51, -140, 70]);
  const { stream, frames } = projectionOf({ areas: [home, away], insets: [["away"]] }, 720, 1);
  expect(isIn(extentOf([away], stream), framed(frames[0]!))).toBe(true);
  const [left, , right] = extentOf([home], stream);
  expect(right - left).toBeGreaterThan(600);
});
