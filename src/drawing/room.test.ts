import { expect, test } from "vitest";
import { boxAt, covered, crosses, freest, meet, type Box } from "./room.ts";

const box = { left: 10, right: 20, top: 10, bottom: 20 };

test("boxes that only touch do not meet", () => {
  expect(meet(box, { ...box, left: 20, right: 30 })).toBe(false);
  expect(meet(box, { ...box, left: 19, right: 30 })).toBe(true);
});

test("a line crosses a box that it passes through, or lies in, not one that it passes by", () => {
  const line = ([x1, y1]: [number, number], [x2, y2]: [number, number]) =>
    crosses(box, { x1, y1, x2, y2 });
  expect(line([0, 15], [30, 15])).toBe(true);
  expect(line([0, 0], [30, 30])).toBe(true);
  expect(line([12, 12], [14, 13])).toBe(true);
  expect(line([0, 25], [30, 25])).toBe(false);
  expect(line([0, 0], [9, 9])).toBe(false);
  expect(line([0, 18], [12, 40])).toBe(false);
});

test("a box lies on the side of its point that is asked for", () => {
  expect(boxAt([15, 15], [10, 10])).toEqual(box);
  expect(boxAt([10, 20], [10, 10], [1, -1])).toEqual(box);
});

test("a label goes to the first place that covers nothing, else to that which covers least", () => {
  const strokes = [{ x1: 0, y1: 15, x2: 30, y2: 15 }];
  const away = { ...box, top: 16, bottom: 26 };
  const places = [{ box }, { box: away }];
  expect(freest(places, { boxes: [], strokes })).toEqual({ box: away });
  expect(freest(places, { boxes: [box], strokes })).toEqual({ box: away });
  expect(covered(box, { boxes: [box], strokes })).toBe(2);
  const none: { box: Box }[] = [];
  expect(freest(none, { boxes: [] })).toBe(undefined);
});
