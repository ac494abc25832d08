import { expect, test } from "vitest";
import { placeTip } from "./place-tip.ts";

const phone = { width: 390, height: 800 };
const tip = { width: 200, height: 50 };
const at = (x: number, y: number) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });

test("a tip stands above the middle of what it is about", () => {
  expect(placeTip(at(195, 400), tip, phone)).toEqual({ left: 95, top: 339 });
});

test("without room above it stands below", () => {
  expect(placeTip(at(195, 40), tip, phone).top).toBe(51);
});

test("at the edges of the window it keeps within it", () => {
  expect(placeTip(at(5, 400), tip, phone).left).toBe(6);
  expect(placeTip(at(385, 400), tip, phone).left).toBe(390 - 200 - 6);
  expect(placeTip({ left: 0, right: 390, top: -50, bottom: 900 }, tip, phone).top).toBe(744);
});

test("a tip wider than the window begins where the window does", () => {
  expect(placeTip(at(195, 400), { width: 500, height: 50 }, phone).left).toBe(6);
});
