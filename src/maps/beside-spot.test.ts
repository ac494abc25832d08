import { expect, test } from "vitest";
import { country } from "../../tests/country.ts";
import { drawn, limitsOf, marksByRow, paintOf, px } from "../../tests/drawn.ts";
import { mapView as view, tabled } from "../../tests/tabled.ts";
import { meet, type Box, type Stroke } from "../drawing/room.ts";
import { besideSpot } from "./beside-spot.ts";

const canvas = { left: 0, right: 200, top: 0, bottom: 200 };
const wish = {
  size: [40, 20] as [number, number],
  labels: [] as Box[],
  leaders: [],
  land: [],
  canvas,
  apartPx: 4,
};

test("a label stands right of its mark, or where it covers no other and does not leave the drawing", () => {
  const right = besideSpot([100, 100], wish)!;
  expect(right.box).toMatchObject({ left: 114, top: 90 });
  expect(right.leader).toEqual({ x1: 104, y1: 100, x2: 114, y2: 100 });
  expect(besideSpot([190, 100], wish)!.box.right).toBeLessThan(190);
  const labels = [right.box];
  const other = besideSpot([100, 100], { ...wish, labels })!;
  expect(meet(other.box, right.box)).toBe(false);
  expect(besideSpot([100, 100], { ...wish, labels: [canvas] })).toBeNull();
});

test("it stands on no area, where it would be read as that one's name, nor over a line to another", () => {
  const square = ({ left, right, top, bottom }: Box): Stroke[] => [
    { x1: left, y1: top, x2: right, y2: top },
    { x1: right, y1: top, x2: right, y2: bottom },
    { x1: right, y1: bottom, x2: left, y2: bottom },
    { x1: left, y1: bottom, x2: left, y2: top },
  ];
  const east = square({ left: 100, right: 200, top: 0, bottom: 200 });
  expect(besideSpot([100, 100], { ...wish, land: [east] })!.box).toMatchObject({ right: 86 });
  expect(besideSpot([100, 100], { ...wish, land: [square(canvas)] })).toBeNull();
  const line = { x1: 120, y1: 0, x2: 120, y2: 200 };
  expect(besideSpot([100, 100], { ...wish, leaders: [line] })!.box).toMatchObject({ right: 86 });
});

test.each(["wide", "phone"] as const)(
  "a place too small to be seen is a circle in the paint of its class, with a line to its name: %s",
  (width) => {
    const rows = Array.from({ length: 16 }, (_, index) => `u${index} ${index === 4 ? 90 : index}`);
    const context = tabled(view, ["place count", ...rows]);
    const nameOf = (index: number) => `N${index}`;
    const catalogue = country(context.catalogue, { count: 16, land: "islands", nameOf });
    const svg = drawn({ ...context, catalogue }, width);
    const tiny = marksByRow(svg).get(6);
    expect(paintOf(tiny)).toBe([...limitsOf(svg).keys()].at(-1));
    const [x, y] = /^M([\d.]+),([\d.]+)a4,4 /
      .exec(tiny?.getAttribute("d") ?? "")!
      .slice(1)
      .map(Number);
    const led = [...svg.querySelectorAll(".leader")].map((line) =>
      Math.hypot(px(line, "x1") - (x! + 4), px(line, "y1") - y!),
    );
    expect(Math.min(...led)).toBeLessThan(6);
    expect(svg.textContent).toContain("N490");
  },
);
