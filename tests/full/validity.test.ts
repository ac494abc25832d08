import { expect, test } from "vitest";
import { documents, invalidIn } from "../rules/validity.ts";

test("every page is valid HTML", () => {
  expect(documents.length).toBeGreaterThan(500);
  expect(invalidIn(documents)).toEqual([]);
});
