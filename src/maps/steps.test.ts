import { expect, test } from "vitest";
import { inSteps } from "./steps.ts";

test("a path by its steps leads to the same corners", () => {
  expect(inSteps("M1,119.5L1.2,1L103.6,0.9Z")).toBe("M1 119.5l0.2-118.5 102.4-0.1z");
  expect(inSteps("M10,20L12,19.5Z")).toBe("M10 20l2-0.5z");
});

test("each ring begins at its own corner, and rounding adds up to nothing", () => {
  expect(inSteps("M0,0L1,1ZM5,5L6,4Z")).toBe("M0 0l1 1zM5 5l1-1z");
  const far = Array.from({ length: 50 }, (_, index) => `${index * 0.1},0`).join("L");
  const [, ...steps] = inSteps(`M${far}Z`).split(/[l ]/);
  expect(steps.length).toBeGreaterThan(90);
});

test("no path stays none", () => {
  expect(inSteps("")).toBe("");
});
