import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { Area } from "../stats/geometry.ts";
import { outlinesOf } from "./outlines.ts";

const area = (id: string, ...polygons: Position[][]): Area => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "MultiPolygon", coordinates: polygons.map((ring) => [ring]) },
});

/** A border from (50, 0) to (50, 50) with a bend in each of so many steps. */
const bent = (steps: number, sizePx: number): Position[] =>
  Array.from({ length: steps + 1 }, (_, step) => [
    50 + (step % 2 === 1 ? sizePx : 0),
    (50 * step) / steps,
  ]);

const west = (border: Position[]) => [[0, 0], ...border, [0, 50], [0, 0]];
const east = (border: Position[]) => [[100, 0], [100, 50], ...border.toReversed(), [100, 0]];

const drawn = (...areas: Area[]) => {
  const outlineOf = outlinesOf(areas, ([x = 0, y = 0]) => [x, y]);
  return (...ids: string[]) => {
    const { geometry } = outlineOf(ids);
    return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  };
};

/** The corners of a ring on the border; that at which the ring closes counts once. */
const along = (ring: Position[] = []): string[] =>
  [...new Set(ring.filter(([x = 0]) => x > 40 && x < 60).map(String))].toSorted();

test("what cannot be seen is left out, and both sides of a border keep the same of it", () => {
  const border = bent(40, 0.1);
  const outlineOf = drawn(area("west", west(border)), area("east", east(border)));
  const [[one] = [], [other] = []] = [outlineOf("west")[0], outlineOf("east")[0]];
  expect(along(one).length).toBeLessThan(10);
  expect([...new Set(along(one))]).toEqual([...new Set(along(other))]);
});

test("what can be seen stays", () => {
  const border = bent(10, 5);
  const [[ring] = []] = drawn(area("west", west(border)))("west");
  expect(along(ring)).toEqual(border.map(String).toSorted());
});

test("several areas are one, without the border between them", () => {
  const border = bent(4, 5);
  const outlineOf = drawn(area("west", west(border)), area("east", east(border)));
  const [[ring] = [], ...rest] = outlineOf("west", "east");
  expect(rest).toEqual([]);
  expect(along(ring)).toEqual(["50,0", "50,50"]);
});

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
];

test("an island below a pixel goes, unless there is nothing else of its place", () => {
  const outlineOf = drawn(
    area("land", square(0, 0, 50), square(80, 80, 0.5)),
    area("islet", square(90, 10, 0.5)),
  );
  expect(outlineOf("land")).toHaveLength(1);
  expect(outlineOf("islet")[0]?.[0]).toHaveLength(5);
});

test("several areas are one where their borders only nearly meet, and keep what lies in them", () => {
  const near = bent(20, 3).map(([x = 0, y = 0], index): Position => [
    x + (index % 3) * 0.2,
    y + (y > 0 && y < 50 ? 0.3 : 0),
  ]);
  const enclave = square(70, 20, 8);
  const around = area("east", east(near));
  around.geometry = { type: "Polygon", coordinates: [east(near), enclave.toReversed()] };
  const outlineOf = drawn(area("west", west(bent(20, 3))), around, area("enclave", enclave));
  const [[outer = [], ...holes] = [], ...rest] = outlineOf("west", "east");
  expect(rest).toEqual([]);
  expect(along(outer)).toEqual(["50,0", "50,50"]);
  expect(holes.map((ring) => ring.length)).toEqual([enclave.length]);
  expect(outlineOf("west", "east", "enclave").map((rings) => rings.length)).toEqual([1]);
});

test("among more corners than a page has room for small bends are left out that are drawn among few", () => {
  const border = bent(40, 1.6); // bends of two square pixels
  const others = (count: number) =>
    Array.from({ length: count }, (_, index) => area(`o${index}`, square(200 + index * 30, 0, 20)));
  const cornersAmong = (count: number) => {
    const [[ring] = []] = drawn(area("west", west(border)), ...others(count))("west");
    return along(ring).length;
  };
  expect(cornersAmong(1500)).toBe(border.length);
  expect(cornersAmong(1700)).toBeLessThan(border.length / 2);
});
