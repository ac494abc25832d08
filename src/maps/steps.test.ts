import { expect, test } from "vitest";
import { inSteps } from "./steps.ts";

test("a path by its steps leads to the same corners", () => {
  expect(inSteps("M1,119.5L1.2,1L103.6,0.9Z", 10)).toBe("M1 119.5l.2-118.5 102.4-.1z");
  expect(inSteps("M10,20L12,19.5Z", 10)).toBe("M10 20l2-.5z");
});

test("each ring begins at its own corner, and rounding adds up to nothing", () => {
  expect(inSteps("M0,0L1,1ZM5,5L6,4Z", 10)).toBe("M0 0l1 1zM5 5l1-1z");
  const far = Array.from({ length: 50 }, (_, index) => `${index * 0.1},0`).join("L");
  const [, ...steps] = inSteps(`M${far}Z`, 10).split(/[l ]/);
  expect(steps.length).toBeGreaterThan(90);
});

test("in coarser parts of a pixel corners become one, and none of them moves", () => {
  expect(inSteps("M0.2,9.8L1.1,9.9L1.2,9.8L3.4,20Z", 2)).toBe("M0 10l1 0 2.5 10z");
  expect(inSteps("M4.1,4.1L4.2,4.2Z", 2)).toBe("M4 4z");
});

test("no path stays none", () => {
  expect(inSteps("", 10)).toBe("");
});
