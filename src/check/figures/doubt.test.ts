import { expect, test } from "vitest";
import { strangeStep } from "./doubt.ts";

test("a number that trebles, or falls to a third, is strange", () => {
  expect(strangeStep(100, 300)).toBe("factor");
  expect(strangeStep(300, 100)).toBe("factor");
  expect(strangeStep(100, 299)).toBeNull();
  expect(strangeStep(-300, -100)).toBe("factor");
});

test("so is one that comes from nothing, goes to nothing or changes its sign", () => {
  expect(strangeStep(0, 10)).toBe("jump");
  expect(strangeStep(166, 0)).toBe("jump");
  expect(strangeStep(-6, 6)).toBe("jump");
});

test("a step of less than ten never is, as with counts of a few", () => {
  expect(strangeStep(0, 9)).toBeNull();
  expect(strangeStep(4, 12)).toBeNull();
  expect(strangeStep(9, 1)).toBeNull();
  expect(strangeStep(0.2, 4.8)).toBeNull();
});
