import type { Feature, Polygon } from "geojson";
import { expect, test } from "vitest";
import type { Box } from "../drawing/room.ts";
import { bordersOf, labelSpot } from "./spot.ts";

/** A shape like an L: 100 wide and high, its arms 40 thick. */
const area: Feature<Polygon> = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [40, 0],
        [40, 60],
        [100, 60],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
    ],
  },
};

const canvas = { left: 0, right: 100, top: 0, bottom: 100 };
const wish = { size: [30, 20] as [number, number], dots: [] as Box[], labels: [] as Box[], canvas };
type Case = Partial<typeof wish> & { centre: [number, number]; mayCross?: boolean };

const borders = bordersOf(area, ([x = 0, y = 0]) => [x, y]);
const tried = (more: Case) => labelSpot(borders, { ...wish, ...more });

function spot(more: Case): Box {
  const box = tried(more);
  if (!box) throw new Error("no room");
  return box;
}

const middle = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2];

test("a label stays in the middle where it has room", () => {
  expect(middle(spot({ centre: [20, 40] }))).toEqual([20, 40]);
});

test("a label moves into its area, off every border", () => {
  const { left, right, top, bottom } = spot({ centre: [45, 55] });
  expect(left > 0 && top > 0 && bottom < 100).toBe(true);
  expect(right < 40 || top > 60).toBe(true);
});

test("a label whose area bends around its middle moves into the area", () => {
  const { left, top, bottom } = spot({ centre: [70, 30] });
  expect(left > 40 ? top > 60 && bottom < 100 : left > 0).toBe(true);
});

test("a label gives way to dots, and still more to other labels", () => {
  const dot = { left: 18, right: 22, top: 38, bottom: 42 };
  expect(spot({ centre: [20, 40], dots: [dot] })).not.toEqual(spot({ centre: [20, 40] }));
  const everywhere = { left: 0, right: 100, top: 0, bottom: 55 };
  const moved = spot({ centre: [20, 40], labels: [everywhere] });
  expect(moved.top).toBeGreaterThanOrEqual(55);
});

test("a label that may not pass over a border has no room where it would", () => {
  const wide: Case = { centre: [20, 30], size: [60, 20] };
  expect(tried({ ...wide, size: [50, 50] })).not.toBeNull();
  expect(tried({ ...wide, size: [50, 50], mayCross: false })).toBeNull();
  expect(tried({ ...wide, size: [30, 20], mayCross: false })).not.toBeNull();
});

test("a label never leaves the drawing", () => {
  const box = spot({ centre: [2, 40], canvas: { ...canvas, left: 5 } });
  expect(box.left).toBeGreaterThanOrEqual(5);
});

test("a label has no room where it would cover another", () => {
  const crowd = [{ left: 10, right: 100, top: 0, bottom: 100 }];
  expect(tried({ centre: [20, 40], labels: crowd })).toBeNull();
});

test("a label has no room where most of it would stand in other areas", () => {
  const wide = { ...canvas, left: -100, right: 200 };
  expect(tried({ centre: [20, 40], size: [260, 20], canvas: wide })).toBeNull();
  expect(tried({ centre: [20, 40], size: [50, 20], canvas: wide })).not.toBeNull();
});

test("of a long label no larger part may stand in other areas than of a short one in pixels", () => {
  const wide = { ...canvas, left: -300, right: 300 };
  const reaching = (width: number) => tried({ centre: [50, 80], size: [width, 8], canvas: wide });
  expect(reaching(130)).not.toBeNull();
  expect(reaching(150)).toBeNull();
});
