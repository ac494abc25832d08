import { expect, test } from "vitest";
import { documents } from "../rules/validity.ts";
import { invalidIn } from "../stage/valid-html.ts";

test("every page is valid HTML", () => {
  expect(documents.length).toBeGreaterThan(500);
  expect(invalidIn(documents)).toEqual([]);
});
